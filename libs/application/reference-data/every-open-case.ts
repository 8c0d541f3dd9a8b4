import type { Office } from '#libs/domain/case/names.js';
import type { Transaction } from '#libs/persistence/database.js';
import { nextOpenCases, type OpenCase, readOpenCases } from '#libs/persistence/open-cases.js';

const PAGE = 500;

/** Every case of these offices whose promise runs or waits, page by page, as it stands; nothing is locked. */
export async function* everyOpenCase(transaction: Transaction, offices: readonly Office[]): AsyncGenerator<readonly OpenCase[]> {
  let after: string | undefined;
  for (;;) {
    const ids = await nextOpenCases(transaction, offices, { after, limit: PAGE });
    if (ids.length === 0) return;
    yield await readOpenCases(transaction, ids, { lock: 'none' });
    after = ids.at(-1);
  }
}
