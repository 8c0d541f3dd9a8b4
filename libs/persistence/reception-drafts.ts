import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { dateOf, instantOf } from './instants.js';

/** A draft as kept: its content is sealed, for it holds what applicants have written of themselves. */
export interface KeptDraft {
  readonly id: string;
  readonly version: number;
  readonly sealed: string;
  readonly savedAt: Instant;
  readonly expiresAt: Instant;
}

interface DraftRow {
  readonly id: string;
  readonly version: number;
  readonly sealed: string;
  readonly saved_at: Date;
  readonly expires_at: Date;
}

const SELECTED = `SELECT id, version, sealed, saved_at, expires_at FROM reception_draft WHERE office = $1 AND account_id = $2 AND expires_at > $3`;

const keptOf = ({ id, version, sealed, saved_at, expires_at }: DraftRow): KeptDraft => ({ id, version, sealed, savedAt: instantOf(saved_at), expiresAt: instantOf(expires_at) });

/** An account's drafts at an office, the one touched last first. The account has to be opened (`openAccount`). */
export async function listDrafts(transaction: Transaction, office: Office, accountId: string, now: Instant): Promise<readonly KeptDraft[]> {
  const rows: DraftRow[] = await transaction.query(`${SELECTED} ORDER BY saved_at DESC, id`, [office, accountId, dateOf(now)]);
  return rows.map(keptOf);
}

/** Holds the draft for the rest of the transaction; `undefined` for one that is somebody else's, has expired, or never was. */
export async function findDraft(transaction: Transaction, id: string, office: Office, accountId: string, now: Instant): Promise<KeptDraft | undefined> {
  const rows: DraftRow[] = await transaction.query(`${SELECTED} AND id = $4 FOR UPDATE`, [office, accountId, dateOf(now), id]);
  return rows[0] && keptOf(rows[0]);
}

export async function countDrafts(transaction: Transaction, office: Office, accountId: string): Promise<number> {
  const rows: { count: string }[] = await transaction.query(`SELECT count(*) FROM reception_draft WHERE office = $1 AND account_id = $2`, [office, accountId]);
  return Number(rows[0]?.count);
}

/** `false` where the id is taken already. */
export async function insertDraft(transaction: Transaction, office: Office, accountId: string, { id, version, sealed, savedAt, expiresAt }: KeptDraft): Promise<boolean> {
  const rows: unknown[] = await transaction.query(
    `INSERT INTO reception_draft (id, office, account_id, version, sealed, saved_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT ON CONSTRAINT reception_draft_pk DO NOTHING RETURNING id`,
    [id, office, accountId, version, sealed, dateOf(savedAt), dateOf(expiresAt)],
  );
  return rows.length > 0;
}

/** Puts the next version in place of the one before it; `false` where that is gone. */
export async function updateDraft(transaction: Transaction, { id, version, sealed, savedAt, expiresAt }: KeptDraft): Promise<boolean> {
  const [, count]: [unknown, number] = await transaction.query(
    `UPDATE reception_draft SET version = $2, sealed = $3, saved_at = $4, expires_at = $5 WHERE id = $1 AND version = $2 - 1`,
    [id, version, sealed, dateOf(savedAt), dateOf(expiresAt)],
  );
  return count === 1;
}

/** Whether there was one. */
export async function deleteDraft(transaction: Transaction, id: string, office: Office, accountId: string): Promise<boolean> {
  const [, count]: [unknown, number] = await transaction.query(`DELETE FROM reception_draft WHERE id = $1 AND office = $2 AND account_id = $3`, [id, office, accountId]);
  return count === 1;
}

/** Takes away what has expired, whosever it was. */
export async function removeExpiredDrafts(transaction: Transaction, office: Office, now: Instant): Promise<void> {
  await transaction.query(`DELETE FROM reception_draft WHERE office = $1 AND expires_at <= $2`, [office, dateOf(now)]);
}
