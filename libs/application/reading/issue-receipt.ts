import { type CaseRecord, foldCase } from '#libs/domain/case/case-record.js';
import type { ClockReading } from '#libs/domain/clock/types.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Language } from '#libs/domain/language.js';
import { fingerprint } from '#libs/canonical/canonical.js';
import { type ChainPlace, placeOfAct } from '#libs/persistence/audit.js';
import { loadActions } from '#libs/persistence/case-actions.js';
import { findCase } from '#libs/persistence/case-reading.js';
import type { CaseFile } from '#libs/persistence/cases.js';
import type { Transaction } from '#libs/persistence/database.js';
import { type AttachedFile, findIssuedDocument, listAttachments } from '#libs/persistence/files.js';
import { policyVersion } from '#libs/persistence/policy.js';
import type { Caller } from '../commands/caller.js';
import type { CommandServices } from '../commands/execute-command.js';
import { clockOf } from '../commands/projection.js';
import type { AcceptanceReceipt, AttachmentKind, DocumentPort, Paper } from '../ports/documents.js';
import { issuePaper } from './issue-paper.js';
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
  const found = await services.database.transaction(caller.scope, async (transaction) => {
    const file = await findCase(transaction, caseId);
    if (!file) throw new DomainError('CASE_NOT_FOUND');
    const issued = await findIssuedDocument(transaction, caseId, 1, kind);
    return issued ? { issued } : gather(services, transaction, file, language);
  });
  if ('issued' in found) return found.issued;
  const { data, head } = found;
  const content = await services.documents.render('ACCEPTANCE_RECEIPT', data);
  const paper = { caseId, office: data.office, seq: 1, kind, content, head };
  return services.database.transaction(caller.scope, (transaction) => issuePaper(transaction, paper, caller, services.clock.now()));
}

interface Gathered {
  readonly data: AcceptanceReceipt;
  readonly head: ChainPlace;
}

async function gather(services: ReceiptServices, transaction: Transaction, file: CaseFile, language?: Language): Promise<Gathered> {
  const [registration] = await loadActions(transaction, file.id);
  if (!registration) throw new RangeError('a case begins with its registration');
  const policy = await services.policies.of(transaction, file.office, await policyVersion(transaction));
  const attached = (await listAttachments(transaction, file.id)).filter(({ seq }) => seq === 1);
  const record = foldCase([registration]);
  const head = await placeOfAct(transaction, file.id, registration.seq);
  const issued = {
    at: registration.at,
    language: language ?? languageOf(record),
    portalUrl: services.portalUrl,
    actSha256: fingerprint(registration),
    head,
  };
  return { data: receiptData(services, paperOf(file, record, issued), file, { record, clock: clockOf(record, policy, registration.at) }, attached), head };
}

function receiptData(
  services: ReceiptServices,
  paper: Paper,
  file: CaseFile,
  { record, clock }: { readonly record: CaseRecord; readonly clock: ClockReading },
  attachments: readonly AttachedFile[],
): AcceptanceReceipt {
  return {
    ...paper,
    channel: record.channel,
    receivedAt: record.receivedAt,
    deemedReceivedAt: clock.deemedReceivedAt,
    dueAt: clock.dueAt ?? clock.deemedReceivedAt,
    provisional: clock.provisional,
    dueNotBefore: clock.dueNotBefore,
    attachments: attachments.map(({ kind, title, pages, copies, sha256 }) => ({ kind: kind as AttachmentKind, title, pages, copies, sha256 })),
    secret: services.applicantSecret(file.id),
    statusAddress: `${services.portalUrl}/status`,
  };
}
