import { DomainError } from '#libs/domain/errors.js';
import type { Caller } from '../commands/caller.js';
import { issueReceipt, type ReceiptServices } from '../reading/issue-receipt.js';
import type { RegistrationServices } from '../commands/register-request.js';
import { readBatch } from './read-batch.js';

/** A receipt of the batch, made when it is asked for and the same ever after. */
export interface BatchReceipt {
  readonly name: string;
  readonly content: () => Promise<Uint8Array>;
}

/** The receipts of every request registered from the batch, in the order of its rows. @throws DomainError NOT_FOUND, also where none is registered yet. */
export async function batchReceipts(services: RegistrationServices & ReceiptServices, id: string, caller: Caller): Promise<readonly BatchReceipt[]> {
  const { outcomes } = await readBatch(services, id, caller);
  const receipts = [...outcomes.values()].flatMap(({ answer }) =>
    answer ? [{ name: `${answer.acceptanceNumber}.pdf`, content: () => issueReceipt(services, answer.caseId, caller) }] : [],
  );
  if (receipts.length === 0) throw new DomainError('NOT_FOUND');
  return receipts;
}
