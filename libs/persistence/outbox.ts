import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { dateOf } from './instants.js';
import { sqlArray } from './sql-array.js';

/** The channel on which the relay is woken. */
export const OUTBOX_CHANNEL = 'youshen_outbox';

export async function announce(transaction: Transaction, caseId: string, office: Office, at: Instant): Promise<void> {
  await transaction.query(`INSERT INTO outbox (case_id, office, at) VALUES ($1, $2, $3)`, [caseId, office, dateOf(at)]);
}

/** Announces many cases at once; with `bulk` they wait behind what is announced one by one. */
export async function announceAll(
  transaction: Transaction,
  cases: readonly { readonly id: string; readonly office: Office }[],
  at: Instant,
  { bulk = false } = {},
): Promise<void> {
  if (cases.length === 0) return;
  await transaction.query(
    `INSERT INTO outbox (case_id, office, at, bulk) SELECT case_id, office, $3, $4 FROM unnest($1::uuid[], $2::text[]) AS open (case_id, office)`,
    [sqlArray(cases.map(({ id }) => id)), sqlArray(cases.map(({ office }) => office)), dateOf(at), bulk],
  );
}

export interface Announcement {
  readonly caseId: string;
  readonly office: Office;
}

/**
 * Takes up to `limit` announcements, a case named once however often it was announced, and removes them with the
 * transaction's commit; rows another relay has taken are passed over. Of what a re-projection announces up to `bulk` come
 * behind the others, and not before it is over: it has the machine to itself first.
 */
export async function takeAnnouncements(transaction: Transaction, { limit, bulk }: { readonly limit: number; readonly bulk: number }): Promise<readonly Announcement[]> {
  const urgent = await take(transaction, limit, 'NOT bulk');
  const others = urgent.length < limit ? await take(transaction, bulk, 'bulk AND NOT EXISTS (SELECT FROM reprojection WHERE finished_at IS NULL)') : [];
  return named([...urgent, ...others]);
}

async function take(transaction: Transaction, limit: number, condition: string): Promise<readonly AnnouncedRow[]> {
  const [rows]: [AnnouncedRow[]] = await transaction.query(
    `DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE ${condition} ORDER BY bulk, id LIMIT $1 FOR UPDATE SKIP LOCKED) RETURNING case_id, office`,
    [limit],
  );
  return rows;
}

interface AnnouncedRow {
  readonly case_id: string;
  readonly office: Office;
}

function named(rows: readonly AnnouncedRow[]): readonly Announcement[] {
  const offices = new Map(rows.map(({ case_id, office }) => [case_id, office]));
  return [...offices].map(([caseId, office]) => ({ caseId, office }));
}

/** The cases with something yet to be told to their workflow. */
export async function announcedCases(transaction: Transaction): Promise<ReadonlySet<string>> {
  const rows: { case_id: string }[] = await transaction.query(`SELECT DISTINCT case_id FROM outbox`);
  return new Set(rows.map(({ case_id }) => case_id));
}
