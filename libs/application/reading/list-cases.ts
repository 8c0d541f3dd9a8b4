import type { Office } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import { listCases } from '#libs/persistence/case-reading.js';
import type { CaseFile } from '#libs/persistence/cases.js';
import type { Database } from '#libs/persistence/database.js';
import type { Caller } from '../commands/caller.js';

/** An office's cases in these states (the open ones if none is named), soonest due first. */
export function listOpenCases(
  { database }: { readonly database: Database },
  office: Office,
  caller: Caller,
  states?: readonly State[],
): Promise<readonly CaseFile[]> {
  return database.transaction(caller.scope, (transaction) => listCases(transaction, office, states));
}
