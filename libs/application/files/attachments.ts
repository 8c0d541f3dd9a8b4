import { DomainError, type FieldFault } from '#libs/domain/errors.js';
import type { Transaction } from '#libs/persistence/database.js';
import { ownedUploads } from '#libs/persistence/files.js';
import type { Attachment } from '../request/request-form.js';

/** @throws DomainError UPLOAD_UNKNOWN naming each attachment whose upload is not this caller's. */
export async function requireUploads(
  transaction: Transaction,
  owner: string,
  attachments: readonly Attachment[],
  field = 'attachments',
): Promise<void> {
  if (attachments.length === 0) return;
  const owned = await ownedUploads(transaction, owner, attachments.map(({ uploadId }) => uploadId));
  const faults = attachments.flatMap(({ uploadId }, index): FieldFault[] =>
    owned.has(uploadId) ? [] : [{ field: `${field}[${index}].uploadId`, code: 'unknown' }],
  );
  if (faults.length > 0) throw new DomainError('UPLOAD_UNKNOWN', {}, faults);
}
