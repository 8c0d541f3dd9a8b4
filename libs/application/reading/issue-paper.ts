import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { sha256 } from '#libs/canonical/canonical.js';
import type { Transaction } from '#libs/persistence/database.js';
import { findIssuedDocument, issueDocument } from '#libs/persistence/files.js';
import { appendAudit } from '#libs/persistence/records.js';
import { noteReading } from '../auditing/note-reading.js';
import type { Caller } from '../commands/caller.js';
import type { Paper } from '../ports/documents.js';

/** A paper as it was set, and the act of the case it is about. */
export interface SetPaper extends Pick<Paper, 'auditHead'> {
  readonly caseId: string;
  readonly office: Office;
  readonly seq: number;
  readonly kind: string;
  readonly content: Uint8Array;
}

/** As `keepPaper`, for somebody who is shown it: that is on record too. */
export async function issuePaper(transaction: Transaction, paper: SetPaper, caller: Caller, at: Instant): Promise<Uint8Array> {
  const kept = await keepPaper(transaction, paper, caller, at);
  const { caseId, office, kind } = paper;
  noteReading(transaction, { act: 'read-document', office, caseId, about: kind }, caller, at);
  return kept;
}

/**
 * Keeps a paper as issued and puts that on record, with its hash; of two set at the same time the first is the one.
 * Answers the paper on record.
 */
export async function keepPaper(transaction: Transaction, paper: SetPaper, { actor, requestId }: Caller, at: Instant): Promise<Uint8Array> {
  const { caseId, office, seq, kind, content, auditHead } = paper;
  const actSha256 = sha256(content);
  const head = { position: auditHead.sequence, hash: auditHead.hash };
  const first = await issueDocument(transaction, { caseId, office, seq, kind, sha256: actSha256, content, head }, at);
  if (first) appendAudit(transaction, { office, caseId, at, actor, act: 'issue-document', actSha256, about: kind, requestId });
  return first ? content : ((await findIssuedDocument(transaction, caseId, seq, kind)) ?? content);
}
