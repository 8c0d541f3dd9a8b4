import { addDays } from '../time/day.js';
import { type Instant, shanghaiDay } from '../time/instant.js';
import { refuseImpossible } from './check-facts.js';
import { dueOfPeriod } from './due.js';
import { netBetween, type Stretch, unionOf } from './outages.js';
import { type MeasuredPeriod, measure } from './measured-period.js';
import { promisePeriods, readingInstant, waitsUntil } from './periods.js';
import { policyInForce } from './policy-history.js';
import { type ServiceTime, serviceTime } from './service-time.js';
import type { Breach, ClockFacts, ClockPolicy, ClockReading } from './types.js';
import { warningPoints } from './warnings.js';

/**
 * The state of a case's clock at an instant, derived from its facts and the policy alone (clock rules 4, 6–10).
 * Corrections are taken as they stood at `asOf`; outages whose end is known are taken whole, open ones as if they
 * ended then. @throws DomainError INVALID_INPUT or INTERVAL_INVALID for impossible facts, naming the field.
 */
export function readClock(facts: ClockFacts, policy: ClockPolicy, asOf: Instant): ClockReading {
  refuseImpossible(facts, asOf);
  const now = readingInstant(facts, asOf);
  const inForce = policyInForce(policy, now);
  const outages = unionOf(facts.outages, now);
  const periods = promisePeriods(facts, now).map((period) => measure(period, outages, policyInForce(inForce, period.pausedAt ?? now)));
  const current = periods.at(-1);
  if (!current) throw new RangeError('a promise has at least one period');
  const breaches = breachesOf(periods, facts, asOf);
  const [first] = breaches;
  const elapsed = netBetween(current.service, outages, current.deemedAt, current.period.pausedAt ?? now);
  return {
    state: stateOf(facts, asOf, current),
    policyVersion: inForce.version,
    period: current.period.number,
    periodReceivedAt: current.period.receivedAt,
    deemedReceivedAt: current.deemedAt,
    ...promiseOf(current, inForce, facts, now, outages),
    ...(first && { breachedAt: first.at }),
    breaches,
    budget: current.budget,
    elapsed,
    remaining: Math.max(0, current.budget - elapsed),
    held: heldTime(facts, serviceTime(inForce), now),
  };
}

export type DueReading = Pick<ClockReading, 'dueAt' | 'dueNotBefore'>;

/** What `readClock` says of the due instant, and nothing else: for many cases at once, whose facts were read before. */
export function readDue(facts: ClockFacts, policy: ClockPolicy, asOf: Instant): DueReading {
  const now = readingInstant(facts, asOf);
  const current = promisePeriods(facts, now).at(-1);
  if (current?.pausedAt !== undefined || !current) return { dueNotBefore: false };
  const dueAt = dueOfPeriod(current.receivedAt, unionOf(facts.outages, now), policyInForce(policy, now));
  return { dueAt, dueNotBefore: isNotBefore(facts, now, dueAt) };
}

/** Whether an outage that began before the due instant is open. */
const isNotBefore = ({ outages }: ClockFacts, now: Instant, dueAt: Instant): boolean =>
  outages.some(({ from, until }) => until === undefined && from <= now && from < dueAt);

/** Working time the office held the case up to `now`: outages included, waiting for the applicant left out (clock rule 7). */
export function heldTime(facts: ClockFacts, service: ServiceTime, now: Instant): number {
  return netBetween(service, unionOf(waitsUntil(facts.corrections, now), now), facts.receivedAt, now);
}

/** An act at the due instant itself is still in time; time that passes it is not. */
function breachesOf(periods: readonly MeasuredPeriod[], facts: ClockFacts, asOf: Instant): readonly Breach[] {
  const stoppedAt = facts.stoppedAt !== undefined && facts.stoppedAt <= asOf ? facts.stoppedAt : undefined;
  return periods
    .filter(({ dueAt, period: { pausedAt = stoppedAt } }) => (pausedAt === undefined ? dueAt <= asOf : dueAt < pausedAt))
    .map(({ period, dueAt }) => ({ period: period.number, at: dueAt }));
}

function stateOf(facts: ClockFacts, asOf: Instant, current: MeasuredPeriod): ClockReading['state'] {
  if (facts.stoppedAt !== undefined && facts.stoppedAt <= asOf) return 'stopped';
  if (current.period.pausedAt !== undefined) return 'awaiting-correction';
  const out = facts.outages.some(({ from, until }) => from <= asOf && (until === undefined || asOf < until));
  return out ? 'outage' : 'running';
}

type Promised = Pick<ClockReading, 'dueAt' | 'dueNotBefore' | 'provisional' | 'warnings'>;

/** Due instant and what hangs on it; none of it while a correction is open. */
function promiseOf(current: MeasuredPeriod, policy: ClockPolicy, facts: ClockFacts, now: Instant, outages: readonly Stretch[]): Promised {
  if (current.period.pausedAt !== undefined) return { dueNotBefore: false, provisional: false, warnings: [] };
  const { dueAt, deemedAt, budget } = current;
  return {
    dueAt,
    dueNotBefore: isNotBefore(facts, now, dueAt),
    provisional: isProvisional(policy, current.period.receivedAt, dueAt),
    warnings: warningPoints(current.service, outages, { from: deemedAt, dueAt, budget }),
  };
}

/** Whether any day from the day of receipt to the day it falls due is provisional (clock rule 3). */
export function isProvisional(policy: ClockPolicy, receivedAt: Instant, dueAt: Instant): boolean {
  const last = shanghaiDay(dueAt);
  for (let day = shanghaiDay(receivedAt); day <= last; day = addDays(day, 1)) {
    if (policy.calendar.isProvisional(day)) return true;
  }
  return false;
}
