import type { Office } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { findBulkIntake, type KeptBulkIntake, listBulkIntakes, listBulkOutcomes } from '#libs/persistence/bulk-intakes.js';
import type { Transaction } from '#libs/persistence/database.js';
import { policyVersion } from '#libs/persistence/policy.js';
import { readAsked } from '../asking/ask-due.js';
import type { Caller } from '../commands/caller.js';
import type { RegistrationServices } from '../commands/register-request.js';
import { auditBatch } from './audit-batch.js';
import type { Batch, BatchDue, BatchPolicy, BatchState, BatchSummary, RowOutcome } from './batch.js';
import { openBatch } from './sealed-batch.js';

/** A batch as checked, with what has become of it so far. @throws DomainError NOT_FOUND, also for another office's. */
export function readBatch(services: RegistrationServices, id: string, caller: Caller): Promise<Batch> {
  const now = services.clock.now();
  return services.database.transaction(caller.scope, async (transaction) => {
    const kept = await findBulkIntake(transaction, id, now);
    if (!kept) throw new DomainError('NOT_FOUND');
    const { sheet } = openBatch(services.vault, id, kept.sealed);
    const outcomes = await outcomesOf(transaction, id);
    return { ...summaryOf(kept), ...sheet, due: await dueOf(services, transaction, kept, now), outcomes };
  });
}

/** The same for somebody who looks at it, which is put on record: it names people. @throws DomainError NOT_FOUND */
export async function openedBatch(services: RegistrationServices, id: string, caller: Caller): Promise<Batch> {
  const batch = await readBatch(services, id, caller);
  const at = services.clock.now();
  await services.database.transaction(caller.scope, (transaction) => {
    auditBatch(transaction, caller, { office: batch.office, id, act: 'read-batch', at });
    return Promise.resolve();
  });
  return batch;
}

/** The office's batches that have not expired, newest first. */
export async function listBatches(services: RegistrationServices, office: Office, caller: Caller): Promise<readonly BatchSummary[]> {
  const kept = await services.database.transaction(caller.scope, (transaction) => listBulkIntakes(transaction, office, services.clock.now()));
  return kept.map(summaryOf);
}

export async function outcomesOf(transaction: Transaction, id: string): Promise<ReadonlyMap<number, RowOutcome>> {
  const kept = await listBulkOutcomes(transaction, id);
  return new Map(kept.map(({ row, answer, refusal }) => [row, (answer === null ? { refusal } : { answer }) as RowOutcome]));
}

function summaryOf(kept: KeptBulkIntake): BatchSummary {
  const { id, office, fileName, fileSha256, owner, checkedAt, expiresAt, receivedAt, rowCount, faultlessCount, registered, refused } = kept;
  return {
    id,
    office,
    state: stateOf(kept),
    fileName,
    fileSha256,
    checkedBy: owner.name,
    checkedAt,
    expiresAt,
    receivedAt,
    policy: (kept.policy as BatchPolicy | undefined) ?? null,
    counts: { rows: rowCount, faultless: faultlessCount, registered, refused },
  };
}

function stateOf({ startedAt, finishedAt }: KeptBulkIntake): BatchState {
  if (finishedAt !== undefined) return 'REGISTERED';
  return startedAt === undefined ? 'CHECKED' : 'REGISTERING';
}

async function dueOf(services: RegistrationServices, transaction: Transaction, { office, receivedAt }: KeptBulkIntake, now: Instant): Promise<BatchDue> {
  const policy = await services.policies.of(transaction, office, await policyVersion(transaction));
  const { reading } = readAsked({ receivedAt }, policy, now);
  return { deemedReceivedAt: reading.deemedReceivedAt, dueAt: reading.dueAt ?? null, dueNotBefore: reading.dueNotBefore, provisional: reading.provisional };
}
