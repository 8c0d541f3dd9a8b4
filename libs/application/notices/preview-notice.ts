import { foldCase } from '#libs/domain/case/case-record.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Language } from '#libs/domain/language.js';
import { loadActions } from '#libs/persistence/case-actions.js';
import { findCase } from '#libs/persistence/case-reading.js';
import { noteReading } from '../auditing/note-reading.js';
import type { Caller } from '../commands/caller.js';
import type { Paper } from '../ports/documents.js';
import type { ReceiptServices } from '../reading/issue-receipt.js';
import { languageOf, paperOf } from '../reading/paper.js';
import { type AskedCorrection, drawCorrection, type DrawnNotice, drawRefusal, type NoticeKind } from './notice-data.js';

/** A notice as an officer is about to send it. */
export type NoticeDraft = { readonly language?: Language | undefined } & (
  | ({ readonly kind: 'CORRECTION_NOTICE' } & AskedCorrection)
  | { readonly kind: Exclude<NoticeKind, 'CORRECTION_NOTICE'>; readonly reasons: string }
);

/** No act and no place on the chain yet: a paper with these proves nothing. */
const NOT_YET = { actSha256: '0'.repeat(64), head: { position: 0, hash: '0'.repeat(64) } };

/**
 * What the applicant would read, as it would be set now; no paper is kept. It shows who the applicant is, so the reading
 * of the case is put on record. @throws DomainError CASE_NOT_FOUND.
 */
export async function previewNotice(services: ReceiptServices, caseId: string, draft: NoticeDraft, caller: Caller): Promise<Uint8Array> {
  const paper = await services.database.transaction(caller.scope, async (transaction) => {
    const file = await findCase(transaction, caseId);
    if (!file) throw new DomainError('CASE_NOT_FOUND');
    const record = foldCase(await loadActions(transaction, caseId));
    const at = services.clock.now();
    noteReading(transaction, { act: 'read-case', office: file.office, caseId }, caller, at);
    return paperOf(file, record, { ...NOT_YET, at, language: draft.language ?? languageOf(record), portalUrl: services.portalUrl });
  });
  const { kind, data } = drawn(draft, paper, `${services.portalUrl}/status`);
  return services.documents.render(kind, data);
}

function drawn(draft: NoticeDraft, paper: Paper, statusAddress: string): DrawnNotice {
  return draft.kind === 'CORRECTION_NOTICE' ? drawCorrection(paper, draft, statusAddress) : drawRefusal(draft.kind, paper, draft.reasons);
}
