import { describe, expect, it } from '@jest/globals';
import { valueAt, withValue } from './paths.js';

const form = { declared: true, applicants: [{ name: 'A', consented: false }, { name: 'B' }], filing: { filingDate: '2026-01-02' } };

describe('a value of a form by its path', () => {
  it('is found at any depth, and nothing is found where there is nothing', () => {
    expect(valueAt(form, 'applicants[1].name')).toBe('B');
    expect(valueAt(form, 'agency.code')).toBeUndefined();
  });

  it('is changed without touching the form it came from', () => {
    const later = withValue(form, 'applicants[0].consented', true);
    expect(later.applicants).toEqual([{ name: 'A', consented: true }, { name: 'B' }]);
    expect(form.applicants[0]?.consented).toBe(false);
    expect(withValue(form, 'filing.filingDate', undefined).filing).toEqual({});
    expect(withValue(form, 'agency.code', '44001')).toMatchObject({ agency: { code: '44001' }, declared: true });
  });
});
