import { IsNull } from 'typeorm';
import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { ReprojectionRow } from './entities/reprojection.js';
import { instantOf, optionalDateOf, optionalInstantOf } from './instants.js';
import { sqlArray } from './sql-array.js';

/** The lanes on which a change is taken to the cases at once; each has the cases whose id falls to it. */
export const LANES = [0, 1] as const;

/** The lane a case falls to, by the last digit of its id, which is as good as drawn. */
export const laneFor = (caseId: string): number => Number.parseInt(caseId.slice(-1), 16) % LANES.length;

/** How far a change of the policy has reached the open cases, of one lane or of all. */
export interface Reprojection {
  readonly changeId: string;
  /** The offices whose cases it concerns. */
  readonly offices: readonly Office[];
  /** Cases that were in somebody's hands when their turn came. */
  readonly waiting: readonly string[];
  readonly lookedAt: number;
  readonly moved: number;
  readonly finishedAt?: Instant | undefined;
}

export interface Lane extends Reprojection {
  readonly lane: number;
  /** Every open case of the lane up to this one was looked at, but for those that wait. */
  readonly afterCase?: string | undefined;
}

export async function openReprojection(transaction: Transaction, changeId: string, offices: readonly Office[]): Promise<void> {
  const begun = { changeId, offices: [...offices], waiting: [], lookedAt: 0, moved: 0 };
  await transaction.insert(ReprojectionRow, LANES.map((lane) => ({ ...begun, lane })));
}

export async function findReprojection(transaction: Transaction, changeId: string): Promise<Reprojection | undefined> {
  const lanes = (await transaction.findBy(ReprojectionRow, { changeId })).map(laneOf);
  const [first] = lanes;
  if (!first) return undefined;
  const finished = lanes.flatMap(({ finishedAt }) => finishedAt ?? []);
  return {
    changeId,
    offices: first.offices,
    waiting: lanes.flatMap(({ waiting }) => waiting),
    lookedAt: lanes.reduce((sum, { lookedAt }) => sum + lookedAt, 0),
    moved: lanes.reduce((sum, { moved }) => sum + moved, 0),
    finishedAt: finished.length === lanes.length ? (Math.max(...finished) as Instant) : undefined,
  };
}

/** One lane, kept from everybody else who would work on it until the transaction ends. */
export async function takeLane(transaction: Transaction, changeId: string, lane: number): Promise<Lane | undefined> {
  const row = await transaction.findOne(ReprojectionRow, { where: { changeId, lane }, lock: { mode: 'pessimistic_write' } });
  return row ? laneOf(row) : undefined;
}

export async function saveLane(transaction: Transaction, progress: Lane): Promise<void> {
  const { changeId, lane, afterCase, waiting, lookedAt, moved, finishedAt } = progress;
  const values = { afterCase: afterCase ?? null, waiting: [...waiting], lookedAt, moved, finishedAt: optionalDateOf(finishedAt) };
  await transaction.update(ReprojectionRow, { changeId, lane }, values);
}

/** Changes that have not reached every open case yet, oldest first. */
export async function unfinishedReprojections(transaction: Transaction): Promise<readonly string[]> {
  const rows = await transaction.find(ReprojectionRow, { select: { changeId: true }, where: { finishedAt: IsNull() }, order: { changeId: 'ASC' } });
  return [...new Set(rows.map(({ changeId }) => changeId))];
}

function laneOf(row: ReprojectionRow): Lane {
  const { changeId, lane, offices, afterCase, waiting, lookedAt, moved, finishedAt } = row;
  return {
    changeId,
    lane,
    offices: offices as Office[],
    afterCase: afterCase ?? undefined,
    waiting,
    lookedAt,
    moved,
    finishedAt: optionalInstantOf(finishedAt),
  };
}

/** A due instant that a change moved. */
export interface DueMove {
  readonly caseId: string;
  readonly office: Office;
  readonly old?: Instant | undefined;
  readonly new?: Instant | undefined;
  /** The new one is the earliest it can be: an outage is open. */
  readonly notBefore: boolean;
  readonly reason: string;
}

/** Lists moved due instants under their change; a case that is listed already stays as it is. */
export async function insertDueMoves(transaction: Transaction, changeId: string, moves: readonly DueMove[]): Promise<void> {
  if (moves.length === 0) return;
  await transaction.query(
    `INSERT INTO due_revision (change_id, case_id, office, old_due_at, new_due_at, reason, not_before)
     SELECT $1, case_id, office, to_timestamp(old / 1000), to_timestamp(new / 1000), reason, not_before
     FROM unnest($2::uuid[], $3::text[], $4::float8[], $5::float8[], $6::text[], $7::boolean[])
       AS moved (case_id, office, old, new, reason, not_before)
     ON CONFLICT ON CONSTRAINT due_revision_pk DO NOTHING`,
    [
      changeId,
      sqlArray(moves.map(({ caseId }) => caseId)),
      sqlArray(moves.map(({ office }) => office)),
      sqlArray(moves.map(({ old }) => old ?? null)),
      sqlArray(moves.map((move) => move.new ?? null)),
      sqlArray(moves.map(({ reason }) => reason)),
      sqlArray(moves.map(({ notBefore }) => notBefore)),
    ],
  );
}

export type ListedMove = DueMove & { readonly acceptanceNumber: string };

/** The due instants a change moved, by case; from behind `after` on, at most `limit`, within the transaction's scope. */
export async function listDueMoves(
  transaction: Transaction,
  changeId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly ListedMove[]> {
  const rows: { case_id: string; office: Office; acceptance_number: string; old_due_at: Date | null; new_due_at: Date | null; reason: string; not_before: boolean }[] =
    await transaction.query(
      `SELECT case_id, due_revision.office, acceptance_number, old_due_at, new_due_at, reason, not_before
       FROM due_revision JOIN case_file ON case_file.id = case_id
       WHERE change_id = $1 AND ($2::uuid IS NULL OR case_id > $2) ORDER BY case_id LIMIT $3`,
      [changeId, after ?? null, limit],
    );
  return rows.map((row) => ({
    caseId: row.case_id,
    office: row.office,
    acceptanceNumber: row.acceptance_number,
    old: row.old_due_at === null ? undefined : instantOf(row.old_due_at),
    new: row.new_due_at === null ? undefined : instantOf(row.new_due_at),
    reason: row.reason,
    notBefore: row.not_before,
  }));
}
