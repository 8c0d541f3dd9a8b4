import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { dateOf } from './instants.js';

/** The channel on which the relay is woken. */
export const OUTBOX_CHANNEL = 'youshen_outbox';

export async function announce(transaction: Transaction, caseId: string, office: Office, at: Instant): Promise<void> {
  await transaction.query(`INSERT INTO outbox (case_id, office, at) VALUES ($1, $2, $3)`, [caseId, office, dateOf(at)]);
}

/** Announces many cases at once, as the sweep does. */
export async function announceAll(
  transaction: Transaction,
  cases: readonly { readonly id: string; readonly office: Office }[],
  at: Instant,
): Promise<void> {
  await transaction.query(
    `INSERT INTO outbox (case_id, office, at) SELECT case_id, office, $3 FROM unnest($1::uuid[], $2::text[]) AS open (case_id, office)`,
    [cases.map(({ id }) => id), cases.map(({ office }) => office), dateOf(at)],
  );
}

export interface Announcement {
  readonly caseId: string;
  readonly office: Office;
}

/**
 * Takes up to `limit` announcements, a case named once however often it was announced, and removes them with the
 * transaction's commit; rows another relay has taken are passed over.
 */
export async function takeAnnouncements(transaction: Transaction, limit: number): Promise<readonly Announcement[]> {
  const [rows]: [{ case_id: string; office: Office }[]] = await transaction.query(
    `DELETE FROM outbox WHERE id IN (SELECT id FROM outbox ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED) RETURNING case_id, office`,
    [limit],
  );
  const offices = new Map(rows.map(({ case_id, office }) => [case_id, office]));
  return [...offices].map(([caseId, office]) => ({ caseId, office }));
}
