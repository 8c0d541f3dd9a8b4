import type { CaseRecord } from '#libs/domain/case/case-record.js';
import { clockFactsOf } from '#libs/domain/case/case-record.js';
import type { Office } from '#libs/domain/case/names.js';
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

export const moves = ({ old, new: revised }: DueMove): boolean => old !== revised;
