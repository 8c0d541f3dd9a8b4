import type { Office } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import { finishBulkRegistration, findBulkIntake, insertBulkOutcome, startBulkRegistration, uploadAnnexes } from '#libs/persistence/bulk-intakes.js';
import { lockHolders } from '#libs/persistence/cases.js';
import type { Transaction } from '#libs/persistence/database.js';
import type { CommandAnswer } from '../commands/answer.js';
import type { Caller } from '../commands/caller.js';
import { type Registration, type RegistrationServices } from '../commands/register-request.js';
import type { RequestForm } from '../request/request-form.js';
import { auditBatch } from './audit-batch.js';
import type { Batch, BatchPolicy, RowOutcome } from './batch.js';
import { outcomesOf, readBatch } from './read-batch.js';
import { openBatch } from './sealed-batch.js';

export type BatchRegistrationServices = RegistrationServices & {
  /** Registers one request; measured like any other command by whoever offers this. */
  readonly register: (registration: Registration) => Promise<CommandAnswer>;
};

export interface BatchRegistration {
  readonly id: string;
  readonly caller: Caller;
  readonly office: Office;
  readonly key: string;
  readonly policy: BatchPolicy;
}

/** What is left to do of a batch when somebody sets about it. */
interface Begun {
  readonly forms: readonly { readonly row: number; readonly form: RequestForm }[];
  readonly receivedAt: Registration['receivedAt'];
}

/**
 * Registers the faultless rows of a batch one after the other, in the sheet's order, each by a command of its own under a
 * key of batch and row. Broken off at any point and called again, by whichever clerk of the office, it goes on where it
 * stopped, and every row has the acceptance number it was given first. A row that another request has overtaken is
 * refused, and the others go on.
 * @throws DomainError NOT_FOUND; BATCH_ROWS_AT_FAULT where nothing can be registered under the policy, and then nothing
 * was; IDEMPOTENCY_KEY_REUSED for the same key with another policy.
 */
export async function registerBatch(services: BatchRegistrationServices, registration: BatchRegistration): Promise<Batch> {
  const { id, caller, office } = registration;
  const { forms, receivedAt } = await services.database.transaction(caller.scope, (transaction) => begin(services, transaction, registration));
  const ofBatch: Caller = { ...caller, keyScope: `batch:${id}` };
  for (const { row, form } of forms) {
    await keepFiles(services, ofBatch, form);
    const outcome = await outcomeOf(() => services.register({ caller: ofBatch, key: `row-${row}`, office, channel: 'BATCH', form, receivedAt }));
    await services.database.transaction(caller.scope, (transaction) => insertBulkOutcome(transaction, id, office, { row, ...outcome }));
  }
  await services.database.transaction(caller.scope, (transaction) => finishBulkRegistration(transaction, id, services.clock.now()));
  return readBatch(services, id, caller);
}

async function begin(services: BatchRegistrationServices, transaction: Transaction, { id, caller, office, key, policy }: BatchRegistration): Promise<Begun> {
  const now = services.clock.now();
  const kept = await findBulkIntake(transaction, id, now);
  if (!kept) throw new DomainError('NOT_FOUND');
  if (kept.key === key && kept.policy !== policy) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
  if (kept.finishedAt !== undefined) return { forms: [], receivedAt: kept.receivedAt };
  const { sheet, forms } = openBatch(services.vault, id, kept.sealed);
  if (kept.startedAt === undefined) {
    const atFault = sheet.rows.length - forms.length;
    if (forms.length === 0 || (policy === 'ALL' && atFault > 0)) throw new DomainError('BATCH_ROWS_AT_FAULT', { rows: atFault });
    if (policy === 'ALL') await requireAllFree(transaction, forms);
    await startBulkRegistration(transaction, id, { policy, key }, now);
    auditBatch(transaction, caller, { office, id, act: 'register-batch', at: now });
  }
  const done = await outcomesOf(transaction, id);
  return { forms: forms.filter(({ row }) => !done.has(row)), receivedAt: kept.receivedAt };
}

/** Since the check another request may have come in for one of the applications. */
async function requireAllFree(transaction: Transaction, forms: Begun['forms']): Promise<void> {
  const held = await lockHolders(transaction, forms.map(({ form }) => form.applicationNumber));
  if (held.size > 0) throw new DomainError('BATCH_ROWS_AT_FAULT', { rows: held.size });
}

/** The files of a row become uploads of the batch, as those of a single request are its caller's. */
async function keepFiles({ database, clock }: BatchRegistrationServices, { scope, keyScope }: Caller, { attachments }: RequestForm): Promise<void> {
  if (attachments.length === 0) return;
  const ids = attachments.map(({ uploadId }) => uploadId);
  await database.transaction(scope, (transaction) => uploadAnnexes(transaction, keyScope, ids, clock.now()));
}

/** Refusals are a row's own; what is nobody's fault breaks the batch off, to be gone on with. */
async function outcomeOf(register: () => Promise<CommandAnswer>): Promise<RowOutcome> {
  try {
    return { answer: await register() };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'DEPENDENCY_UNAVAILABLE' || error.code === 'INTERNAL') throw error;
    return { refusal: { code: error.code, parameters: error.parameters } };
  }
}
