import { foldCase } from '#libs/domain/case/case-record.js';
import type { Office } from '#libs/domain/case/names.js';
import { loadActions } from '#libs/persistence/case-actions.js';
import { placeOfAct } from '#libs/persistence/audit.js';
import { findCase } from '#libs/persistence/case-reading.js';
import type { Transaction } from '#libs/persistence/database.js';
import { findAssessment, findForwarding, insertForwarding, insertForwardingAttempt } from '#libs/persistence/decisions.js';
import { type AttachedFile, type IssuedDocument, listAttachments, readAttachment } from '#libs/persistence/files.js';
import type { AssessmentResult } from '../assessment/assess-case.js';
import { type Caller, flowCaller } from '../commands/caller.js';
import { type CommandServices, executeCommand } from '../commands/execute-command.js';
import type { CnipaPort, CnipaReceipt, ForwardingPackage } from '../ports/cnipa.js';
import type { DocumentPort } from '../ports/documents.js';
import { issuePaper } from '../reading/issue-paper.js';
import { acknowledgeForwarding } from './acknowledge.js';
import { buildPackage, confirmation, OWN_PAPERS, type PackageSource } from './build-package.js';

export interface ForwardingServices extends CommandServices {
  readonly cnipa: CnipaPort;
  readonly documents: DocumentPort;
  readonly portalUrl: string;
  readonly observeAttempt: (office: Office, outcome: 'acknowledged' | 'sent' | 'failed') => void;
}

export type Forwarded = 'acknowledged' | 'pending' | 'not-forwarding';

/**
 * Hands the package to CNIPA and records the acknowledgement. Safe to repeat at any point: the package is built from the
 * record and the same each time, goes under the case's one key, and the acknowledgement is recorded once.
 * @throws CnipaError as the gateway says; DomainError as the commands refuse.
 */
export async function forwardCase(services: ForwardingServices, caseId: string, office: Office): Promise<Forwarded> {
  const system = flowCaller('system', office);
  const source = await services.database.transaction(system.scope, (transaction) => readSource(transaction, caseId, services.portalUrl));
  if (!source) return 'not-forwarding';
  const key = forwardingKey(caseId);
  const built = await buildPackage(source, services.documents, key);
  await recordForwarding(services, source, built, system, key);
  const receipt = await send(services, caseId, office, built, key);
  if (!receipt) return 'pending';
  await acknowledgeForwarding(services, caseId, office, { receipt, packageSha256: built.packageSha256 });
  return 'acknowledged';
}

/** The one key under which a case's package goes, however often it is sent. */
export const forwardingKey = (caseId: string): string => `forward-${caseId}`;

async function readSource(transaction: Transaction, caseId: string, portalUrl: string): Promise<PackageSource | undefined> {
  const identity = await findCase(transaction, caseId);
  if (!identity) return undefined;
  const actions = await loadActions(transaction, caseId);
  const stored = await findAssessment(transaction, caseId);
  const record = foldCase(actions);
  if (!stored || record.state !== 'FORWARDING') return undefined;
  const { assessment } = JSON.parse(stored.result) as AssessmentResult;
  const attachments = await readAll(transaction, caseId, await listAttachments(transaction, caseId));
  const head = await placeOfAct(transaction, caseId, confirmation(actions).seq);
  return { identity, record, actions, assessment, attachments, head, portalUrl };
}

async function readAll(transaction: Transaction, caseId: string, files: readonly AttachedFile[]): Promise<PackageSource['attachments']> {
  const attachments: PackageSource['attachments'][number][] = [];
  for (const file of files) {
    const stored = await readAttachment(transaction, caseId, file.uploadId);
    if (stored) attachments.push({ ...file, content: stored.content });
  }
  return attachments;
}

async function recordForwarding(
  services: ForwardingServices,
  { identity, record, head }: Pick<PackageSource, 'identity' | 'record' | 'head'>,
  { manifest, packageSha256, contents }: ForwardingPackage,
  caller: Caller,
  key: string,
): Promise<void> {
  if (record.packageSha256 !== undefined) return;
  const payload = { packageSha256, idempotencyKey: key };
  await executeCommand(services, { caseId: identity.id, caller, key, body: payload }, 'forward', async ({ transaction, now, seq }) => {
    if (!(await findForwarding(transaction, identity.id))) {
      await insertForwarding(transaction, identity.id, identity.office, { ...payload, manifest }, now);
    }
    for (const paper of ownPapers({ manifest, contents })) {
      await issuePaper(transaction, { caseId: identity.id, office: identity.office, seq, head, ...paper }, caller, now);
    }
    return payload;
  });
}

/** The office's own papers in a package, kept as they are sent. */
function ownPapers({ manifest, contents }: Pick<ForwardingPackage, 'manifest' | 'contents'>): readonly Pick<IssuedDocument, 'kind' | 'content'>[] {
  return manifest.files.flatMap(({ name }, index) => {
    const [kind, content] = [OWN_PAPERS[name], contents[index]];
    return kind !== undefined && content ? [{ kind, content }] : [];
  });
}

async function send(
  services: ForwardingServices,
  caseId: string,
  office: Office,
  built: ForwardingPackage,
  key: string,
): Promise<CnipaReceipt | undefined> {
  const note = async (outcome: 'acknowledged' | 'sent' | 'failed'): Promise<void> => {
    services.observeAttempt(office, outcome);
    await services.database.transaction({ offices: [office] }, (transaction) =>
      insertForwardingAttempt(transaction, caseId, office, outcome, services.clock.now()),
    );
  };
  try {
    const answer = await services.cnipa.send(built, key);
    await note(answer.kind === 'acknowledged' ? 'acknowledged' : 'sent');
    return answer.kind === 'acknowledged' ? answer.receipt : undefined;
  } catch (error) {
    await note('failed');
    throw error;
  }
}
