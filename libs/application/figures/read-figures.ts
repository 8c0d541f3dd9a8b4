import { type Office, OFFICES } from '#libs/domain/case/names.js';
import { compareAll, type Comparison } from '#libs/domain/figures/comparison.js';
import type { Share } from '#libs/domain/figures/proportions.js';
import type { Database, Transaction } from '#libs/persistence/database.js';
import {
  type Counted,
  countDefects,
  countHandlers,
  countOutcomes,
  countOwners,
  countStages,
  countStates,
  countTimeliness,
  countTotals,
  countVolumes,
  listBreaches,
  type OfficeTotals,
  type Period,
  type StageTimes,
} from '#libs/persistence/figure-counts.js';
import { requireOffice } from '../reference-data/access.js';
import type { Caller } from '../commands/caller.js';

/** What an office's work in a period comes to, each figure with the numbers it is made of. */
export interface Figures {
  readonly offices: readonly Office[];
  readonly totals: readonly OfficeTotals[];
  readonly volumes: Awaited<ReturnType<typeof countVolumes>>;
  readonly timeliness: Awaited<ReturnType<typeof countTimeliness>>;
  readonly stages: readonly StageTimes[];
  readonly states: Awaited<ReturnType<typeof countStates>>;
  readonly owners: Awaited<ReturnType<typeof countOwners>>;
  readonly handlers: Awaited<ReturnType<typeof countHandlers>>;
  readonly breaches: Awaited<ReturnType<typeof listBreaches>>;
  readonly defects: Awaited<ReturnType<typeof countDefects>>;
  readonly outcomes: Awaited<ReturnType<typeof countOutcomes>>;
  /** Guangzhou (one) beside Shenzhen (other); only for whoever sees both. */
  readonly comparison?: Readonly<Record<Measure, Comparison>> | undefined;
}

/** Shares that an alert may watch and that the two offices are compared by. */
export const MEASURES = ['TIMELINESS', 'STAGES_WITHIN_SHARE', 'WITHOUT_CORRECTION', 'BREACHES_EXPLAINED'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * The figures of the caller's offices, or of one of them, in a period of days.
 * @throws DomainError NOT_ALLOWED for an office that is not the caller's.
 */
export async function readFigures(
  { database }: { readonly database: Database },
  caller: Caller,
  period: Period,
  office?: Office,
): Promise<Figures> {
  if (office !== undefined) requireOffice(caller, office);
  const offices = office === undefined ? caller.scope.offices : [office];
  return database.transaction({ offices }, async (transaction) => {
    const counted = { offices, period };
    const [totals, stages] = [await countTotals(transaction, counted), await countStages(transaction, counted)];
    return { offices, totals, stages, comparison: comparisonOf(offices, totals, stages), ...(await restOf(transaction, counted)) };
  });
}

/** One after the other: a transaction has one connection. */
const restOf = async (transaction: Transaction, counted: Counted): Promise<Omit<Figures, 'offices' | 'totals' | 'stages' | 'comparison'>> => ({
  volumes: await countVolumes(transaction, counted),
  timeliness: await countTimeliness(transaction, counted),
  states: await countStates(transaction, counted),
  owners: await countOwners(transaction, counted),
  handlers: await countHandlers(transaction, counted),
  breaches: await listBreaches(transaction, counted),
  defects: await countDefects(transaction, counted),
  outcomes: await countOutcomes(transaction, counted),
});

function comparisonOf(offices: readonly Office[], totals: readonly OfficeTotals[], stages: readonly StageTimes[]): Figures['comparison'] {
  if (offices.length < OFFICES.length) return undefined;
  const [one, other] = [sharesOf('GUANGZHOU', totals, stages), sharesOf('SHENZHEN', totals, stages)];
  return compareAll({
    TIMELINESS: [one.TIMELINESS, other.TIMELINESS],
    STAGES_WITHIN_SHARE: [one.STAGES_WITHIN_SHARE, other.STAGES_WITHIN_SHARE],
    WITHOUT_CORRECTION: [one.WITHOUT_CORRECTION, other.WITHOUT_CORRECTION],
    BREACHES_EXPLAINED: [one.BREACHES_EXPLAINED, other.BREACHES_EXPLAINED],
  });
}

/** Each measure of an office as so many of so many. */
export function sharesOf(office: Office, totals: readonly OfficeTotals[], stages: readonly StageTimes[]): Readonly<Record<Measure, Share>> {
  const own = totals.find((each) => each.office === office);
  const { received = 0, withCorrection = 0, kept = 0, broken = 0, brokenExplained = 0 } = own ?? {};
  const ownStages = stages.filter((each) => each.office === office);
  const sum = (value: (stage: StageTimes) => number): number => ownStages.reduce((total, stage) => total + value(stage), 0);
  return {
    TIMELINESS: { hits: kept, total: kept + broken },
    STAGES_WITHIN_SHARE: { hits: sum(({ withinShare }) => withinShare), total: sum(({ count }) => count) },
    WITHOUT_CORRECTION: { hits: received - withCorrection, total: received },
    BREACHES_EXPLAINED: { hits: brokenExplained, total: broken },
  };
}
