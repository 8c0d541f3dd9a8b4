import type { Instant } from '../time/instant.js';
import { netAdvance, netBetween, type Stretch, unionOf } from './outages.js';
import { policyInForce } from './policy-history.js';
import { readClock } from './read-clock.js';
import { readingInstant } from './periods.js';
import { type ServiceTime, serviceTime } from './service-time.js';
import type { ClockFacts, ClockPolicy, ClockReading, Interval, WarningPoint } from './types.js';
import { shareOf } from './warnings.js';

/** 数据采集, 推荐, 审核, 报送: the stages that share the promise's working time (clock rule 8). */
export const STAGES = ['COLLECTION', 'RECOMMENDATION', 'REVIEW', 'FORWARDING'] as const;
export type Stage = (typeof STAGES)[number];

/** Percent of the promise's working time that each stage may use; whole numbers that add up to 100. */
export type StageShares = Readonly<Record<Stage, number>>;

/** What holds where an office has recorded nothing else. */
export const DEFAULT_STAGE_SHARES: StageShares = { COLLECTION: 40, RECOMMENDATION: 25, REVIEW: 20, FORWARDING: 15 };

export type StagePercent = WarningPoint['percent'];

/** A warning of a stage against its share; 100 is the share itself, not the breach. */
export type StagePoint = WarningPoint & { readonly stage: Stage };

/** Splits a budget of working milliseconds by the shares; the parts add up to the budget to the millisecond. */
export function stageBudgets(budget: number, shares: StageShares): Readonly<Record<Stage, number>> {
  let [percent, given] = [0, 0];
  const parts = STAGES.map((stage) => {
    percent += shares[stage];
    const part = Math.floor((budget * percent) / 100) - given;
    given += part;
    return [stage, part] as const;
  });
  return Object.fromEntries(parts) as Record<Stage, number>;
}

/** When a case was in which stage; open while it still is. A stage returned to has several spans. */
export type StageSpan = Interval & { readonly stage: Stage };

export interface StageReading {
  readonly stage: Stage;
  /** Working milliseconds of this period's promise that are the stage's share. */
  readonly budget: number;
  /** Working milliseconds the stage has used in this period, outages left out. */
  readonly used: number;
  readonly remaining: number;
  /** Points that were reached, or will be while the case stays in the stage; 100 is the stage's own budget, not the breach. */
  readonly warnings: readonly WarningPoint[];
}

/**
 * Each stage against its share of the current period (mode `service-hours`, clock rules 6 and 8). A restarted period
 * starts the shares anew. All are told within service hours. @throws DomainError as `readClock`.
 */
export function readStages(
  spans: readonly StageSpan[],
  shares: StageShares,
  facts: ClockFacts,
  policy: ClockPolicy,
  asOf: Instant,
): readonly StageReading[] {
  const reading = readClock(facts, policy, asOf);
  const now = readingInstant(facts, asOf);
  const service = serviceTime(policyInForce(policy, now));
  const outages = unionOf(facts.outages, now);
  const budgets = stageBudgets(reading.budget, shares);
  return STAGES.map((stage) => {
    const own = spansSince(reading.deemedReceivedAt, spans.filter((span) => span.stage === stage));
    const used = own.reduce((sum, { from, until }) => sum + netBetween(service, outages, from, earlier(until ?? now, now)), 0);
    const budget = budgets[stage];
    const warnings = reading.dueAt === undefined ? [] : stageWarnings(service, outages, own, budget);
    return { stage, budget, used, remaining: Math.max(0, budget - used), warnings };
  });
}

/**
 * The points of the stage the case is in, for the percentages asked for, soonest first; none while no stage runs or a
 * correction is open. What `readStages` says of that stage, without reading the clock anew.
 */
export function currentStagePoints(
  spans: readonly StageSpan[],
  percents: readonly StagePercent[],
  { reading, facts, policy, now }: { readonly reading: ClockReading; readonly facts: ClockFacts; readonly policy: ClockPolicy; readonly now: Instant },
): readonly StagePoint[] {
  const stage = spans.findLast(({ until }) => until === undefined)?.stage;
  if (stage === undefined || reading.dueAt === undefined || percents.length === 0) return [];
  const service = serviceTime(policyInForce(policy, now));
  const outages = unionOf(facts.outages, now);
  const own = spansSince(reading.deemedReceivedAt, spans.filter((span) => span.stage === stage));
  const budget = stageBudgets(reading.budget, DEFAULT_STAGE_SHARES)[stage];
  return stageWarnings(service, outages, own, budget, percents).map((point) => ({ ...point, stage }));
}

function spansSince(start: Instant, spans: readonly Interval[]): readonly Interval[] {
  return spans
    .filter(({ until }) => until === undefined || until > start)
    .map((span) => (span.from < start ? { ...span, from: start } : span))
    .toSorted((a, b) => a.from - b.from);
}

function stageWarnings(
  service: ServiceTime,
  outages: readonly Stretch[],
  spans: readonly Interval[],
  budget: number,
  percents: readonly StagePercent[] = [50, 80, 100],
): WarningPoint[] {
  return percents.flatMap((percent) => {
    const at = reachedAt(service, outages, spans, shareOf(budget, percent));
    return at === undefined ? [] : [{ percent, at, sendAt: service.deem(at) }];
  });
}

/** The instant at which the spans together hold so much net working time; none where they end before. */
function reachedAt(service: ServiceTime, outages: readonly Stretch[], spans: readonly Interval[], milliseconds: number): Instant | undefined {
  let rest = milliseconds;
  for (const { from, until } of spans) {
    const length = until === undefined ? Infinity : netBetween(service, outages, from, until);
    if (length >= rest) return netAdvance(service, outages, from, rest);
    rest -= length;
  }
  return undefined;
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
