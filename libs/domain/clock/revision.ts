import type { Instant } from '../time/instant.js';
import { type PolicyVersion, supersede, versionAlone } from './policy-history.js';
import { readClock } from './read-clock.js';
import type { ClockFacts, ClockPolicy } from './types.js';

/** Why a due instant is where it is after a revision. */
export type RevisionReason =
  | 'unchanged'
  | 'later'
  | 'earlier'
  /** Earlier by the new version, but held at the close of the working day after the loading. */
  | 'earlier-held-at-floor'
  /** Earlier by the new version alone, but that floor lies at or after the due instant as it was. */
  | 'kept'
  /** A correction is open: there is no due instant to move. */
  | 'no-due-instant'
  /** The promise was kept or the case ended before the loading: untouched. */
  | 'closed';

export interface DueRevision {
  readonly old?: Instant;
  readonly new?: Instant;
  readonly reason: RevisionReason;
}

/**
 * What loading `next` at `loadedAt` does to the due instant of a case (clock rule 10). Nothing is written: the reading
 * under `supersede(before, next, loadedAt)` gives the same new instant ever after.
 * @throws DomainError INVALID_INPUT or INTERVAL_INVALID for impossible facts.
 */
export function reviseDue(facts: ClockFacts, before: ClockPolicy, next: PolicyVersion, loadedAt: Instant): DueRevision {
  const old = readClock(facts, before, loadedAt).dueAt;
  if (facts.stoppedAt !== undefined && facts.stoppedAt < loadedAt) return { ...(old !== undefined && { old, new: old }), reason: 'closed' };
  if (old === undefined) return { reason: 'no-due-instant' };
  const { dueAt: revised = old } = readClock(facts, supersede(before, next, loadedAt), loadedAt);
  const { dueAt: alone = revised } = readClock(facts, versionAlone(next), loadedAt);
  return { old, new: revised, reason: reasonOf(old, revised, alone) };
}

function reasonOf(old: Instant, revised: Instant, alone: Instant): RevisionReason {
  if (revised > old) return 'later';
  if (revised === old) return alone < old ? 'kept' : 'unchanged';
  return revised > alone ? 'earlier-held-at-floor' : 'earlier';
}
