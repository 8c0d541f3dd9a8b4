import type { CaseAction } from '#libs/domain/case/actions.js';
import type { Office } from '#libs/domain/case/names.js';
import { PROMISE_STATES, type State } from '#libs/domain/case/states.js';
import type { ClockReading } from '#libs/domain/clock/types.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { CaseProjection } from './cases.js';
import type { Transaction } from './database.js';
import { instantOf, optionalInstantOf } from './instants.js';

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

interface OpenRow {
  readonly id: string;
  readonly office: Office;
  readonly acceptance_number: string;
  readonly state: State;
  readonly clock_state: ClockReading['state'];
  readonly clock_period: number;
  readonly deemed_received_at: Date;
  readonly due_at: Date | null;
  readonly due_not_before: boolean;
  readonly due_provisional: boolean;
  readonly next_point_at: Date | null;
  readonly next_point_percent: number | null;
  readonly breached_at: Date | null;
}

/** Those of the named cases whose promise still runs or waits, by id; with `free` those in others' hands are left out. */
export async function readOpenCases(transaction: Transaction, ids: readonly string[], lock: keyof typeof LOCKS): Promise<readonly OpenCase[]> {
  const rows: OpenRow[] = await transaction.query(
    `SELECT id, office, acceptance_number, state, clock_state, clock_period, deemed_received_at, due_at, due_not_before, due_provisional,
            next_point_at, next_point_percent, breached_at
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
      deemedReceivedAt: instantOf(row.deemed_received_at),
      dueAt: optionalInstantOf(row.due_at),
      dueNotBefore: row.due_not_before,
      provisional: row.due_provisional,
      nextPoint: row.next_point_at === null ? undefined : { at: instantOf(row.next_point_at), percent: row.next_point_percent ?? 100 },
      breachedAt: optionalInstantOf(row.breached_at),
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
    new Date(now),
  ]);
}

interface ActionRow {
  readonly case_id: string;
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly actor: unknown;
  readonly payload: unknown;
}

/**
 * The histories of many cases in one query, each oldest first. `flow` leaves out forms and CNIPA's records, which are
 * most of a history and which neither state nor clock depends on.
 */
export async function loadHistories(
  transaction: Transaction,
  ids: readonly string[],
  content: 'flow' | 'whole',
): Promise<ReadonlyMap<string, readonly CaseAction[]>> {
  const payload = content === 'whole' ? 'payload' : `payload - '{form,record}'::text[]`;
  const rows: ActionRow[] = await transaction.query(
    `SELECT case_id, seq, type, at, actor, ${payload} AS payload FROM case_action WHERE case_id = ANY ($1::uuid[]) ORDER BY case_id, seq`,
    [ids],
  );
  const histories = new Map<string, CaseAction[]>(ids.map((id) => [id, []]));
  for (const { case_id, at, ...action } of rows) histories.get(case_id)?.push({ ...action, at: instantOf(at) } as CaseAction);
  return histories;
}

/** Writes the clocks of many locked cases anew, and nothing else of them. */
export async function updateClocks(
  transaction: Transaction,
  clocks: readonly { readonly id: string; readonly clock: ProjectedClock }[],
): Promise<void> {
  if (clocks.length === 0) return;
  const column = (value: (clock: ProjectedClock) => unknown): unknown[] => clocks.map(({ clock }) => value(clock));
  const instants = (value: (clock: ProjectedClock) => Instant | undefined): unknown[] =>
    column((clock) => { const at = value(clock); return at === undefined ? null : new Date(at); });
  await transaction.query(
    `UPDATE case_file SET clock_state = moved.state, clock_period = moved.period, deemed_received_at = moved.deemed, due_at = moved.due,
       due_not_before = moved.not_before, due_provisional = moved.provisional, next_point_at = moved.point, next_point_percent = moved.percent,
       breached_at = moved.breached
     FROM unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[], $5::timestamptz[], $6::boolean[], $7::boolean[], $8::timestamptz[], $9::int[],
       $10::timestamptz[]) AS moved (id, state, period, deemed, due, not_before, provisional, point, percent, breached)
     WHERE case_file.id = moved.id`,
    [
      clocks.map(({ id }) => id),
      column(({ state }) => state),
      column(({ period }) => period),
      instants(({ deemedReceivedAt }) => deemedReceivedAt),
      instants(({ dueAt }) => dueAt),
      column(({ dueNotBefore }) => dueNotBefore),
      column(({ provisional }) => provisional),
      instants(({ nextPoint }) => nextPoint?.at),
      column(({ nextPoint }) => nextPoint?.percent ?? null),
      instants(({ breachedAt }) => breachedAt),
    ],
  );
}
