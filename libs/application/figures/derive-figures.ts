import { foldCase } from '#libs/domain/case/case-record.js';
import type { CaseAction } from '#libs/domain/case/actions.js';
import { type Office, OFFICES } from '#libs/domain/case/names.js';
import { DEFAULT_STAGE_SHARES } from '#libs/domain/clock/stages.js';
import { caseFigures } from '#libs/domain/figures/case-figures.js';
import { casesWithoutFigures, type FiguredCase, replaceFigures } from '#libs/persistence/case-figures.js';
import type { Database, Transaction } from '#libs/persistence/database.js';
import { loadHistories } from '#libs/persistence/case-histories.js';
import { policyVersion } from '#libs/persistence/policy.js';
import type { OfficePolicy, PolicySource } from '../policy/policy-source.js';

export interface FigureServices {
  readonly database: Database;
  readonly policies: PolicySource;
  /** A case whose history cannot be counted; the others are counted all the same. */
  readonly onFault: (caseId: string, error: unknown) => void;
}

const BATCH = 100;

/**
 * Derives what each case adds to the figures wherever its history moved on since; commands know nothing of it, so that
 * counting never makes a window wait. Answers how many cases were derived; run again, it finds nothing to do.
 */
export async function deriveFigures(services: FigureServices): Promise<number> {
  let derived = 0;
  let after: string | undefined;
  do {
    const turn = await services.database.transaction({ offices: OFFICES }, (transaction) => oneBatch(transaction, services, after));
    derived += turn.derived;
    after = turn.last;
  } while (after !== undefined);
  return derived;
}

interface Turn {
  readonly derived: number;
  /** None once no case was left. */
  readonly last: string | undefined;
}

async function oneBatch(transaction: Transaction, { policies, onFault }: FigureServices, after: string | undefined): Promise<Turn> {
  const stale = await casesWithoutFigures(transaction, after, BATCH);
  if (stale.length === 0) return { derived: 0, last: undefined };
  const histories = await loadHistories(transaction, stale.map(({ id }) => id));
  const version = await policyVersion(transaction);
  const figured: FiguredCase[] = [];
  for (const { id, office } of stale) {
    const policy = await policies.of(transaction, office, version);
    try {
      figured.push(figuredCase(id, office, histories.get(id) ?? [], policy));
    } catch (error) {
      onFault(id, error);
    }
  }
  await replaceFigures(transaction, figured);
  return { derived: figured.length, last: stale.at(-1)?.id };
}

function figuredCase(id: string, office: Office, actions: readonly CaseAction[], { clock, outages }: OfficePolicy): FiguredCase {
  const { seq, channel, region, state, receivedAt } = foldCase(actions);
  return { id, office, seq, channel, region, state, receivedAt, figures: caseFigures(actions, outages, clock, DEFAULT_STAGE_SHARES) };
}
