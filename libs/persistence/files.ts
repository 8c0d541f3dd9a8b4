import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { ChainPlace } from './audit.js';
import type { Transaction } from './database.js';
import { dateOf } from './instants.js';

export interface StoredFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** Keeps a checked file for its owner; answers its upload id. */
export async function insertUpload(transaction: Transaction, owner: string, file: StoredFile, at: Instant): Promise<string> {
  const rows: { id: string }[] = await transaction.query(
    `INSERT INTO upload (owner, file_name, media_type, size, sha256, content, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [owner, file.fileName, file.mediaType, file.size, file.sha256, Buffer.from(file.content), dateOf(at)],
  );
  return rows[0]?.id ?? '';
}

/** Which of the uploads belong to that owner. */
export async function ownedUploads(transaction: Transaction, owner: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await transaction.query(`SELECT id FROM upload WHERE id = ANY ($1::uuid[]) AND owner = $2`, [ids, owner]);
  return new Set(rows.map(({ id }) => id));
}

export interface CaseAttachment {
  readonly uploadId: string;
  readonly kind: string;
  readonly title: string;
  readonly copies: number;
  readonly pages: number;
}

export async function attachToCase(
  transaction: Transaction,
  place: { readonly caseId: string; readonly office: Office; readonly seq: number },
  attachments: readonly CaseAttachment[],
): Promise<void> {
  for (const { uploadId, kind, title, copies, pages } of attachments) {
    await transaction.query(
      `INSERT INTO case_attachment (case_id, upload_id, office, seq, kind, title, copies, pages) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT ON CONSTRAINT case_attachment_pk DO NOTHING`,
      [place.caseId, uploadId, place.office, place.seq, kind, title, copies, pages],
    );
  }
}

export type AttachedFile = CaseAttachment & Omit<StoredFile, 'content'> & { readonly seq: number };

/** The files of a case without their bytes, in the order in which they came; empty outside the scope. */
export async function listAttachments(transaction: Transaction, caseId: string): Promise<readonly AttachedFile[]> {
  return transaction.query(
    `SELECT a.upload_id AS "uploadId", a.seq, a.kind, a.title, a.copies, a.pages,
            u.file_name AS "fileName", u.media_type AS "mediaType", u.size, u.sha256
     FROM case_attachment a JOIN upload u ON u.id = a.upload_id WHERE a.case_id = $1 ORDER BY a.seq, u.id`,
    [caseId],
  );
}

/** One file of a case with its bytes; `undefined` if the case has no such file or is outside the scope. */
export async function readAttachment(transaction: Transaction, caseId: string, uploadId: string): Promise<StoredFile | undefined> {
  const rows: StoredFile[] = await transaction.query(
    `SELECT u.file_name AS "fileName", u.media_type AS "mediaType", u.size, u.sha256, u.content
     FROM upload u WHERE u.id = $2 AND EXISTS (SELECT FROM case_attachment a WHERE a.case_id = $1 AND a.upload_id = u.id)`,
    [caseId, uploadId],
  );
  return rows[0];
}

export interface IssuedDocument {
  readonly caseId: string;
  readonly office: Office;
  readonly seq: number;
  readonly kind: string;
  readonly sha256: string;
  readonly content: Uint8Array;
  /** The place in the audit that is printed on it. */
  readonly head: ChainPlace;
}

export async function findIssuedDocument(
  transaction: Transaction,
  caseId: string,
  seq: number,
  kind: string,
): Promise<Uint8Array | undefined> {
  const rows: { content: Uint8Array }[] = await transaction.query(
    `SELECT content FROM issued_document WHERE case_id = $1 AND seq = $2 AND kind = $3`,
    [caseId, seq, kind],
  );
  return rows[0]?.content;
}

/** Keeps the document as first issued; false for a second one of the same kind for the same action, which is not kept. */
export async function issueDocument(transaction: Transaction, document: IssuedDocument, at: Instant): Promise<boolean> {
  const { caseId, office, seq, kind, sha256, content, head } = document;
  const kept: unknown[] = await transaction.query(
    `INSERT INTO issued_document (case_id, office, seq, kind, sha256, content, created_at, head_position, head_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT ON CONSTRAINT issued_document_once DO NOTHING RETURNING id`,
    [caseId, office, seq, kind, sha256, Buffer.from(content), dateOf(at), head.position, head.hash],
  );
  return kept.length > 0;
}

/** The documents issued on a case without their bytes, in the order of the acts they belong to; empty outside the scope. */
export async function listIssuedDocuments(
  transaction: Transaction,
  caseId: string,
): Promise<readonly (Omit<IssuedDocument, 'content' | 'caseId' | 'office'> & { readonly size: number; readonly createdAt: Date })[]> {
  return transaction.query(
    `SELECT seq, kind, sha256, octet_length(content) AS size, created_at AS "createdAt" FROM issued_document WHERE case_id = $1 ORDER BY seq, kind`,
    [caseId],
  );
}
