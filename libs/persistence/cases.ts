import type { Channel, Office, Region } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import type { Stage } from '#libs/domain/clock/stages.js';
import type { ClockReading } from '#libs/domain/clock/types.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import type { CaseFileRow } from './entities/case-file.js';
import { dateOf, instantOf, optionalDateOf, optionalInstantOf } from './instants.js';

/** What never changes about a case once it is registered. */
export interface CaseIdentity {
  readonly id: string;
  readonly acceptanceNumber: string;
  readonly office: Office;
  readonly region: Region;
  readonly channel: Channel;
  readonly receivedAt: Instant;
  readonly registeredAt: Instant;
}

/** The next warning or breach to be recorded. */
export interface NextPoint {
  readonly at: Instant;
  readonly percent: number;
  /** The stage whose share it is a part of; missing where it is the promise itself. */
  readonly stage?: Stage | undefined;
}

/** What every command writes anew: the projection of the folded record and its clock. */
export interface CaseProjection {
  readonly applicationNumber: string;
  readonly inventionTitle: string;
  readonly applicantName: string;
  readonly state: State;
  readonly stateSince: Instant;
  readonly seq: number;
  readonly handler?: { readonly id: string; readonly name: string; readonly since: Instant } | undefined;
  readonly recommenderId?: string | undefined;
  readonly reviewerId?: string | undefined;
  readonly clock: Pick<ClockReading, 'state' | 'period' | 'deemedReceivedAt' | 'dueNotBefore' | 'provisional'> & {
    readonly dueAt?: Instant | undefined;
    readonly nextPoint?: NextPoint | undefined;
  };
  /** CNIPA's record has been fetched and compared with the form. */
  readonly collected: boolean;
  readonly breachedAt?: Instant | undefined;
  readonly forwardedAt?: Instant | undefined;
  readonly cnipaReceiptNumber?: string | undefined;
  /** The reviewer returned it, and it has not been recommended anew. */
  readonly returned: boolean;
  /** The applicant answered a correction, and the collection is not complete again. */
  readonly correctionAnswered: boolean;
  readonly agency?: { readonly code: string; readonly name: string } | undefined;
  /** When the row was written. */
  readonly changedAt: Instant;
}

/** How lists and searches are made ready; a row of an earlier version is made anew by the worker. */
export const LISTING_VERSION = 1;

/** The due instant of a promise that runs, and infinity for all others, which have nothing to be in time for. */
export function runsOutAt({ state, dueAt }: Pick<CaseProjection['clock'], 'state' | 'dueAt'>): Date | 'infinity' {
  return state === 'stopped' || dueAt === undefined ? 'infinity' : dateOf(dueAt);
}

export type CaseFile = CaseIdentity & CaseProjection;

/** What the flow of a case acts on, as it stood when the case was locked. */
export interface FlowState {
  readonly state: State;
  readonly collected: boolean;
  readonly nextPointAt: Instant | undefined;
}

export type LockedCase = CaseIdentity & { readonly policyVersion: string; readonly flow: FlowState };

/** Whether a command changed anything the flow acts on; a note or a claim does not, and need not wake it. */
export function concernsFlow(before: FlowState, { state, collected, clock }: CaseProjection): boolean {
  return before.state !== state || before.collected !== collected || before.nextPointAt !== clock.nextPoint?.at;
}

interface LockedRow {
  readonly id: string;
  readonly acceptance_number: string;
  readonly office: Office;
  readonly region: Region;
  readonly channel: Channel;
  readonly received_at: Date;
  readonly registered_at: Date;
  readonly state: State;
  readonly collected: boolean;
  readonly next_point_at: Date | null;
  readonly policy_version: string;
}

/**
 * Locks the case for the rest of the transaction and tells the policy version in force at that moment.
 * `undefined` if there is no such case within the transaction's scope.
 */
export async function lockCase(transaction: Transaction, caseId: string): Promise<LockedCase | undefined> {
  const rows: LockedRow[] = await transaction.query(
    `SELECT id, acceptance_number, office, region, channel, received_at, registered_at, state, collected, next_point_at,
            (SELECT max(version) FROM policy_version) AS policy_version
     FROM case_file WHERE id = $1 FOR UPDATE OF case_file`,
    [caseId],
  );
  return rows[0] && lockedCaseOf(rows[0]);
}

function lockedCaseOf(row: LockedRow): LockedCase {
  return {
    id: row.id,
    acceptanceNumber: row.acceptance_number,
    office: row.office,
    region: row.region,
    channel: row.channel,
    receivedAt: instantOf(row.received_at),
    registeredAt: instantOf(row.registered_at),
    policyVersion: row.policy_version,
    flow: { state: row.state, collected: row.collected, nextPointAt: optionalInstantOf(row.next_point_at) },
  };
}

/** A new time-ordered case id from the database, which the transaction may see from here on. */
export async function openCaseId(transaction: Transaction): Promise<{ readonly id: string; readonly policyVersion: string }> {
  const rows: { id: string; policy_version: string }[] = await transaction.query(
    `SELECT set_config('youshen.case_id', uuidv7()::text, true) AS id, (SELECT max(version) FROM policy_version) AS policy_version`,
  );
  return { id: rows[0]?.id ?? '', policyVersion: String(rows[0]?.policy_version) };
}

/** The next acceptance number of the office and year, without gaps: it is given back if the transaction fails. */
export async function takeAcceptanceNumber(transaction: Transaction, office: Office, year: number): Promise<number> {
  const rows: { last: number }[] = await transaction.query(
    `INSERT INTO acceptance_counter (office, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (office, year) DO UPDATE SET last = acceptance_counter.last + 1 RETURNING last`,
    [office, year],
  );
  return rows[0]?.last ?? 1;
}

/** Which office holds the live request for an application number, and since when. */
export async function lockHolder(
  transaction: Transaction,
  applicationNumber: string,
): Promise<{ readonly office: Office; readonly since: Instant } | undefined> {
  const rows: { office: Office; since: Date }[] = await transaction.query(`SELECT office, since FROM lock_holder($1)`, [applicationNumber]);
  return rows[0] && { office: rows[0].office, since: instantOf(rows[0].since) };
}

/** The same for many numbers at once; those that nobody holds are not in the answer. */
export async function lockHolders(
  transaction: Transaction,
  applicationNumbers: readonly string[],
): Promise<ReadonlyMap<string, { readonly office: Office; readonly since: Instant }>> {
  const rows: { number: string; office: Office; since: Date }[] = await transaction.query(
    `SELECT asked AS number, held.office, held.since FROM unnest($1::text[]) AS asked, lock_holder(asked) AS held`,
    [applicationNumbers],
  );
  return new Map(rows.map(({ number, office, since }) => [number, { office, since: instantOf(since) }]));
}

/** The case behind an acceptance number, whatever the scope; only to check an applicant's secret against. */
export async function applicantCase(
  transaction: Transaction,
  acceptanceNumber: string,
): Promise<{ readonly id: string; readonly office: Office } | undefined> {
  const rows: { id: string; office: Office }[] = await transaction.query(`SELECT id, office FROM applicant_case($1)`, [acceptanceNumber]);
  return rows[0];
}

const projected = (projection: CaseProjection): readonly unknown[] => [
  projection.applicationNumber,
  projection.inventionTitle,
  projection.applicantName,
  projection.state,
  dateOf(projection.stateSince),
  projection.seq,
  projection.handler?.id ?? null,
  projection.handler?.name ?? null,
  optionalDateOf(projection.handler?.since),
  projection.recommenderId ?? null,
  projection.reviewerId ?? null,
  projection.clock.state,
  projection.clock.period,
  dateOf(projection.clock.deemedReceivedAt),
  optionalDateOf(projection.clock.dueAt),
  projection.clock.dueNotBefore,
  projection.clock.provisional,
  optionalDateOf(projection.clock.nextPoint?.at),
  projection.clock.nextPoint?.percent ?? null,
  projection.clock.nextPoint?.stage ?? null,
  projection.collected,
  optionalDateOf(projection.breachedAt),
  optionalDateOf(projection.forwardedAt),
  projection.cnipaReceiptNumber ?? null,
  projection.returned,
  projection.correctionAnswered,
  projection.agency?.code ?? null,
  projection.agency?.name ?? null,
  runsOutAt(projection.clock),
  dateOf(projection.changedAt),
  LISTING_VERSION,
];

const PROJECTED_COLUMNS = `application_number, invention_title, applicant_name, state, state_since, seq,
  handler_id, handler_name, handler_since, recommender_id, reviewer_id,
  clock_state, clock_period, deemed_received_at, due_at, due_not_before, due_provisional, next_point_at, next_point_percent, next_point_stage,
  collected, breached_at, forwarded_at, cnipa_receipt_number, returned, correction_answered, agency_code, agency_name, runs_out_at, changed_at,
  listing_version`;

/** @throws the driver's error naming `case_file_one_live_request` if another live request holds the number. */
export async function insertCase(transaction: Transaction, { id, ...identity }: CaseIdentity, projection: CaseProjection): Promise<void> {
  const { acceptanceNumber, office, region, channel, receivedAt, registeredAt } = identity;
  const values = [...projected(projection), id, acceptanceNumber, office, region, channel, dateOf(receivedAt), dateOf(registeredAt)];
  await transaction.query(
    `INSERT INTO case_file (${PROJECTED_COLUMNS}, id, acceptance_number, office, region, channel, received_at, registered_at)
     VALUES (${placeholders(values.length)})`,
    values,
  );
}

export async function updateCase(transaction: Transaction, caseId: string, projection: CaseProjection): Promise<void> {
  const values = projected(projection);
  await transaction.query(`UPDATE case_file SET (${PROJECTED_COLUMNS}) = ROW (${placeholders(values.length)}) WHERE id = $${values.length + 1}`, [
    ...values,
    caseId,
  ]);
}

function placeholders(count: number): string {
  return Array.from({ length: count }, (_, index) => `$${index + 1}`).join(', ');
}

export function caseFileOf(row: CaseFileRow): CaseFile {
  return {
    id: row.id,
    acceptanceNumber: row.acceptanceNumber,
    office: row.office as Office,
    region: row.region as Region,
    channel: row.channel as Channel,
    receivedAt: instantOf(row.receivedAt),
    registeredAt: instantOf(row.registeredAt),
    applicationNumber: row.applicationNumber,
    inventionTitle: row.inventionTitle,
    applicantName: row.applicantName,
    state: row.state as State,
    stateSince: instantOf(row.stateSince),
    seq: row.seq,
    handler: handlerOf(row),
    recommenderId: row.recommenderId ?? undefined,
    reviewerId: row.reviewerId ?? undefined,
    clock: {
      state: row.clockState as ClockReading['state'],
      period: row.clockPeriod,
      deemedReceivedAt: instantOf(row.deemedReceivedAt),
      dueAt: optionalInstantOf(row.dueAt),
      dueNotBefore: row.dueNotBefore,
      provisional: row.dueProvisional,
      nextPoint: nextPointOf(row),
    },
    collected: row.collected,
    breachedAt: optionalInstantOf(row.breachedAt),
    forwardedAt: optionalInstantOf(row.forwardedAt),
    cnipaReceiptNumber: row.cnipaReceiptNumber ?? undefined,
    returned: row.returned,
    correctionAnswered: row.correctionAnswered,
    agency: row.agencyCode === null ? undefined : { code: row.agencyCode, name: row.agencyName ?? '' },
    changedAt: instantOf(row.changedAt),
  };
}

function nextPointOf({ nextPointAt, nextPointPercent, nextPointStage }: CaseFileRow): NextPoint | undefined {
  if (nextPointAt === null) return undefined;
  return { at: instantOf(nextPointAt), percent: nextPointPercent ?? 100, ...(nextPointStage !== null && { stage: nextPointStage as Stage }) };
}

function handlerOf(row: CaseFileRow): CaseProjection['handler'] {
  if (row.handlerId === null || row.handlerSince === null) return undefined;
  return { id: row.handlerId, name: row.handlerName ?? '', since: instantOf(row.handlerSince) };
}
