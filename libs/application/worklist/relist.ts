import { foldCase } from '#libs/domain/case/case-record.js';
import { OFFICES } from '#libs/domain/case/names.js';
import type { Database, Transaction } from '#libs/persistence/database.js';
import { lockUnlisted, type Unlisted, updateListing } from '#libs/persistence/listing.js';
import { loadHistories } from '#libs/persistence/case-histories.js';
import { listingOf } from '../commands/projection.js';
import { writeTokens } from '../commands/searchable.js';

const BATCH = 100;

/**
 * Makes anew, from their histories, what lists and searches need of the cases that an earlier version of the product
 * wrote; answers how many there were. Safe to run at any time and more than once.
 */
export async function relistCases({ database }: { readonly database: Database }): Promise<number> {
  let [after, count]: [string | undefined, number] = [undefined, 0];
  for (;;) {
    const cases: readonly Unlisted[] = await database.transaction({ offices: OFFICES }, (transaction) => relistSome(transaction, after));
    if (cases.length === 0) return count;
    [after, count] = [cases.at(-1)?.id, count + cases.length];
  }
}

async function relistSome(transaction: Transaction, after: string | undefined): Promise<readonly Unlisted[]> {
  const cases = await lockUnlisted(transaction, after, BATCH);
  const histories = await loadHistories(transaction, cases.map(({ id }) => id));
  for (const unlisted of cases) {
    const record = foldCase(histories.get(unlisted.id) ?? []);
    await updateListing(transaction, unlisted.id, listingOf(record));
    await writeTokens(transaction, unlisted, record);
  }
  return cases;
}
