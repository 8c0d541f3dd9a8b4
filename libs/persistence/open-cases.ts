import type { ActionType, CaseAction } from '#libs/domain/case/actions.js';
import type { Office } from '#libs/domain/case/names.js';
import { PROMISE_STATES, type State } from '#libs/domain/case/states.js';
import type { ClockReading } from '#libs/domain/clock/types.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { CaseProjection } from './cases.js';
import type { Transaction } from './database.js';
import { dateOf } from './instants.js';

/** The clock of a case as its row shows it. */
export type ProjectedClock = CaseProjection['clock'] & Pick<CaseProjection, 'breachedAt'>;

/** A case whose promise runs or waits, with its clock as projected. */
export interface OpenCase {
  readonly id: string;
  readonly office: Office;
  readonly acceptanceNumber: string;
  readonly state: State;
  readonly clock: ProjectedClock;
}

/** Ids of the next `limit` cases of these offices whose promise runs or waits, by id, from behind `after` on; nothing is locked. */
export async function nextOpenCases(
  transaction: Transaction,
  offices: readonly Office[],
  after: string | undefined,
  limit: number,
): Promise<readonly string[]> {
  const rows: { id: string }[] = await transaction.query(
    `SELECT id FROM case_file WHERE office = ANY ($1) AND state = ANY ($2) AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4`,
    [offices, PROMISE_STATES, after ?? null, limit],
  );
  return rows.map(({ id }) => id);
}

/** How cases are read: as they stand, locked where nobody else holds them, or locked one after the other. */
const LOCKS = { none: '', free: 'FOR UPDATE SKIP LOCKED', wait: 'FOR UPDATE' } as const;

/** An instant column as a number: the driver takes its time over dates, and here are hundreds of thousands. */
const milliseconds = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8 AS ${column}`;

interface OpenRow {
  readonly id: string;
  readonly office: Office;
  readonly acceptance_number: string;
  readonly state: State;
  readonly clock_state: ClockReading['state'];
  readonly clock_period: number;
  readonly deemed_received_at: Instant;
  readonly due_at: Instant | null;
  readonly due_not_before: boolean;
  readonly due_provisional: boolean;
  readonly next_point_at: Instant | null;
  readonly next_point_percent: number | null;
  readonly breached_at: Instant | null;
}

/** Those of the named cases whose promise still runs or waits, by id; with `free` those in others' hands are left out. */
export async function readOpenCases(transaction: Transaction, ids: readonly string[], lock: keyof typeof LOCKS): Promise<readonly OpenCase[]> {
  const rows: OpenRow[] = await transaction.query(
    `SELECT id, office, acceptance_number, state, clock_state, clock_period, due_not_before, due_provisional, next_point_percent,
            ${['deemed_received_at', 'due_at', 'next_point_at', 'breached_at'].map(milliseconds).join(', ')}
     FROM case_file WHERE id = ANY ($1::uuid[]) AND state = ANY ($2) ORDER BY id ${LOCKS[lock]}`,
    [ids, PROMISE_STATES],
  );
  return rows.map(openCaseOf);
}

function openCaseOf(row: OpenRow): OpenCase {
  return {
    id: row.id,
    office: row.office,
    acceptanceNumber: row.acceptance_number,
    state: row.state,
    clock: {
      state: row.clock_state,
      period: row.clock_period,
      deemedReceivedAt: row.deemed_received_at,
      dueAt: row.due_at ?? undefined,
      dueNotBefore: row.due_not_before,
      provisional: row.due_provisional,
      nextPoint: row.next_point_at === null ? undefined : { at: row.next_point_at, percent: row.next_point_percent ?? 100 },
      breachedAt: row.breached_at ?? undefined,
    },
  };
}

/** Open cases with a warning or breach whose instant has come without being on record. */
export async function casesWithPassedPoints(
  transaction: Transaction,
  now: Instant,
): Promise<readonly { readonly id: string; readonly office: Office }[]> {
  return transaction.query(`SELECT id, office FROM case_file WHERE state = ANY ($1) AND next_point_at <= $2 ORDER BY id`, [
    PROMISE_STATES,
    dateOf(now),
  ]);
}

interface ActionRow {
  readonly case_id: string;
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly actor: unknown;
  readonly payload: unknown;
}

/** Whole histories: every action with everything it brought. Oldest first, by case. */
export function loadHistories(transaction: Transaction, ids: readonly string[]): Promise<Histories> {
  const all = `SELECT case_id, seq, type, ${milliseconds('at')}, actor, payload FROM case_action WHERE case_id = ANY ($1::uuid[]) ORDER BY case_id, seq`;
  return histories(transaction, all, ids, [ids]);
}

/** The actions on which the clock of a case with a running or waiting promise depends. */
const CLOCK_ACTIONS = ['register', 'request-correction', 'submit-correction', 'record-clock-point'] as const satisfies readonly ActionType[];

/**
 * Histories cut down to what the clock depends on, for cases whose promise runs or waits: no other actions, and without
 * the forms, which are most of a history. A hundred thousand cases are read in seconds; of their records only the clock's
 * facts are right.
 */
export function loadClockHistories(transaction: Transaction, ids: readonly string[]): Promise<Histories> {
  const some = `SELECT case_id, seq, type, ${milliseconds('at')}, actor, payload - 'form' AS payload FROM case_action
    WHERE case_id = ANY ($1::uuid[]) AND type = ANY ($2) ORDER BY case_id, seq`;
  return histories(transaction, some, ids, [ids, CLOCK_ACTIONS]);
}

export type Histories = ReadonlyMap<string, readonly CaseAction[]>;

async function histories(transaction: Transaction, query: string, ids: readonly string[], values: unknown[]): Promise<Histories> {
  const rows: ActionRow[] = await transaction.query(query, values);
  const found = new Map<string, CaseAction[]>(ids.map((id) => [id, []]));
  for (const { case_id, ...action } of rows) found.get(case_id)?.push(action as CaseAction);
  return found;
}

/** Writes the clocks of many locked cases anew, and nothing else of them. */
export async function updateClocks(
  transaction: Transaction,
  clocks: readonly { readonly id: string; readonly clock: ProjectedClock }[],
  at: Instant,
): Promise<void> {
  if (clocks.length === 0) return;
  const column = (value: (clock: ProjectedClock) => unknown): unknown[] => clocks.map(({ clock }) => value(clock));
  await transaction.query(
    `UPDATE case_file SET clock_state = moved.state, clock_period = moved.period, deemed_received_at = to_timestamp(moved.deemed / 1000),
       due_at = to_timestamp(moved.due / 1000), due_not_before = moved.not_before, due_provisional = moved.provisional,
       next_point_at = to_timestamp(moved.point / 1000), next_point_percent = moved.percent, breached_at = to_timestamp(moved.breached / 1000),
       runs_out_at = coalesce(to_timestamp(moved.runs_out / 1000), 'infinity'), changed_at = $12
     FROM unnest($1::uuid[], $2::text[], $3::int[], $4::float8[], $5::float8[], $6::boolean[], $7::boolean[], $8::float8[], $9::int[],
       $10::float8[], $11::float8[]) AS moved (id, state, period, deemed, due, not_before, provisional, point, percent, breached, runs_out)
     WHERE case_file.id = moved.id`,
    [
      clocks.map(({ id }) => id),
      column(({ state }) => state),
      column(({ period }) => period),
      column(({ deemedReceivedAt }) => deemedReceivedAt),
      column(({ dueAt }) => dueAt ?? null),
      column(({ dueNotBefore }) => dueNotBefore),
      column(({ provisional }) => provisional),
      column(({ nextPoint }) => nextPoint?.at ?? null),
      column(({ nextPoint }) => nextPoint?.percent ?? null),
      column(({ breachedAt }) => breachedAt ?? null),
      column(({ state, dueAt }) => (state === 'stopped' ? null : (dueAt ?? null))),
      dateOf(at),
    ],
  );
}
