import { foldCase } from '#libs/domain/case/case-record.js';
import { OFFICES } from '#libs/domain/case/names.js';
import type { Transaction } from '#libs/persistence/database.js';
import { lockUnlisted, type Unlisted, updateListing } from '#libs/persistence/listing.js';
import { loadHistories } from '#libs/persistence/case-histories.js';
import { policyVersion } from '#libs/persistence/policy.js';
import { listingOf, projectedClock } from '../commands/projection.js';
import type { CommandServices } from '../commands/execute-command.js';
import { writeTokens } from '../commands/searchable.js';

const BATCH = 100;

type RelistServices = Pick<CommandServices, 'database' | 'policies' | 'clock'>;

/**
 * Makes anew, from their histories, what lists and searches need of the cases that an earlier version of the product
 * wrote; answers how many there were. Safe to run at any time and more than once.
 */
export async function relistCases(services: RelistServices): Promise<number> {
  let [after, count]: [string | undefined, number] = [undefined, 0];
  for (;;) {
    const cases: readonly Unlisted[] = await services.database.transaction({ offices: OFFICES }, (transaction) => relistSome(transaction, services, after));
    if (cases.length === 0) return count;
    [after, count] = [cases.at(-1)?.id, count + cases.length];
  }
}

async function relistSome(transaction: Transaction, { policies, clock }: RelistServices, after: string | undefined): Promise<readonly Unlisted[]> {
  const cases = await lockUnlisted(transaction, after, BATCH);
  const histories = await loadHistories(transaction, cases.map(({ id }) => id));
  const version = await policyVersion(transaction);
  for (const unlisted of cases) {
    const record = foldCase(histories.get(unlisted.id) ?? []);
    const policy = await policies.of(transaction, unlisted.office, version);
    await updateListing(transaction, unlisted.id, { ...listingOf(record), clock: projectedClock(record, policy, clock.now()) });
    await writeTokens(transaction, unlisted, record);
  }
  return cases;
}
