import type { CaseAction } from '#libs/domain/case/actions.js';
import { foldCase } from '#libs/domain/case/case-record.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Language } from '#libs/domain/language.js';
import { fingerprint, sha256 } from '#libs/canonical/canonical.js';
import { loadActions } from '#libs/persistence/case-actions.js';
import { findCase } from '#libs/persistence/case-reading.js';
import type { CaseFile } from '#libs/persistence/cases.js';
import { findIssuedDocument, issueDocument, listAttachments } from '#libs/persistence/files.js';
import { policyVersion } from '#libs/persistence/policy.js';
import type { Caller } from '../commands/caller.js';
import type { CommandServices } from '../commands/execute-command.js';
import { clockOf } from '../commands/projection.js';
import type { AcceptanceReceipt, DocumentPort, ListedAttachment } from '../ports/documents.js';
import { languageOf, paperOf } from './paper.js';

export type ReceiptServices = CommandServices & {
  readonly documents: DocumentPort;
  readonly applicantSecret: (caseId: string) => string;
  readonly portalUrl: string;
};

/**
 * The acceptance receipt as first issued: made when it is first asked for, from the registration alone, and the same
 * bytes ever after. @throws DomainError CASE_NOT_FOUND.
 */
export async function issueReceipt(services: ReceiptServices, caseId: string, caller: Caller, language?: Language): Promise<Uint8Array> {
  const kind = language === undefined ? 'ACCEPTANCE_RECEIPT' : `ACCEPTANCE_RECEIPT:${language}`;
  const { file, data, issued } = await services.database.transaction(caller.scope, async (transaction) => {
    const known = await findCase(transaction, caseId);
    if (!known) throw new DomainError('CASE_NOT_FOUND');
    const earlier = await findIssuedDocument(transaction, caseId, 1, kind);
    if (earlier) return { file: known, data: undefined, issued: earlier };
    const [registration] = await loadActions(transaction, caseId);
    const policy = await services.policies.of(transaction, known.office, await policyVersion(transaction));
    const attached = (await listAttachments(transaction, caseId)).filter(({ seq }) => seq === 1);
    return { file: known, data: receiptData(services, known, registration, policy, attached as unknown as readonly ListedAttachment[], language), issued: undefined };
  });
  if (issued) return issued;
  const content = await services.documents.render('ACCEPTANCE_RECEIPT', data);
  await services.database.transaction(caller.scope, (transaction) =>
    issueDocument(transaction, { caseId, office: file.office, seq: 1, kind, sha256: sha256(content), content }, services.clock.now()),
  );
  return content;
}

function receiptData(
  services: ReceiptServices,
  file: CaseFile,
  registration: CaseAction | undefined,
  policy: Parameters<typeof clockOf>[1],
  attachments: readonly ListedAttachment[],
  language?: Language,
): AcceptanceReceipt {
  if (!registration) throw new RangeError('a case begins with its registration');
  const record = foldCase([registration]);
  const clock = clockOf(record, policy, registration.at);
  const issued = {
    at: registration.at,
    language: language ?? languageOf(record),
    portalUrl: services.portalUrl,
    actSha256: fingerprint(registration),
    seq: registration.seq,
  };
  return {
    ...paperOf(file, record, issued),
    channel: record.channel,
    receivedAt: record.receivedAt,
    deemedReceivedAt: clock.deemedReceivedAt,
    dueAt: clock.dueAt ?? clock.deemedReceivedAt,
    provisional: clock.provisional,
    dueNotBefore: clock.dueNotBefore,
    attachments: attachments.map(({ kind, title, pages, copies, sha256: hash }) => ({ kind, title, pages, copies, sha256: hash })),
    secret: services.applicantSecret(file.id),
    statusAddress: `${services.portalUrl}/status`,
  };
}
