import { describe, expect, it } from '@jest/globals';
import { putAt, valueAt } from './at-path.js';

describe('a path', () => {
  it('leads to a field, and nowhere else', () => {
    const root = { applicants: [{ identifier: { number: 'A' } }] };
    putAt(root, 'applicants[0].identifier.number', 'B');
    putAt(root, 'applicants[1].identifier.number', 'C');
    expect([valueAt(root, 'applicants[0].identifier.number'), valueAt(root, 'applicants[1].identifier')]).toEqual(['B', undefined]);
    expect(root).toEqual({ applicants: [{ identifier: { number: 'B' } }] });
  });
});
