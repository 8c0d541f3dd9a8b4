import { fingerprint } from '#libs/canonical/canonical.js';
import type { Office } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { loadActions } from '#libs/persistence/case-actions.js';
import { applicantCase } from '#libs/persistence/cases.js';
import { listIssuedDocuments } from '#libs/persistence/files.js';
import { type CaseDocument, documentsOf } from '../notices/case-documents.js';
import type { CommandServices } from '../commands/execute-command.js';
import { PAPER_MARK_LENGTH } from './paper.js';

/** What the code on a paper proves: that the office issued papers with this act, and which files they were. */
export interface VerifiedPaper {
  readonly acceptanceNumber: string;
  readonly office: Office;
  /** When the act was done that the paper is about. */
  readonly at: Instant;
  readonly kinds: readonly CaseDocument['kind'][];
  /** SHA-256 of every file that was issued with the act, in each of its languages, as lower-case hex. */
  readonly files: readonly string[];
}

/**
 * Holds what a printed code says against the record. Nothing of the applicant is told: whoever holds the paper knows it.
 * @param mark the first 16 hexadecimal digits of the fingerprint of the act
 * @throws DomainError PAPER_UNKNOWN, the same for an unknown number and a mark that is not of its case
 */
export async function verifyPaper(services: Pick<CommandServices, 'database'>, acceptanceNumber: string, mark: string): Promise<VerifiedPaper> {
  const known = await services.database.transaction({ offices: [] }, (transaction) => applicantCase(transaction, acceptanceNumber));
  if (!known) throw new DomainError('PAPER_UNKNOWN');
  return services.database.transaction({ offices: [], caseId: known.id }, async (transaction) => {
    const actions = await loadActions(transaction, known.id);
    const act = actions.find((each) => fingerprint(each).slice(0, PAPER_MARK_LENGTH) === mark);
    const kinds = documentsOf(actions).filter(({ seq }) => seq === act?.seq).map(({ kind }) => kind);
    if (!act || kinds.length === 0) throw new DomainError('PAPER_UNKNOWN');
    const issued = (await listIssuedDocuments(transaction, known.id)).filter(({ seq }) => seq === act.seq);
    return { acceptanceNumber, office: known.office, at: act.at, kinds, files: issued.map(({ sha256 }) => sha256) };
  });
}
