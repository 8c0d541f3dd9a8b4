import type { Office } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import { findBulkIntake, removeUnstartedBulkIntake } from '#libs/persistence/bulk-intakes.js';
import type { Caller } from '../commands/caller.js';
import type { RegistrationServices } from '../commands/register-request.js';
import { auditBatch } from './audit-batch.js';

/**
 * Takes a batch away that will not be registered, and its files with it; does nothing where there is none.
 * @throws DomainError STALE_VERSION where its registration has begun: what became of its rows is kept.
 */
export async function discardBatch({ database, clock }: RegistrationServices, { id, office, caller }: { readonly id: string; readonly office: Office; readonly caller: Caller }): Promise<void> {
  const now = clock.now();
  await database.transaction(caller.scope, async (transaction) => {
    const isGone = await removeUnstartedBulkIntake(transaction, id);
    if (isGone) auditBatch(transaction, caller, { office, id, act: 'discard-batch', at: now });
    else if (await findBulkIntake(transaction, id, now)) throw new DomainError('STALE_VERSION');
  });
}
