import type { CaseAction } from '#libs/domain/case/actions.js';
import type { Office } from '#libs/domain/case/names.js';
import { FINAL_STATES, type State } from '#libs/domain/case/states.js';
import type { ClockReading } from '#libs/domain/clock/types.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Histories } from './case-histories.js';
import type { Transaction } from './database.js';
import { milliseconds } from './open-cases.js';
import { sqlArray } from './sql-array.js';

/** What the row of a case that is not at an end says, as far as it is held against its history and its workflow. */
export interface WatchedCase {
  readonly id: string;
  readonly office: Office;
  readonly state: State;
  readonly seq: number;
  readonly clockState: ClockReading['state'];
  readonly dueAt?: Instant | undefined;
  readonly dueNotBefore: boolean;
  readonly nextPointAt?: Instant | undefined;
}

interface WatchedRow {
  readonly id: string;
  readonly office: Office;
  readonly state: State;
  readonly seq: number;
  readonly clock_state: ClockReading['state'];
  readonly due_at: Instant | null;
  readonly due_not_before: boolean;
  readonly next_point_at: Instant | null;
}

const WATCHED = `SELECT id, office, state, seq, clock_state, due_not_before, ${['due_at', 'next_point_at'].map(milliseconds).join(', ')} FROM case_file`;

/** The next cases that are not at an end, by id, from behind `after` on. */
export async function nextWatchedCases(transaction: Transaction, after: string | undefined, limit: number): Promise<readonly WatchedCase[]> {
  const rows: WatchedRow[] = await transaction.query(`${WATCHED} WHERE state <> ALL ($1) AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`, [
    FINAL_STATES,
    after ?? null,
    limit,
  ]);
  return rows.map(watchedCaseOf);
}

/** One case, whatever its state; `undefined` if there is none within the transaction's scope. */
export async function findWatchedCase(transaction: Transaction, caseId: string): Promise<WatchedCase | undefined> {
  const rows: WatchedRow[] = await transaction.query(`${WATCHED} WHERE id = $1`, [caseId]);
  return rows.map(watchedCaseOf)[0];
}

const watchedCaseOf = ({ id, office, state, seq, clock_state, due_at, due_not_before, next_point_at }: WatchedRow): WatchedCase => ({
  id,
  office,
  state,
  seq,
  clockState: clock_state,
  dueAt: due_at ?? undefined,
  dueNotBefore: due_not_before,
  nextPointAt: next_point_at ?? undefined,
});

/** Actions whose content decides on state or clock. */
const TELLING = ['register', 'submit-correction', 'record-clock-point', 'record-stage-point', 'record-cnipa-result'];

/**
 * Histories in outline: every action, but of what they brought only that on which state and clock depend. Many cases are
 * read in little time; of their records only number, state and the clock's facts are right.
 */
export async function loadOutlines(transaction: Transaction, ids: readonly string[]): Promise<Histories> {
  const rows: { case_id: string; seq: number; type: string; at: number; payload: object | null }[] = await transaction.query(
    `SELECT case_id, seq, type, ${milliseconds('at')}, CASE WHEN type = ANY ($2) THEN payload - 'form' END AS payload
     FROM case_action WHERE case_id = ANY ($1::uuid[]) ORDER BY case_id, seq`,
    [sqlArray(ids), TELLING],
  );
  const found = new Map<string, CaseAction[]>(ids.map((id) => [id, []]));
  for (const { case_id, payload, ...action } of rows) {
    found.get(case_id)?.push({ ...action, actor: { kind: 'system' }, payload: payload ?? {} } as unknown as CaseAction);
  }
  return found;
}
