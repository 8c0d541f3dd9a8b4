import { describe, expect, it } from '@jest/globals';
import { templateFaults } from './text-templates.js';

describe('a text to start from', () => {
  it.each([
    [{ act: 'decline' }, []],
    [{ act: 'request-correction', defect: 'CONSENT' }, []],
    [{ act: 'request-correction' }, ['required']],
    [{ act: 'request-correction', defect: 'toString' }, ['unknown']],
    [{ act: 'refuse', defect: 'CONSENT' }, ['only-of-a-correction']],
  ] as const)('%j has the faults %j', (template, codes) => {
    expect(templateFaults(template)).toEqual(codes.map((code) => ({ field: 'defect', code })));
  });
});
