import { instant, type Instant } from '../time/instant.js';
import type { Actor, CaseAction, CnipaResultKind, NewAction } from './actions.js';
import { type CaseRecord, foldCase } from './case-record.js';
import type { Role } from './names.js';

/** Histories for the tests of the case, a minute between actions. */

export const START = instant('2026-09-23T10:00:00+08:00');

export const officer = (id: string, ...roles: readonly Role[]): Actor => ({ kind: 'staff', id, name: id, roles });
export const CLERK = officer('clerk', 'CLERK');
export const RECOMMENDER = officer('recommender', 'RECOMMENDER');
export const REVIEWER = officer('reviewer', 'REVIEWER');
export const SUPERVISOR = officer('supervisor', 'SUPERVISOR');
export const APPLICANT: Actor = { kind: 'applicant' };
export const SYSTEM: Actor = { kind: 'system' };
export const CNIPA: Actor = { kind: 'cnipa' };

export type Act = readonly [Actor, NewAction];

export const REGISTERED: Act = [
  CLERK,
  { type: 'register', payload: { office: 'GUANGZHOU', region: 'HK', channel: 'WINDOW', receivedAt: START, form: { title: 'first' } } },
];
export const ACCEPTED: Act = [CLERK, { type: 'accept', payload: {} }];
export const COLLECTED: Act = [SYSTEM, { type: 'collect', payload: { record: { title: 'first' }, differences: [] } }];
export const COMPLETED: Act = [CLERK, { type: 'complete-collection', payload: { assessmentSha256: 'a'.repeat(64) } }];
export const RECOMMENDED: Act = [RECOMMENDER, { type: 'recommend', payload: { reasons: 'met' } }];
export const CONFIRMED: Act = [REVIEWER, { type: 'confirm', payload: {} }];
export const ASKED: Act = [CLERK, { type: 'request-correction', payload: { defects: [{ code: 'SEAL', text: 'seal missing' }], answerBy: '2026-09-30' } }];

export const ACKNOWLEDGED: Act = [CNIPA, { type: 'acknowledge', payload: { receiptNumber: 'R1', receivedByCnipaAt: START, packageSha256: 'p' } }];
export const BREACHED: Act = [SYSTEM, { type: 'record-clock-point', payload: { period: 1, percent: 100, pointAt: START } }];
export const EXPLAINED: Act = [SUPERVISOR, { type: 'explain-breach', payload: { cause: 'ABSENCE', text: 'nobody stood in' } }];

export const decidedBy = (result: CnipaResultKind): Act => [CNIPA, { type: 'record-cnipa-result', payload: { result, resultId: result, issuedOn: '2026-10-08' } }];

export const UNTIL_RECOMMENDATION = [REGISTERED, ACCEPTED, COLLECTED, COMPLETED] as const;
export const UNTIL_REVIEW = [...UNTIL_RECOMMENDATION, RECOMMENDED] as const;
export const UNTIL_FORWARDING = [...UNTIL_REVIEW, CONFIRMED] as const;

export const UNTIL_FORWARDED = [...UNTIL_FORWARDING, ACKNOWLEDGED] as const;

export function history(...acts: readonly Act[]): readonly CaseAction[] {
  return acts.map(([actor, action], index) => ({ ...action, seq: index + 1, at: (START + index * 60_000) as Instant, actor }));
}

export const recordOf = (...acts: readonly Act[]): CaseRecord => foldCase(history(...acts));
