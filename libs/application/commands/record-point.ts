import type { CaseRecord } from '#libs/domain/case/case-record.js';
import type { Role } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { type Addressee, addresseesOf, type ClockPoint, ladderAt, type Rung } from '#libs/domain/warnings/ladder.js';
import type { LockedCase } from '#libs/persistence/cases.js';
import type { Transaction } from '#libs/persistence/database.js';
import { insertClockPoint, insertStagePoint } from '#libs/persistence/decisions.js';
import { type Addressed, insertNotifications } from '#libs/persistence/notifications.js';

/** Puts a point of a period on record once, and tells whoever the ladder names: a case is told of what it has on record. */
export async function recordPoint(
  transaction: Transaction,
  { id: caseId, office }: Pick<LockedCase, 'id' | 'office'>,
  { record, period, point, ladder }: { readonly record: CaseRecord; readonly period: number; readonly point: ClockPoint; readonly ladder: readonly Rung[] },
  now: Instant,
): Promise<void> {
  const { stage, percent, at } = point;
  const place = { caseId, office, period, percent };
  await (stage === undefined ? insertClockPoint(transaction, place, at, now) : insertStagePoint(transaction, { ...place, stage }, at, now));
  for (const addressee of addresseesOf(ladderAt(ladder, at), point)) {
    await insertNotifications(transaction, { caseId, office, period, point }, addressed(addressee, record));
  }
}

/** The role that may claim the open task; while the package is on its way there is none, and the supervisors look after it. */
const OPEN_TASK: Readonly<Partial<Record<State, Role>>> = {
  RECEIVED: 'CLERK',
  COLLECTING: 'CLERK',
  AWAITING_RECOMMENDATION: 'RECOMMENDER',
  AWAITING_REVIEW: 'REVIEWER',
};

function addressed(addressee: Addressee, { handler, state }: CaseRecord): Addressed {
  if (addressee === 'SUPERVISOR') return { addressee, accounts: [], roles: ['SUPERVISOR'] };
  if (handler) return { addressee, accounts: [handler.id], roles: [] };
  return { addressee, accounts: [], roles: [OPEN_TASK[state] ?? 'SUPERVISOR'] };
}
