import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import type { StoredFile } from './files.js';
import { dateOf, instantOf, optionalInstantOf } from './instants.js';

export interface NewBulkIntake {
  readonly office: Office;
  readonly owner: { readonly id: string; readonly name: string };
  readonly fileName: string;
  readonly fileSha256: string;
  readonly receivedAt: Instant;
  readonly checkedAt: Instant;
  readonly expiresAt: Instant;
}

/** A batch as kept: its rows are sealed, for they hold what applicants have written of themselves. */
export interface KeptBulkIntake extends NewBulkIntake {
  readonly id: string;
  readonly rowCount: number;
  readonly faultlessCount: number;
  readonly policy: string | undefined;
  readonly key: string | undefined;
  readonly startedAt: Instant | undefined;
  readonly finishedAt: Instant | undefined;
  readonly registered: number;
  readonly refused: number;
}

/** Opens a batch whose rows come later; answers its id. */
export async function insertBulkIntake(transaction: Transaction, batch: NewBulkIntake): Promise<string> {
  const { office, owner, fileName, fileSha256, receivedAt, checkedAt, expiresAt } = batch;
  const rows: { id: string }[] = await transaction.query(
    `INSERT INTO bulk_intake (office, owner_id, owner_name, file_name, file_sha256, received_at, checked_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [office, owner.id, owner.name, fileName, fileSha256, dateOf(receivedAt), dateOf(checkedAt), dateOf(expiresAt)],
  );
  return rows[0]?.id ?? '';
}

export async function keepBulkRows(transaction: Transaction, id: string, sealed: string, counts: { readonly rows: number; readonly faultless: number }): Promise<void> {
  await transaction.query(`UPDATE bulk_intake SET sealed = $2, row_count = $3, faultless_count = $4 WHERE id = $1`, [id, sealed, counts.rows, counts.faultless]);
}

interface BulkRow {
  readonly id: string;
  readonly office: Office;
  readonly owner_id: string;
  readonly owner_name: string;
  readonly file_name: string;
  readonly file_sha256: string;
  readonly received_at: Date;
  readonly checked_at: Date;
  readonly expires_at: Date;
  readonly row_count: number;
  readonly faultless_count: number;
  readonly policy: string | null;
  readonly key: string | null;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
  readonly registered: string;
  readonly refused: string;
}

const SELECTED = `b.id, b.office, b.owner_id, b.owner_name, b.file_name, b.file_sha256, b.received_at, b.checked_at, b.expires_at, b.row_count,
  b.faultless_count, b.policy, b.key, b.started_at, b.finished_at,
  (SELECT count(*) FROM bulk_outcome o WHERE o.bulk_intake_id = b.id AND o.answer IS NOT NULL) AS registered,
  (SELECT count(*) FROM bulk_outcome o WHERE o.bulk_intake_id = b.id AND o.refusal IS NOT NULL) AS refused`;

/** `undefined` for a batch that is another office's, has expired, or never was. */
export async function findBulkIntake(transaction: Transaction, id: string, now: Instant): Promise<(KeptBulkIntake & { readonly sealed: string }) | undefined> {
  const rows: (BulkRow & { readonly sealed: string })[] = await transaction.query(`SELECT ${SELECTED}, b.sealed FROM bulk_intake b WHERE b.id = $1 AND b.expires_at > $2`, [
    id,
    dateOf(now),
  ]);
  return rows[0] && { ...keptOf(rows[0]), sealed: rows[0].sealed };
}

/** The office's batches that have not expired, newest first; at most 100. */
export async function listBulkIntakes(transaction: Transaction, office: Office, now: Instant): Promise<readonly KeptBulkIntake[]> {
  const rows: BulkRow[] = await transaction.query(`SELECT ${SELECTED} FROM bulk_intake b WHERE b.office = $1 AND b.expires_at > $2 ORDER BY b.id DESC LIMIT 100`, [
    office,
    dateOf(now),
  ]);
  return rows.map(keptOf);
}

function keptOf(row: BulkRow): KeptBulkIntake {
  return {
    id: row.id,
    office: row.office,
    owner: { id: row.owner_id, name: row.owner_name },
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    receivedAt: instantOf(row.received_at),
    checkedAt: instantOf(row.checked_at),
    expiresAt: instantOf(row.expires_at),
    rowCount: row.row_count,
    faultlessCount: row.faultless_count,
    policy: row.policy ?? undefined,
    key: row.key ?? undefined,
    startedAt: optionalInstantOf(row.started_at),
    finishedAt: optionalInstantOf(row.finished_at),
    registered: Number(row.registered),
    refused: Number(row.refused),
  };
}

/** Takes away what has expired, files and rows with it; cases that were registered from it are cases like any other. */
export async function removeExpiredBulkIntakes(transaction: Transaction, now: Instant): Promise<void> {
  await transaction.query(`DELETE FROM bulk_intake WHERE expires_at <= $1`, [dateOf(now)]);
}

/** Takes a batch away that nobody has set about registering; whether there was one. */
export async function removeUnstartedBulkIntake(transaction: Transaction, id: string): Promise<boolean> {
  const [, count]: [unknown, number] = await transaction.query(`DELETE FROM bulk_intake WHERE id = $1 AND started_at IS NULL`, [id]);
  return count === 1;
}

/** The first to register a batch says how; false if somebody has said already. */
export async function startBulkRegistration(transaction: Transaction, id: string, said: { readonly policy: string; readonly key: string }, at: Instant): Promise<boolean> {
  const [, count]: [unknown, number] = await transaction.query(`UPDATE bulk_intake SET policy = $2, key = $3, started_at = $4 WHERE id = $1 AND started_at IS NULL`, [
    id,
    said.policy,
    said.key,
    dateOf(at),
  ]);
  return count === 1;
}

/** Registered to its end: the files now belong to cases, or to nobody. */
export async function finishBulkRegistration(transaction: Transaction, id: string, at: Instant): Promise<void> {
  await transaction.query(`DELETE FROM bulk_annex WHERE bulk_intake_id = $1`, [id]);
  await transaction.query(`UPDATE bulk_intake SET finished_at = coalesce(finished_at, $2) WHERE id = $1`, [id, dateOf(at)]);
}

/** Keeps a file of a batch; answers the id it will have as an upload. */
export async function insertBulkAnnex(transaction: Transaction, bulkIntakeId: string, office: Office, file: StoredFile): Promise<string> {
  const rows: { id: string }[] = await transaction.query(
    `INSERT INTO bulk_annex (bulk_intake_id, office, file_name, media_type, size, sha256, content) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [bulkIntakeId, office, file.fileName, file.mediaType, file.size, file.sha256, Buffer.from(file.content)],
  );
  return rows[0]?.id ?? '';
}

/** Makes uploads of files of a batch, so that a request can name them; those that are uploads already stay as they are. */
export async function uploadAnnexes(transaction: Transaction, owner: string, ids: readonly string[], at: Instant): Promise<void> {
  await transaction.query(
    `INSERT INTO upload (id, owner, file_name, media_type, size, sha256, content, created_at)
     SELECT id, $1, file_name, media_type, size, sha256, content, $3 FROM bulk_annex WHERE id = ANY ($2::uuid[])
     ON CONFLICT ON CONSTRAINT upload_pk DO NOTHING`,
    [owner, ids, dateOf(at)],
  );
}

export interface KeptOutcome {
  readonly row: number;
  readonly answer: unknown;
  readonly refusal: unknown;
}

/** What became of a row; the first word stays. */
export async function insertBulkOutcome(transaction: Transaction, bulkIntakeId: string, office: Office, outcome: { readonly row: number; readonly answer?: unknown; readonly refusal?: unknown }): Promise<void> {
  const { row, answer, refusal } = outcome;
  await transaction.query(
    `INSERT INTO bulk_outcome (bulk_intake_id, office, row, answer, refusal) VALUES ($1, $2, $3, $4, $5) ON CONFLICT ON CONSTRAINT bulk_outcome_pk DO NOTHING`,
    [bulkIntakeId, office, row, answer === undefined ? null : JSON.stringify(answer), refusal === undefined ? null : JSON.stringify(refusal)],
  );
}

export async function listBulkOutcomes(transaction: Transaction, bulkIntakeId: string): Promise<readonly KeptOutcome[]> {
  return transaction.query(`SELECT row, answer, refusal FROM bulk_outcome WHERE bulk_intake_id = $1 ORDER BY row`, [bulkIntakeId]);
}
