import type { CaseRecord } from '#libs/domain/case/case-record.js';
import { clockFactsOf } from '#libs/domain/case/case-record.js';
import type { Office } from '#libs/domain/case/names.js';
import { readClock } from '#libs/domain/clock/read-clock.js';
import { reviseDue, type RevisionReason } from '#libs/domain/clock/revision.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { DueMove } from '#libs/persistence/reprojections.js';
import type { ClockSides } from './clock-sides.js';

export type Revision = DueMove & { readonly reason: RevisionReason };

/** What loading something at that instant does to the due instant of a case (clock rule 10); the same whenever it is asked. */
export function revisionOf(
  open: { readonly id: string; readonly office: Office },
  record: CaseRecord,
  { before, after, outages }: ClockSides,
  loadedAt: Instant,
): Revision {
  const revised = reviseDue(clockFactsOf(record, outages), before, after, loadedAt);
  return { caseId: open.id, office: open.office, old: revised.old, new: revised.new, reason: revised.reason };
}

/** The same for somebody who only asks whether it moves: most cases are done with two readings, and nothing is laid out anew. */
export function moveOf(open: { readonly id: string; readonly office: Office }, record: CaseRecord, sides: ClockSides, loadedAt: Instant): Revision {
  const facts = clockFactsOf(record, sides.outages);
  const [{ dueAt: old }, { dueAt: revised }] = [readClock(facts, sides.before, loadedAt), readClock(facts, sides.after, loadedAt)];
  if (old !== undefined && revised !== undefined && revised < old) return revisionOf(open, record, sides, loadedAt);
  return { caseId: open.id, office: open.office, old, new: revised, reason: old === revised ? 'unchanged' : 'later' };
}

export const moves = ({ old, new: revised }: DueMove): boolean => old !== revised;
