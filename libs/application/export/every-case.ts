import type { Office } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import { nextCases } from '#libs/persistence/case-export.js';
import type { CaseFile } from '#libs/persistence/cases.js';
import type { Database } from '#libs/persistence/database.js';
import type { Caller } from '../commands/caller.js';

/** Cases read from the database at once. */
const PAGE = 1000;

/**
 * Every case of these offices in these states (the open ones if none is named), in the order of registration, a page at a
 * time and each page as it stands then: nobody waits for a long list, and no case comes twice or is passed over.
 */
export async function* everyCase(
  { database }: { readonly database: Database },
  offices: readonly Office[],
  caller: Caller,
  states?: readonly State[],
): AsyncGenerator<CaseFile> {
  for (let after: string | undefined; ; ) {
    const page = await database.transaction(caller.scope, (transaction) => nextCases(transaction, { offices, states, after, most: PAGE }));
    yield* page;
    after = page.at(-1)?.id;
    if (page.length < PAGE) return;
  }
}
