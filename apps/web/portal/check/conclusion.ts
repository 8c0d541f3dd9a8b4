/** How the answer of the rules is told to somebody who has not filed yet. */

interface Judged {
  readonly id: string;
  readonly outcome: 'not-met' | 'unknown' | 'officer-decides' | 'met' | 'not-applicable';
  readonly severity: string;
}

/** Seen on the form when it is handed in. */
const AT_FILING: ReadonlySet<string> = new Set(['FORM_EDITION']);
/** Found out by the office; no applicant can know or do anything about it. */
const BY_OFFICE: ReadonlySet<string> = new Set(['QUOTA', 'REASONS_STATED', 'EVIDENT_LACK']);

export const isSeenAtFiling = ({ id }: Pick<Judged, 'id'>): boolean => AT_FILING.has(id);

export const GROUPS = ['not-met', 'officer-decides', 'unknown', 'advice', 'met', 'not-applicable', 'later'] as const;
export type Group = (typeof GROUPS)[number];

/** Under which heading a rule stands: what only warns is advice, what cannot be known before filing comes later. */
export function groupOf(rule: Judged): Group {
  if (rule.outcome === 'unknown' && (AT_FILING.has(rule.id) || BY_OFFICE.has(rule.id))) return 'later';
  return rule.outcome === 'not-met' && rule.severity === 'warn' ? 'advice' : rule.outcome;
}

export type Conclusion = 'can-be-recommended' | 'blocked' | 'officer-decides' | 'facts-missing' | 'nothing-in-the-way';

/** What follows from the answers; where all that is missing is seen later, nothing stands in the way of filing. */
export function conclusionOf(outcome: Exclude<Conclusion, 'nothing-in-the-way'>, rules: readonly Judged[]): Conclusion {
  if (outcome !== 'facts-missing' || rules.some((rule) => groupOf(rule) === 'unknown')) return outcome;
  return rules.some((rule) => groupOf(rule) === 'officer-decides') ? 'officer-decides' : 'nothing-in-the-way';
}
