import { DomainError } from '#libs/domain/errors.js';
import type { Transaction } from '#libs/persistence/database.js';
import { deleteFilter, listFilters, openAccount, type SavedFilter, saveFilter } from '#libs/persistence/saved-filters.js';
import type { Caller } from '../commands/caller.js';
import type { WorklistServices } from './worklist.js';

/** More than anybody tells apart by name. */
export const MOST_FILTERS = 50;

/** What the caller has saved, by name. */
export const readFilters = (services: WorklistServices, caller: Caller): Promise<readonly SavedFilter[]> =>
  ofAccount(services, caller, (transaction, accountId) => listFilters(transaction, accountId));

/** Keeps a filter under its name, in place of an earlier one of that name. @throws DomainError INVALID_INPUT for one too many. */
export function keepFilter(services: WorklistServices, caller: Caller, name: string, filter: object): Promise<SavedFilter> {
  return ofAccount(services, caller, async (transaction, accountId) => {
    const saved = { name, filter, savedAt: services.clock.now() };
    if (await saveFilter(transaction, accountId, saved, MOST_FILTERS)) return saved;
    throw new DomainError('INVALID_INPUT', {}, [{ field: 'name', code: 'TOO_MANY', parameters: { most: MOST_FILTERS } }]);
  });
}

/** Does nothing where there is none of that name. */
export const forgetFilter = (services: WorklistServices, caller: Caller, name: string): Promise<void> =>
  ofAccount(services, caller, (transaction, accountId) => deleteFilter(transaction, accountId, name));

function ofAccount<Result>({ database }: WorklistServices, { actor, scope }: Caller, work: (transaction: Transaction, accountId: string) => Promise<Result>): Promise<Result> {
  if (actor.kind !== 'staff') throw new DomainError('NOT_ALLOWED');
  return database.transaction(scope, async (transaction) => {
    await openAccount(transaction, actor.id);
    return work(transaction, actor.id);
  });
}
