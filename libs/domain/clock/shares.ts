import { DomainError } from '../errors.js';
import type { Instant } from '../time/instant.js';
import { MOST_INTERVALS, refuseImpossible } from './check-facts.js';
import { netBetween, type Stretch, unionOf } from './outages.js';
import { readingInstant, waitsUntil } from './periods.js';
import { policyInForce } from './policy-history.js';
import { serviceTime } from './service-time.js';
import type { Stage } from './stages.js';
import type { ClockFacts, ClockPolicy, Interval } from './types.js';

/** Who held the case in which stage; without a handler it lay unclaimed. */
export interface HoldingSpan extends Interval {
  readonly stage: Stage;
  readonly handler?: string;
}

export interface HeldShare {
  /** Missing for time that no span accounts for. */
  readonly stage?: Stage;
  /** Missing while nobody had claimed the case. */
  readonly handler?: string;
  /** Working milliseconds, outages included, waiting for the applicant left out. */
  readonly held: number;
}

/**
 * How much of the working time the office held the case fell to each stage and handler, in order of first holding. The
 * case is in one hand at a time: a span ends at the latest where the next begins. The shares add up to
 * `ClockReading.held` to the millisecond, whatever was reassigned; what no span accounts for is a share of its own.
 * @throws DomainError INVALID_INPUT for more than 1,000 spans, and as `readClock`.
 */
export function shares(spans: readonly HoldingSpan[], facts: ClockFacts, policy: ClockPolicy, asOf: Instant): readonly HeldShare[] {
  refuseImpossible(facts, asOf);
  if (spans.length > MOST_INTERVALS) throw new DomainError('INVALID_INPUT', {}, [{ field: 'spans', code: 'TOO_MANY', parameters: { most: MOST_INTERVALS } }]);
  const now = readingInstant(facts, asOf);
  const service = serviceTime(policyInForce(policy, now));
  const waits = unionOf(waitsUntil(facts.corrections, now), now);
  const sums = new Map<string, HeldShare>();
  for (const { from, until, stage, handler } of withoutGaps(spans, { from: facts.receivedAt, until: now })) {
    const key = JSON.stringify([stage, handler]);
    const held = (sums.get(key)?.held ?? 0) + netBetween(service, waits, from, until);
    sums.set(key, { ...(stage && { stage }), ...(handler !== undefined && { handler }), held });
  }
  return [...sums.values()].filter(({ held }) => held > 0);
}

type Holding = Stretch & Partial<Pick<HoldingSpan, 'stage' | 'handler'>>;

/** The whole stretch cut into one holding after the other, with nothing doubled and nothing left out. */
function withoutGaps(spans: readonly HoldingSpan[], whole: Stretch): Holding[] {
  const ordered = spans.toSorted((a, b) => a.from - b.from || (a.until ?? Infinity) - (b.until ?? Infinity));
  const holdings: Holding[] = [];
  let position = whole.from;
  ordered.forEach((span, at) => {
    const begin = clamp(span.from, position, whole.until);
    const end = clamp(Math.min(span.until ?? whole.until, ordered[at + 1]?.from ?? whole.until) as Instant, begin, whole.until);
    if (begin > position) holdings.push({ from: position, until: begin });
    if (end > begin) holdings.push({ ...span, from: begin, until: end });
    position = end;
  });
  return position < whole.until ? [...holdings, { from: position, until: whole.until }] : holdings;
}

function clamp(value: Instant, low: Instant, high: Instant): Instant {
  return Math.max(low, Math.min(value, high)) as Instant;
}
