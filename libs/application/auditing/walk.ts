import type { ChainPlace } from '#libs/persistence/audit.js';
import type { ChainedEntry } from '#libs/persistence/audit-trail.js';
import type { AuditChain } from '#libs/persistence/records.js';
import { entryHash } from './entry-form.js';
import type { ChainFault } from './faults.js';

/** How far from its place an entry is looked for, and for how many broken ones: a forged million would take hours. */
const FARTHEST_MOVE = 1000;
const MOST_LOOKED_FOR = 20;

/**
 * Holds entries against the place reached so far: nothing left out, each with the hash of what it says and of the one
 * before. Goes on behind a broken place from what stands there.
 */
export function walk(office: AuditChain, reached: ChainPlace, entries: readonly ChainedEntry[]): { readonly reached: ChainPlace; readonly faults: readonly ChainFault[] } {
  const faults: ChainFault[] = [];
  let at = reached;
  for (const entry of entries) {
    const follows = entry.position === at.position + 1;
    if (!follows) faults.push({ kind: 'missing', position: at.position + 1, through: entry.position - 1 });
    const linked = !follows || entry.previous === at.hash;
    if (entryHash(office, entry) !== entry.hash) faults.push(unlikeItsHash(office, entry, !linked && faults.length < MOST_LOOKED_FOR));
    else if (!linked) faults.push({ kind: 'unlinked', ...placed(entry) });
    at = { position: entry.position, hash: entry.hash };
  }
  return { reached: at, faults };
}

/** An entry that was moved has its right hash in the place it was written for; what was changed has it nowhere. */
function unlikeItsHash(office: AuditChain, entry: ChainedEntry, maybeMoved: boolean): ChainFault {
  for (let step = 1; maybeMoved && step <= FARTHEST_MOVE; step += 1) {
    for (const belongsAt of [entry.position - step, entry.position + step]) {
      if (entryHash(office, { ...entry, position: belongsAt }) === entry.hash) return { kind: 'moved', belongsAt, ...placed(entry) };
    }
  }
  return { kind: 'changed', ...placed(entry) };
}

/** Where an entry stands, and the act it stands for. */
export const placed = ({ position, caseId, seq }: ChainedEntry): Pick<ChainFault, 'position' | 'caseId' | 'seq'> => ({
  position,
  caseId: caseId ?? undefined,
  seq: seq ?? undefined,
});
