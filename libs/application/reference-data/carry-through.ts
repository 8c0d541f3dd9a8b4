import { OFFICES } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Database } from '#libs/persistence/database.js';
import { findChange, listChanges, type ReferenceChange } from '#libs/persistence/reference-changes.js';
import { findReprojection, type ListedMove, listDueMoves, type Reprojection, unfinishedReprojections } from '#libs/persistence/reprojections.js';
import type { Caller } from '../commands/caller.js';
import { officesListed } from './access.js';
import { readReferenceData } from './change-reference-data.js';
import { newestPolicy, readClockData, sidesAt } from './clock-sides.js';
import { moveOf } from './due-revisions.js';
import { type PolicyChange, reproject, type ReprojectionServices } from './reproject.js';

/** A change with how far it has reached the open cases, and the due instants it moved. */
export interface AppliedChange {
  readonly change: ReferenceChange;
  /** None for a change that no clock depends on. */
  readonly reprojection?: Reprojection | undefined;
  /** At the offices the caller may look at; the first of them, by case. */
  readonly moved: readonly ListedMove[];
}

const PAGE = 500;

/** Takes a loaded change to every open case, from wherever an earlier run stopped. */
export async function carryThrough(services: ReprojectionServices, change: ReferenceChange, caller: Caller): Promise<AppliedChange> {
  await carryOn(services, change);
  return readChange(services, change.id, caller);
}

async function carryOn(services: ReprojectionServices, { id, at }: ReferenceChange): Promise<void> {
  const open = await readReferenceData(services.database, (transaction) => findReprojection(transaction, id));
  if (open && open.finishedAt === undefined) await reproject(services, id, await policyChange(services.database, at));
}

/** A change by the instant it was loaded at: what held before, what after, and what holds now. */
export async function policyChange(database: Database, loadedAt: Instant): Promise<PolicyChange> {
  const data = await readReferenceData(database, readClockData);
  const sides = new Map(OFFICES.map((office) => [office, sidesAt(data, office, loadedAt)]));
  const current = new Map(OFFICES.map((office) => [office, newestPolicy(data, office)]));
  const of = <Value>(values: ReadonlyMap<string, Value>, office: string): Value => {
    const value = values.get(office);
    if (value === undefined) throw new RangeError(`no policy for ${office}`);
    return value;
  };
  return {
    loadedAt,
    policy: (office) => of(current, office),
    revise: (open, record) => moveOf(open, record, of(sides, open.office), loadedAt),
  };
}

/** Goes on with every change of calendar, service hours or outages that was interrupted; answers how many there were. */
export async function finishReprojections(services: ReprojectionServices): Promise<number> {
  const changes = await readReferenceData(services.database, async (transaction) => {
    const found: ReferenceChange[] = [];
    for (const id of await unfinishedReprojections(transaction)) {
      const change = await findChange(transaction, id);
      if (change) found.push(change);
    }
    return found;
  });
  for (const change of changes) await carryOn(services, change);
  return changes.length;
}

/** @throws DomainError NOT_FOUND */
export async function readChange({ database }: { readonly database: Database }, id: string, caller: Caller): Promise<AppliedChange> {
  const change = await requireChange(database, id);
  const reprojection = await readReferenceData(database, (transaction) => findReprojection(transaction, id));
  return { change, reprojection, moved: await movedAt(database, id, caller) };
}

/** The due instants a change moved, by case, from behind `after` on; at most 500. @throws DomainError NOT_FOUND */
export async function readMoved(
  { database }: { readonly database: Database },
  id: string,
  caller: Caller,
  after?: string,
): Promise<readonly ListedMove[]> {
  await requireChange(database, id);
  return movedAt(database, id, caller, after);
}

async function requireChange(database: Database, id: string): Promise<ReferenceChange> {
  const change = await readReferenceData(database, (transaction) => findChange(transaction, id));
  if (!change) throw new DomainError('NOT_FOUND');
  return change;
}

const movedAt = (database: Database, id: string, caller: Caller, after?: string): Promise<readonly ListedMove[]> =>
  database.transaction({ offices: officesListed(caller) }, (transaction) => listDueMoves(transaction, id, { after, limit: PAGE }));

export function readChanges({ database }: { readonly database: Database }): Promise<readonly ReferenceChange[]> {
  return readReferenceData(database, listChanges);
}
