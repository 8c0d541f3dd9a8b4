import { foldCase } from '#libs/domain/case/case-record.js';
import { taskRole, unfitFor } from '#libs/domain/case/tasks.js';
import { DomainError } from '#libs/domain/errors.js';
import { loadActions } from '#libs/persistence/case-actions.js';
import { findCase } from '#libs/persistence/case-reading.js';
import type { Database } from '#libs/persistence/database.js';
import { type BusyOfficer, officersWith } from '#libs/persistence/officers.js';
import type { Caller } from '../commands/caller.js';

/**
 * The officers to whom the task of a case may be given, those with the fewest cases in hand first; none where the case
 * waits for somebody outside the office. @throws DomainError CASE_NOT_FOUND, also for a case outside the caller's scope.
 */
export function listOfficersFor({ database }: { readonly database: Database }, caseId: string, caller: Caller): Promise<readonly BusyOfficer[]> {
  return database.transaction(caller.scope, async (transaction) => {
    const file = await findCase(transaction, caseId);
    if (!file) throw new DomainError('CASE_NOT_FOUND');
    const role = taskRole(file.state);
    if (role === undefined) return [];
    const record = foldCase(await loadActions(transaction, caseId));
    return (await officersWith(transaction, file.office, role)).filter((officer) => unfitFor(record, officer) === undefined);
  });
}
