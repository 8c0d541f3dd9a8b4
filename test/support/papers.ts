/** A letter in the applicant's name as a clerk describes it over HTTP; its date is on or before any day a test plays on. */
export const letterBody = (more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  sender: { name: '样本寄件人', relation: 'APPLICANT' },
  datedOn: '2026-09-01',
  datedBy: 'PAPER',
  ...more,
});
