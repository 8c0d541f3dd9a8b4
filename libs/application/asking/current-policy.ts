import type { Office } from '#libs/domain/case/names.js';
import type { Database } from '#libs/persistence/database.js';
import { policyVersion } from '#libs/persistence/policy.js';
import type { OfficePolicy, PolicySource } from '../policy/policy-source.js';
import type { Clock } from '../ports/clock.js';

/** What a question needs of the world: no case, no caller. */
export interface AskingServices {
  readonly database: Pick<Database, 'single'>;
  readonly policies: Pick<PolicySource, 'of'>;
  readonly clock: Clock;
}

/**
 * The policy a request would be taken in under at this moment: the same source, and so the same calendar, hours, outages
 * and table, that every command on a case uses. @throws DomainError DEPENDENCY_UNAVAILABLE.
 */
export function currentPolicy({ database, policies }: AskingServices, office: Office): Promise<OfficePolicy> {
  return database.single(async (transaction) => policies.of(transaction, office, await policyVersion(transaction)));
}
