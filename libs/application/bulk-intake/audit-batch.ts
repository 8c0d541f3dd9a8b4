import { fingerprint } from '#libs/canonical/canonical.js';
import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from '#libs/persistence/database.js';
import { appendAudit } from '#libs/persistence/records.js';
import type { Caller } from '../commands/caller.js';

/** Puts on record that somebody has looked at a batch, or made or registered one: it names people. */
export function auditBatch(
  transaction: Transaction,
  { actor, requestId }: Caller,
  { office, id, act, at }: { readonly office: Office; readonly id: string; readonly act: string; readonly at: Instant },
): void {
  const actSha256 = fingerprint({ act, bulkIntakeId: id, at, actor });
  appendAudit(transaction, { office, at, actor, act, actSha256, about: id, requestId });
}
