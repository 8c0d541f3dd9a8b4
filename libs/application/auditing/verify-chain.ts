import type { ChainPlace } from '#libs/persistence/audit.js';
import { chainEnds, contradictingWitnesses, hashAt, lastUpTo, readTrail, type TrailEntry, unrecordedActs } from '#libs/persistence/audit-trail.js';
import type { Database, Scope, Transaction } from '#libs/persistence/database.js';
import type { AuditChain } from '#libs/persistence/records.js';
import { BEFORE_THE_FIRST } from './entry-form.js';
import type { ChainFault, Witness } from './faults.js';
import { holdAgainstRecords } from './hold-against-records.js';
import { walk } from './walk.js';

/** Which chain, as whom it is read, and how much of it. */
export interface Verification {
  readonly office: AuditChain;
  readonly scope: Scope;
  /** Begins behind this position; 0 unless told. */
  readonly after?: number;
  /** Entries at most; all unless told. */
  readonly limit?: number;
  /** What is known from outside the database: anchors on file, papers in hand. */
  readonly witnesses?: readonly Witness[];
}

export interface VerifiedChain {
  readonly office: AuditChain;
  /** Entries looked at. */
  readonly entries: number;
  /** The last position looked at. */
  readonly through: number;
  /** The chain was followed to its end, and what anchors, documents and heads know was held against it. */
  readonly finished: boolean;
  /** The last entry as its row says. */
  readonly last: ChainPlace | undefined;
  /** The first places where the chain is broken, in its order; none if it is whole. */
  readonly faults: readonly ChainFault[];
  /** Broken places beyond those. */
  readonly leftOut: number;
}

const PAGE = 4000;
const MOST_FAULTS = 20;

/**
 * Follows a chain entry by entry, reckoning every hash anew, and holds the acts, inputs, documents and changes it tells
 * of against their rows, and its places against everybody who knows them. Nothing is locked and nothing is written:
 * entries that come meanwhile are left to the next time.
 */
export async function verifyChain(database: Database, verification: Verification): Promise<VerifiedChain> {
  const { office, scope, after = 0, limit = Number.MAX_SAFE_INTEGER, witnesses = [] } = verification;
  const inside = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> => database.transaction(scope, work);
  const { head, last } = await inside((transaction) => chainEnds(transaction, office));
  const end = last?.position ?? 0;
  const through = Math.min(end, after + limit);
  const followed = await follow(inside, office, after, through);
  const finished = through === end;
  const told = finished ? await inside((transaction) => contradictions(transaction, office, { head, last, witnesses })) : [];
  const faults = [...followed.faults, ...told].sort(byPosition).slice(0, MOST_FAULTS);
  return { office, entries: followed.entries, through, finished, last, faults, leftOut: followed.broken + told.length - faults.length };
}

type Inside = <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;

interface Followed {
  readonly entries: number;
  /** Broken places in all, and the first of them. */
  readonly broken: number;
  readonly faults: readonly ChainFault[];
}

async function follow(inside: Inside, office: AuditChain, after: number, through: number): Promise<Followed> {
  const faults: ChainFault[] = [];
  let reached = (await inside((transaction) => lastUpTo(transaction, office, after))) ?? { position: 0, hash: BEFORE_THE_FIRST };
  let [entries, broken] = [0, 0];
  for await (const page of pages(inside, office, after, through)) {
    const walked = walk(office, reached, page);
    const found = [...walked.faults, ...(await inside((transaction) => holdAgainstRecords(transaction, page)))];
    faults.push(...found.sort(byPosition).slice(0, MOST_FAULTS - faults.length));
    entries += page.length;
    broken += found.length;
    reached = walked.reached;
  }
  return { entries, broken, faults };
}

/** Page by page, the next one read while this one is reckoned. */
async function* pages(inside: Inside, office: AuditChain, after: number, through: number): AsyncGenerator<readonly TrailEntry[]> {
  const read = (from: number): Promise<readonly TrailEntry[]> => {
    const page = inside((transaction) => readTrail(transaction, office, from, Math.min(from + PAGE, through)));
    page.catch(() => undefined);
    return page;
  };
  let next = read(after);
  for (let from = after; from < through; from += PAGE) {
    const page = await next;
    next = from + PAGE < through ? read(from + PAGE) : Promise.resolve([]);
    yield page;
  }
}

interface Known {
  readonly head: ChainPlace | undefined;
  readonly last: ChainPlace | undefined;
  readonly witnesses: readonly Witness[];
}

/** What others know of the chain that it does not bear out. */
async function contradictions(transaction: Transaction, office: AuditChain, { head, last, witnesses }: Known): Promise<readonly ChainFault[]> {
  const end = last?.position ?? 0;
  const against: Witness[] = [...(await contradictingWitnesses(transaction, office, MOST_FAULTS))];
  for (const witness of witnesses) {
    const hash = await hashAt(transaction, office, witness.position);
    if (hash?.startsWith(witness.hash) !== true) against.push(witness);
  }
  const unrecorded = await unrecordedActs(transaction, office, MOST_FAULTS);
  return [
    ...headFaults(head, last),
    ...against.map((witness): ChainFault => ({ kind: witness.position > end ? 'cut' : 'rewritten', position: Math.min(witness.position, end + 1), witness })),
    ...unrecorded.map(({ caseId, seq }): ChainFault => ({ kind: 'act-unrecorded', position: null, caseId, seq })),
  ];
}

function headFaults(head: ChainPlace | undefined, last: ChainPlace | undefined): readonly ChainFault[] {
  const end = last?.position ?? 0;
  if (head === undefined) return [{ kind: 'head-differs', position: end }];
  const witness = { from: 'head' as const, ...head };
  if (head.position > end) return [{ kind: 'cut', position: end + 1, witness }];
  return head.position === end && head.hash === (last?.hash ?? BEFORE_THE_FIRST) ? [] : [{ kind: 'head-differs', position: end, witness }];
}

const byPosition = (one: ChainFault, other: ChainFault): number => (one.position ?? Infinity) - (other.position ?? Infinity);
