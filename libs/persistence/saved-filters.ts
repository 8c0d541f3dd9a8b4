import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { dateOf, instantOf } from './instants.js';

export interface SavedFilter {
  readonly name: string;
  readonly filter: object;
  readonly savedAt: Instant;
}

/** Lets the rest of the transaction see and change what this account has saved, and nobody else's. */
export async function openAccount(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.query(`SELECT set_config('youshen.account_id', $1, true)`, [accountId]);
}

/** By name. */
export async function listFilters(transaction: Transaction, accountId: string): Promise<readonly SavedFilter[]> {
  const rows: { name: string; filter: object; saved_at: Date }[] = await transaction.query(
    `SELECT name, filter, saved_at FROM saved_filter WHERE account_id = $1 ORDER BY name`,
    [accountId],
  );
  return rows.map(({ name, filter, saved_at }) => ({ name, filter, savedAt: instantOf(saved_at) }));
}

/** Keeps the filter under its name, in place of what was kept there; `false` if the account has `most` others already. */
export async function saveFilter(transaction: Transaction, accountId: string, { name, filter, savedAt }: SavedFilter, most: number): Promise<boolean> {
  // One at a time for one account, or two windows would count the same room.
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('saved_filter ' || $1, 0))`, [accountId]);
  const saved: unknown[] = await transaction.query(
    `INSERT INTO saved_filter (account_id, name, filter, saved_at)
     SELECT $1::uuid, $2::text, $3, $4 WHERE (SELECT count(*) FROM saved_filter WHERE account_id = $1 AND name <> $2) < $5
     ON CONFLICT (account_id, name) DO UPDATE SET filter = EXCLUDED.filter, saved_at = EXCLUDED.saved_at RETURNING name`,
    [accountId, name, JSON.stringify(filter), dateOf(savedAt), most],
  );
  return saved.length > 0;
}

export async function deleteFilter(transaction: Transaction, accountId: string, name: string): Promise<void> {
  await transaction.query(`DELETE FROM saved_filter WHERE account_id = $1 AND name = $2`, [accountId, name]);
}
