import { sha256 } from '#libs/canonical/canonical.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from '#libs/persistence/database.js';
import { findIssuedDocument, issueDocument, type IssuedDocument } from '#libs/persistence/files.js';
import { appendAudit } from '#libs/persistence/records.js';
import type { Caller } from '../commands/caller.js';

/** What a paper of a case is called on record: the act it is about, and its kind. */
export const paperName = (seq: number, kind: string): string => `${seq}/${kind}`;

/**
 * Keeps a paper as issued and puts that on record, with its hash; of two set at the same time the first is the one.
 * Answers the paper that is kept.
 */
export async function issuePaper(transaction: Transaction, paper: Omit<IssuedDocument, 'sha256'>, caller: Caller, at: Instant): Promise<Uint8Array> {
  const { caseId, office, seq, kind, content } = paper;
  const actSha256 = sha256(content);
  const { actor, requestId } = caller;
  if (!(await issueDocument(transaction, { ...paper, sha256: actSha256 }, at))) {
    return (await findIssuedDocument(transaction, caseId, seq, kind)) ?? content;
  }
  appendAudit(transaction, { office, caseId, at, actor, act: 'issue-document', actSha256, about: paperName(seq, kind), requestId });
  return content;
}
