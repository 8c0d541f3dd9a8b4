import type { Channel, Office, Region } from '#libs/domain/case/names.js';
import { PROMISE_STATES, type State } from '#libs/domain/case/states.js';
import type { Stage } from '#libs/domain/clock/stages.js';
import type { ClockReading } from '#libs/domain/clock/types.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { CaseProjection } from './cases.js';
import type { Transaction } from './database.js';
import { dateOf, optionalDateOf } from './instants.js';
import { sqlArray } from './sql-array.js';

/** The clock of a case as its row shows it. */
export type ProjectedClock = CaseProjection['clock'] & Pick<CaseProjection, 'breachedAt'>;

/** A case whose promise runs or waits, with its clock as projected, and what never changes of its registration. */
export interface OpenCase {
  readonly id: string;
  readonly office: Office;
  readonly region: Region;
  readonly channel: Channel;
  readonly receivedAt: Instant;
  readonly registeredAt: Instant;
  readonly acceptanceNumber: string;
  readonly state: State;
  readonly clock: ProjectedClock;
}

/** Which cases are meant: those whose promise runs or waits, and with `openAt` those whose promise did so at that instant. */
export interface OpenCasesAsked {
  readonly openAt?: Instant | undefined;
}

const OPEN = (states: string, openAt: string): string =>
  `(state = ANY (${states}) OR (state_since >= ${openAt}::timestamptz AND coalesce(forwarded_at, state_since) >= ${openAt}::timestamptz))`;

/** Ids of the next `limit` cases of these offices, by id, from behind `after` on; nothing is locked. */
export async function nextOpenCases(
  transaction: Transaction,
  offices: readonly Office[],
  { after, limit, openAt }: OpenCasesAsked & { readonly after: string | undefined; readonly limit: number },
): Promise<readonly string[]> {
  const rows: { id: string }[] = await transaction.query(
    `SELECT id FROM case_file WHERE office = ANY ($1) AND ${OPEN('$2', '$3')} AND ($4::uuid IS NULL OR id > $4) ORDER BY id LIMIT $5`,
    [offices, PROMISE_STATES, optionalDateOf(openAt), after ?? null, limit],
  );
  return rows.map(({ id }) => id);
}

/** How cases are read: as they stand, locked where nobody else holds them, or locked one after the other. */
const LOCKS = { none: '', free: 'FOR UPDATE SKIP LOCKED', wait: 'FOR UPDATE' } as const;

/** An instant column as a number: the driver takes its time over dates, and here are hundreds of thousands. */
export const milliseconds = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8 AS ${column}`;

interface OpenRow {
  readonly id: string;
  readonly office: Office;
  readonly region: Region;
  readonly channel: Channel;
  readonly received_at: Instant;
  readonly registered_at: Instant;
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
  readonly next_point_stage: Stage | null;
  readonly breached_at: Instant | null;
}

const INSTANTS = ['received_at', 'registered_at', 'deemed_received_at', 'due_at', 'next_point_at', 'breached_at'];

/** Those of the named cases that are still meant, by id; with `free` those in others' hands are left out. */
export async function readOpenCases(
  transaction: Transaction,
  ids: readonly string[],
  { lock, openAt }: OpenCasesAsked & { readonly lock: keyof typeof LOCKS },
): Promise<readonly OpenCase[]> {
  const rows: OpenRow[] = await transaction.query(
    `SELECT id, office, region, channel, acceptance_number, state, clock_state, clock_period, due_not_before, due_provisional,
            next_point_percent, next_point_stage, ${INSTANTS.map(milliseconds).join(', ')}
     FROM case_file WHERE id = ANY ($1::uuid[]) AND ${OPEN('$2', '$3')} ORDER BY id ${LOCKS[lock]}`,
    [sqlArray(ids), PROMISE_STATES, optionalDateOf(openAt)],
  );
  return rows.map(openCaseOf);
}

function openCaseOf(row: OpenRow): OpenCase {
  return {
    id: row.id,
    office: row.office,
    region: row.region,
    channel: row.channel,
    receivedAt: row.received_at,
    registeredAt: row.registered_at,
    acceptanceNumber: row.acceptance_number,
    state: row.state,
    clock: {
      state: row.clock_state,
      period: row.clock_period,
      deemedReceivedAt: row.deemed_received_at,
      dueAt: row.due_at ?? undefined,
      dueNotBefore: row.due_not_before,
      provisional: row.due_provisional,
      nextPoint: row.next_point_at === null ? undefined : { at: row.next_point_at, percent: row.next_point_percent ?? 100, stage: row.next_point_stage ?? undefined },
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

/** Writes the clocks of many locked cases anew, and nothing else of them. */
export async function updateClocks(
  transaction: Transaction,
  clocks: readonly { readonly id: string; readonly clock: ProjectedClock }[],
  at: Instant,
): Promise<void> {
  if (clocks.length === 0) return;
  const column = (value: (clock: ProjectedClock) => string | number | boolean | null): string => sqlArray(clocks.map(({ clock }) => value(clock)));
  await transaction.query(
    `UPDATE case_file SET clock_state = moved.state, clock_period = moved.period, deemed_received_at = to_timestamp(moved.deemed / 1000),
       due_at = to_timestamp(moved.due / 1000), due_not_before = moved.not_before, due_provisional = moved.provisional,
       next_point_at = to_timestamp(moved.point / 1000), next_point_percent = moved.percent, next_point_stage = moved.stage,
       breached_at = to_timestamp(moved.breached / 1000),
       runs_out_at = coalesce(to_timestamp(moved.runs_out / 1000), 'infinity'), changed_at = $12
     FROM unnest($1::uuid[], $2::text[], $3::int[], $4::float8[], $5::float8[], $6::boolean[], $7::boolean[], $8::float8[], $9::int[],
       $10::float8[], $11::float8[], $13::text[]) AS moved (id, state, period, deemed, due, not_before, provisional, point, percent, breached, runs_out, stage)
     WHERE case_file.id = moved.id`,
    [
      sqlArray(clocks.map(({ id }) => id)),
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
      column(({ nextPoint }) => nextPoint?.stage ?? null),
    ],
  );
}
