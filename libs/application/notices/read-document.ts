import { DomainError } from '#libs/domain/errors.js';
import type { Language } from '#libs/domain/language.js';
import { loadActions } from '#libs/persistence/case-actions.js';
import { findCase } from '#libs/persistence/case-reading.js';
import { findIssuedDocument } from '#libs/persistence/files.js';
import { noteReading } from '../auditing/note-reading.js';
import type { Caller } from '../commands/caller.js';
import type { DocumentKind } from '../ports/documents.js';
import { paperName } from '../reading/issue-paper.js';
import { issueReceipt, type ReceiptServices } from '../reading/issue-receipt.js';
import { documentsOf } from './case-documents.js';
import { issueNotice } from './issue-notice.js';

/** A paper of a case as its address names it. */
export interface NamedDocument {
  readonly seq: number;
  readonly kind: DocumentKind;
  readonly language?: Language | undefined;
}

/**
 * One paper the office issued; reading it is put on record. Applicants have those meant for them.
 * @throws DomainError CASE_NOT_FOUND, NOT_FOUND.
 */
export async function readDocument(services: ReceiptServices, caseId: string, named: NamedDocument, caller: Caller): Promise<Uint8Array> {
  const kept = await findDocument(services, caseId, named, caller);
  switch (named.kind) {
    case 'ACCEPTANCE_RECEIPT':
      return issueReceipt(services, caseId, caller, named.language);
    case 'CORRECTION_NOTICE':
    case 'NOT_ACCEPTED_NOTICE':
    case 'NOT_RECOMMENDED_NOTICE':
      return issueNotice(services, caseId, { ...named, kind: named.kind }, caller);
    case 'PACKAGE_COVER':
    case 'RECOMMENDATION_OPINION':
      if (!kept) throw new DomainError('NOT_FOUND');
      return kept;
  }
}

/** The acceptance receipt in the applicant's own language. @throws DomainError CASE_NOT_FOUND. */
export const readReceipt = (services: ReceiptServices, caseId: string, caller: Caller): Promise<Uint8Array> =>
  readDocument(services, caseId, { seq: 1, kind: 'ACCEPTANCE_RECEIPT' }, caller);

/** What was kept of it, if anything; the reading is on record before anything is shown. */
function findDocument(services: ReceiptServices, caseId: string, { seq, kind }: NamedDocument, caller: Caller): Promise<Uint8Array | undefined> {
  return services.database.transaction(caller.scope, async (transaction) => {
    const file = await findCase(transaction, caseId);
    if (!file) throw new DomainError('CASE_NOT_FOUND');
    const known = documentsOf(await loadActions(transaction, caseId)).find((each) => each.seq === seq && each.kind === kind);
    if (!known || (caller.actor.kind === 'applicant' && !known.forApplicant)) throw new DomainError('NOT_FOUND');
    noteReading(transaction, { act: 'read-document', office: file.office, caseId, about: paperName(seq, kind) }, caller, services.clock.now());
    return findIssuedDocument(transaction, caseId, seq, kind);
  });
}
