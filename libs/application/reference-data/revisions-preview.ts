import { foldCase } from '#libs/domain/case/case-record.js';
import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from '#libs/persistence/database.js';
import { loadClockHistories } from '#libs/persistence/case-histories.js';
import type { Caller } from '../commands/caller.js';
import { officesListed } from './access.js';
import type { ClockSides } from './clock-sides.js';
import { type MoveReason, moves, type Revision, revisionOf } from './due-revisions.js';
import { everyOpenCase } from './every-open-case.js';

export interface ForeseenRevision extends Revision {
  readonly acceptanceNumber: string;
}

/** What loading something now would do to the open cases. */
export interface ForeseenRevisions {
  readonly cases: number;
  readonly byReason: Readonly<Partial<Record<MoveReason, number>>>;
  /** Cases whose due instant would move, at the offices the caller may look at. */
  readonly moved: readonly ForeseenRevision[];
  /** Moved cases beyond those listed. */
  readonly leftOut: number;
  /** Cases whose due instant would come to lie in the past. */
  readonly breached: number;
}

const MOST_LISTED = 2000;

/** Reckons every open case of the offices on both sides of the change; nothing is written. */
export async function foreseeRevisions(
  transaction: Transaction,
  sides: ReadonlyMap<Office, ClockSides>,
  loadedAt: Instant,
  caller: Caller,
): Promise<ForeseenRevisions> {
  const byReason: Partial<Record<MoveReason, number>> = {};
  const moved: ForeseenRevision[] = [];
  const listed = new Set(officesListed(caller));
  let [cases, leftOut, breached] = [0, 0, 0];
  for await (const page of everyOpenCase(transaction, [...sides.keys()])) {
    const histories = await loadClockHistories(transaction, page);
    for (const open of page) {
      const side = sides.get(open.office);
      if (!side) continue;
      const revision = revisionOf(open, foldCase(histories.get(open.id) ?? []), side, loadedAt);
      cases += 1;
      byReason[revision.reason] = (byReason[revision.reason] ?? 0) + 1;
      if (!moves(revision)) continue;
      if (comesToBePast(revision, loadedAt)) breached += 1;
      if (listed.has(open.office) && moved.length < MOST_LISTED) moved.push({ ...revision, acceptanceNumber: open.acceptanceNumber });
      else leftOut += 1;
    }
  }
  return { cases, byReason, moved, leftOut, breached };
}

const comesToBePast = ({ old, new: revised }: Revision, now: Instant): boolean =>
  old !== undefined && old > now && revised !== undefined && revised <= now;
