import type { CaseRecord } from '#libs/domain/case/case-record.js';
import { clockFactsOf } from '#libs/domain/case/case-record.js';
import { type DueReading, readDue } from '#libs/domain/clock/read-clock.js';
import { reviseDue, type RevisionReason } from '#libs/domain/clock/revision.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { OpenCase } from '#libs/persistence/open-cases.js';
import type { DueMove } from '#libs/persistence/reprojections.js';
import type { ClockSide, ClockSides } from './clock-sides.js';

/** Why a due instant is where it is after a change; the last two are those of an outage that is open, or over. */
export type MoveReason = RevisionReason | 'not-before' | 'settled';

export type Revision = DueMove & { readonly reason: MoveReason };

type Place = Pick<OpenCase, 'id' | 'office' | 'registeredAt'>;

/** What loading something at that instant does to the due instant of a case (clock rules 7, 10); the same whenever it is asked. */
export function revisionOf(open: Place, record: CaseRecord, sides: ClockSides, loadedAt: Instant): Revision {
  const move = moveOf(open, record, sides, loadedAt);
  return byOutage(sides) || move.reason !== 'unchanged' ? move : { ...move, reason: reasonByPolicy(record, sides, loadedAt) };
}

/** The same for somebody who only asks whether it moves: most cases are done with two readings, and nothing is laid out anew. */
export function moveOf({ id: caseId, office, registeredAt }: Place, record: CaseRecord, sides: ClockSides, loadedAt: Instant): Revision {
  const old = readOn(sides.before, record, loadedAt);
  const revised = readOn(sides.after, record, loadedAt);
  const move = { caseId, office, old: old.dueAt, new: revised.dueAt, notBefore: revised.dueNotBefore };
  if (old.dueAt === undefined || revised.dueAt === undefined) return { ...move, reason: 'no-due-instant' };
  // Registered while others were still being moved: never due by what held before.
  if (registeredAt > loadedAt) return { ...move, reason: 'unchanged' };
  if (byOutage(sides)) return { ...move, reason: reasonByOutage(old, revised) };
  if (revised.dueAt < old.dueAt) return { ...move, reason: reasonByPolicy(record, sides, loadedAt) };
  return { ...move, reason: old.dueAt === revised.dueAt ? 'unchanged' : 'later' };
}

/** Whether the change is one of outages: calendar and hours are the same on both sides then. */
const byOutage = ({ before, after }: ClockSides): boolean => before.clock === after.clock;

const readOn = ({ clock, outages }: ClockSide, record: CaseRecord, at: Instant): DueReading => readDue(clockFactsOf(record, outages), clock, at);

const reasonByPolicy = (record: CaseRecord, { before, after }: ClockSides, loadedAt: Instant): RevisionReason =>
  reviseDue(clockFactsOf(record, after.outages), before.clock, after.clock, loadedAt).reason;

/** While an outage is open the instant is the earliest it can be; when it is over that stands, wherever it comes to lie. */
function reasonByOutage(old: DueReading, revised: DueReading): MoveReason {
  if (old.dueAt === revised.dueAt && old.dueNotBefore === revised.dueNotBefore) return 'unchanged';
  if (revised.dueNotBefore) return 'not-before';
  if (old.dueNotBefore) return 'settled';
  return (revised.dueAt ?? 0) > (old.dueAt ?? 0) ? 'later' : 'earlier';
}

const STAYS: ReadonlySet<string> = new Set<MoveReason>(['unchanged', 'kept', 'no-due-instant', 'closed']);

export const moves = ({ reason }: DueMove): boolean => !STAYS.has(reason);
