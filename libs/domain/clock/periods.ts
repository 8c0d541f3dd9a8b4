import type { Instant } from '../time/instant.js';
import type { ClockFacts, Interval } from './types.js';

/** One run of the promise: from a receipt to the request for a correction that ends it, if one does. */
export interface PromisePeriod {
  /** From 1. */
  readonly number: number;
  readonly receivedAt: Instant;
  /** The instant at which a correction was asked for; missing for the period that runs. */
  readonly pausedAt?: Instant;
}

/** The instant at which the clock is read: now, or when it was stopped. */
export function readingInstant(facts: ClockFacts, asOf: Instant): Instant {
  return facts.stoppedAt !== undefined && facts.stoppedAt < asOf ? facts.stoppedAt : asOf;
}

/**
 * The periods of the promise as they stand at `now`: each answered correction starts one anew at its receipt (clock
 * rule 7). Corrections asked for after `now` have not happened yet; overlapping ones are one wait. At least one period.
 */
export function promisePeriods(facts: ClockFacts, now: Instant): readonly PromisePeriod[] {
  const periods: PromisePeriod[] = [];
  let receivedAt = facts.receivedAt;
  for (const wait of waitsUntil(facts.corrections, now)) {
    periods.push({ number: periods.length + 1, receivedAt, pausedAt: wait.from });
    if (wait.until === undefined) return periods;
    receivedAt = wait.until;
  }
  return [...periods, { number: periods.length + 1, receivedAt }];
}

/** Waits for the applicant that began by `now`, in order and joined where they overlap; open ones come last. */
export function waitsUntil(corrections: readonly Interval[], now: Instant): readonly Interval[] {
  if (corrections.length === 0) return [];
  const waits: Interval[] = [];
  for (const wait of begun(corrections, now)) {
    const last = waits.at(-1);
    if (last && (last.until === undefined || wait.from < last.until)) waits[waits.length - 1] = joined(last, wait);
    else waits.push(wait);
  }
  return waits;
}

function begun(corrections: readonly Interval[], now: Instant): readonly Interval[] {
  return corrections
    .filter(({ from }) => from <= now)
    .map(({ from, until }) => (until !== undefined && until <= now ? { from, until } : { from }))
    .toSorted((a, b) => a.from - b.from || (a.until ?? Infinity) - (b.until ?? Infinity));
}

function joined(first: Interval, second: Interval): Interval {
  if (first.until === undefined || second.until === undefined) return { from: first.from };
  return { from: first.from, until: first.until > second.until ? first.until : second.until };
}
