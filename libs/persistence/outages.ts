import type { Office } from '#libs/domain/case/names.js';
import type { RecordedOutage } from '#libs/domain/clock/recorded-outages.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { dateOf, instantOf, optionalDateOf, optionalInstantOf } from './instants.js';

/** Whose outage it is: an office's own, or CNIPA's, which touches both. */
export const OUTAGE_SCOPES = ['GUANGZHOU', 'SHENZHEN', 'CNIPA'] as const;
export type OutageScope = (typeof OUTAGE_SCOPES)[number];

/** One record of an outage: its declaration, or an end, correction or withdrawal that took the place of what stood before. */
export interface OutageRecord {
  readonly id: string;
  readonly scope: OutageScope;
  readonly from: Instant;
  /** Open while missing. */
  readonly until?: Instant | undefined;
  /** It never happened: declared by mistake. */
  readonly withdrawn: boolean;
  readonly reason: string;
  readonly recordedAt: Instant;
  readonly recordedBy?: { readonly id: string; readonly name: string } | undefined;
}

interface OutageRecordRow {
  readonly id: string;
  readonly scope: OutageScope;
  readonly began_at: Date;
  readonly ended_at: Date | null;
  readonly withdrawn: boolean;
  readonly reason: string;
  readonly recorded_at: Date;
  readonly recorded_by: string | null;
  readonly name: string | null;
}

/** Every record of the outages of these scopes, by outage in the order of declaration, oldest record first. */
export async function loadOutageRecords(transaction: Transaction, scopes: readonly OutageScope[]): Promise<readonly OutageRecord[]> {
  const rows: OutageRecordRow[] = await transaction.query(
    `SELECT outage.*, staff_account.name FROM outage LEFT JOIN staff_account ON staff_account.id = recorded_by
     WHERE scope = ANY ($1) ORDER BY outage.id, recorded_at`,
    [scopes],
  );
  return rows.map((row) => ({
    id: row.id,
    scope: row.scope,
    from: instantOf(row.began_at),
    until: optionalInstantOf(row.ended_at),
    withdrawn: row.withdrawn,
    reason: row.reason,
    recordedAt: instantOf(row.recorded_at),
    recordedBy: row.recorded_by === null ? undefined : { id: row.recorded_by, name: row.name ?? '' },
  }));
}

export async function insertOutageRecord(transaction: Transaction, record: OutageRecord): Promise<void> {
  const { id, scope, from, until, withdrawn, reason, recordedAt, recordedBy } = record;
  await transaction.query(
    `INSERT INTO outage (id, scope, began_at, ended_at, withdrawn, reason, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, scope, dateOf(from), optionalDateOf(until), withdrawn, reason, dateOf(recordedAt), recordedBy?.id ?? null],
  );
}

/** An id for a new outage, in the order of declaration. */
export async function newOutageId(transaction: Transaction): Promise<string> {
  const rows: { id: string }[] = await transaction.query(`SELECT uuidv7() AS id`);
  return rows[0]?.id ?? '';
}

/** Outages that touch an office, its own and CNIPA's, as clocks are reckoned with them: each record from when to when it stood. */
export async function loadOutages(transaction: Transaction, office: Office): Promise<readonly RecordedOutage[]> {
  return recordedOutages(await loadOutageRecords(transaction, [office, 'CNIPA']));
}

/** Records, by outage and oldest first, as intervals that know from when to when they stood; what never happened is none. */
export function recordedOutages(records: readonly OutageRecord[]): readonly RecordedOutage[] {
  return records.flatMap((record, at) => {
    if (record.withdrawn) return [];
    const next = records[at + 1];
    const replacedAt = next?.id === record.id ? next.recordedAt : undefined;
    const { from, until, recordedAt } = record;
    return [{ from, ...(until !== undefined && { until }), recordedAt, ...(replacedAt !== undefined && { replacedAt }) }];
  });
}
