import type { Office } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import { readTrailOfCase, type CaseTrailEntry } from '#libs/persistence/audit-trail.js';
import { findCase } from '#libs/persistence/case-reading.js';
import type { Caller } from '../commands/caller.js';
import type { CommandServices } from '../commands/execute-command.js';
import { entryHash } from './entry-form.js';
import type { ChainFault } from './faults.js';
import { holdAgainstRecords } from './hold-against-records.js';
import { placed } from './walk.js';

/** Where the acts of one case stand on their office's chain, each reckoned anew. */
export interface CaseChain {
  readonly office: Office;
  readonly places: readonly { readonly seq: number; readonly position: number; readonly hash: string }[];
  /** None where every act is what was recorded. */
  readonly faults: readonly ChainFault[];
}

/**
 * Holds the entries of a case's acts against the entry before each and against what the records say today. What lies
 * between them is left to the verification of the whole chain. @throws DomainError CASE_NOT_FOUND.
 */
export function verifyCase(services: CommandServices, caseId: string, caller: Caller): Promise<CaseChain> {
  return services.database.transaction(caller.scope, async (transaction) => {
    const file = await findCase(transaction, caseId);
    if (!file) throw new DomainError('CASE_NOT_FOUND');
    const entries = await readTrailOfCase(transaction, caseId);
    return {
      office: file.office,
      places: entries.map(({ seq, position, hash }) => ({ seq: seq ?? 0, position, hash })),
      faults: [...entries.flatMap((entry) => linkFaults(file.office, entry)), ...(await holdAgainstRecords(transaction, entries))],
    };
  });
}

function linkFaults(office: Office, entry: CaseTrailEntry): readonly ChainFault[] {
  if (entryHash(office, entry) !== entry.hash) return [{ kind: 'changed', ...placed(entry) }];
  return entry.position > 1 && entry.previous !== entry.hashBefore ? [{ kind: 'unlinked', ...placed(entry) }] : [];
}
