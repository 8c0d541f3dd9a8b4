/** Kinds of applicant, by the region under whose arrangement priority is asked. */
export const APPLICANT_KINDS = {
  HK: ['HK_PERMANENT_RESIDENT', 'HK_COMPANY', 'HK_NON_HK_COMPANY', 'HK_OTHER_BODY', 'MAINLAND_PERSON', 'MAINLAND_BODY', 'OTHER'],
  MO: ['MO_PERMANENT_RESIDENT', 'MO_COMPANY', 'MO_OTHER_BODY', 'MAINLAND_PERSON', 'MAINLAND_BODY', 'OTHER'],
} as const;

export type ApplicantKind = (typeof APPLICANT_KINDS)['HK' | 'MO'][number];
