import { describe, expect, it } from '@jest/globals';
import type { RequestForm } from '../request/request-form.js';
import { formChanges } from './form-changes.js';

const form = {
  declared: false,
  applicants: [{ name: '样本有限公司', consented: false }],
  agency: { code: '44001', powerOfAttorney: true },
} as unknown as RequestForm;

describe('what a correction changed', () => {
  it('is nothing where the form came as it was', () => {
    expect(formChanges(form, structuredClone(form))).toEqual([]);
  });

  it('is named by its path, with what was and what is', () => {
    const later = { declared: true, applicants: [{ name: '样本有限公司', nameEnglish: 'Sample Limited', consented: true }] } as unknown as RequestForm;
    expect(formChanges(form, later)).toEqual([
      { path: 'declared', before: 'false', after: 'true' },
      { path: 'applicants[0].nameEnglish', before: null, after: 'Sample Limited' },
      { path: 'applicants[0].consented', before: 'false', after: 'true' },
      { path: 'agency.code', before: '44001', after: null },
      { path: 'agency.powerOfAttorney', before: 'true', after: null },
    ]);
  });
});
