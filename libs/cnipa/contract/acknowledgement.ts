import type { CnipaReceipt } from '#libs/application/ports/cnipa.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { idempotencyKey, receiptNumber, sha256 } from './names.js';
import { ContractFault, instantText, objectOf } from './shape.js';

/** CNIPA's acknowledgement as it travels, over HTTPS and as a file. */
export interface AcknowledgementNote {
  readonly idempotencyKey: string;
  readonly packageSha256: string;
  readonly receiptNumber: string;
  readonly receivedAt: Instant;
}

export const acknowledgementMembers = {
  idempotencyKey,
  packageSha256: sha256,
  receiptNumber,
  receivedAt: instantText,
} as const;

export const acknowledgementNote = objectOf<AcknowledgementNote>(acknowledgementMembers);

/** The receipt, once it is certain that it is for this key and this package. @throws ContractFault otherwise. */
export function receiptFor(note: AcknowledgementNote, key: string, packageSha256: string): CnipaReceipt {
  if (note.idempotencyKey !== key) throw new ContractFault('idempotencyKey', 'acknowledges another key');
  if (note.packageSha256 !== packageSha256) throw new ContractFault('packageSha256', 'acknowledges another package');
  return { receiptNumber: note.receiptNumber, receivedAt: note.receivedAt };
}
