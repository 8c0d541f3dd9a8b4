import { DomainError } from '#libs/domain/errors.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { type ForwardingOnRecord, listAssessments, readForwarding } from '#libs/persistence/case-export.js';
import type { StoredAssessment } from '#libs/persistence/decisions.js';
import { findIssuedDocument, listIssuedDocuments, readAttachment } from '#libs/persistence/files.js';
import { noteReading } from '../auditing/note-reading.js';
import type { Caller } from '../commands/caller.js';
import { type CaseClock, caseClockOf } from '../reading/read-case-clock.js';
import { loadWholeCase, type ReadingServices, type WholeCase } from '../reading/read-case.js';

/** A case as it is taken along: all that is on record of it, as of one moment. */
export interface ExportedCase {
  readonly whole: WholeCase;
  readonly clock: CaseClock;
  readonly assessments: readonly (StoredAssessment & { readonly seq: number; readonly at: Instant })[];
  readonly documents: Awaited<ReturnType<typeof listIssuedDocuments>>;
  readonly forwarding: ForwardingOnRecord | undefined;
  readonly exportedAt: Instant;
}

/**
 * All of a case, for whoever may read it; that it was taken along is put on record. Identity numbers are open where the
 * case is shown with them, in its form, and stay sealed in its history.
 * @throws DomainError CASE_NOT_FOUND, also for a case outside the caller's scope.
 */
export function exportCase(services: ReadingServices, caseId: string, caller: Caller, format: string): Promise<ExportedCase> {
  return services.database.transaction(caller.scope, async (transaction) => {
    const whole = await loadWholeCase(services, transaction, caseId, caller);
    const { office } = whole.file;
    const clock = await caseClockOf(services, transaction, office, whole.actions);
    const assessments = await listAssessments(transaction, caseId);
    const documents = await listIssuedDocuments(transaction, caseId);
    const forwarding = await readForwarding(transaction, caseId);
    const exportedAt = services.clock.now();
    noteReading(transaction, { act: 'export-case', office, caseId, about: format }, caller, exportedAt);
    return { whole, clock, assessments, documents, forwarding, exportedAt };
  });
}

/** The bytes of one file or document of a case, when their turn in an archive has come. @throws DomainError NOT_FOUND. */
export function exportedBytes(services: ReadingServices, caseId: string, caller: Caller, part: { readonly uploadId: string } | { readonly seq: number; readonly kind: string }): Promise<Uint8Array> {
  return services.database.transaction(caller.scope, async (transaction) => {
    const bytes = 'uploadId' in part ? (await readAttachment(transaction, caseId, part.uploadId))?.content : await findIssuedDocument(transaction, caseId, part.seq, part.kind);
    if (!bytes) throw new DomainError('NOT_FOUND');
    return bytes;
  });
}
