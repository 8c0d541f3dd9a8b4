import { foldCase } from '#libs/domain/case/case-record.js';
import { OFFICES } from '#libs/domain/case/names.js';
import type { Transaction } from '#libs/persistence/database.js';
import { policyVersion } from '#libs/persistence/policy.js';
import { loadOutlines, nextWatchedCases, type WatchedCase } from '#libs/persistence/watched-cases.js';
import type { CommandServices } from '../commands/execute-command.js';
import { differences } from './compare.js';
import { mendCase } from './mend-case.js';

export interface Watched {
  readonly cases: number;
  readonly incidents: number;
}

const PAGE = 500;

/** Holds the row of every case that is not at an end against a fresh computation from its history, and mends what differs. */
export async function watchProjections(services: CommandServices): Promise<Watched> {
  let [cases, incidents] = [0, 0];
  let after: string | undefined;
  for (;;) {
    const page = await services.database.transaction({ offices: OFFICES }, (transaction) => looked(services, transaction, after));
    for (const caseId of page.suspects) incidents += await mendCase(services, caseId);
    cases += page.cases.length;
    after = page.cases.at(-1)?.id;
    if (after === undefined) return { cases, incidents };
  }
}

interface Page {
  readonly cases: readonly WatchedCase[];
  readonly suspects: readonly string[];
}

async function looked(services: CommandServices, transaction: Transaction, after: string | undefined): Promise<Page> {
  const version = await policyVersion(transaction);
  const cases = await nextWatchedCases(transaction, after, PAGE);
  const histories = await loadOutlines(transaction, cases.map(({ id }) => id));
  const suspects: string[] = [];
  for (const row of cases) {
    const policy = await services.policies.of(transaction, row.office, version);
    const record = foldCase(histories.get(row.id) ?? []);
    if (differences(row, record, policy, services.clock.now()).length > 0) suspects.push(row.id);
  }
  return { cases, suspects };
}
