import type { Instant } from '#libs/domain/time/instant.js';
import type { CaseFile } from '#libs/persistence/cases.js';
import { findCases } from '#libs/persistence/stuck-cases.js';
import { unexplainedBreaches } from '#libs/persistence/unexplained-breaches.js';
import type { Caller } from '../commands/caller.js';
import type { CommandServices } from '../commands/execute-command.js';

export interface UnexplainedBreaches {
  /** Oldest breach first. */
  readonly files: readonly CaseFile[];
  readonly asOf: Instant;
}

const MOST = 200;

/** Cases of the caller's offices, open or ended, whose breach nobody has explained yet. */
export function readUnexplainedBreaches({ database, clock }: CommandServices, { scope }: Caller): Promise<UnexplainedBreaches> {
  return database.transaction(scope, async (transaction) => {
    const ids = await unexplainedBreaches(transaction, scope.offices, MOST);
    const files = ids.length === 0 ? [] : await findCases(transaction, ids);
    return { files: files.toSorted((one, other) => (one.breachedAt ?? 0) - (other.breachedAt ?? 0)), asOf: clock.now() };
  });
}
