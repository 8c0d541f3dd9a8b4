import type { Instant } from '../time/instant.js';
import type { ServiceTime } from './service-time.js';
import type { Interval } from './types.js';

/** A half-open stretch with both ends known. */
export interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * Intervals as a union: in order, disjoint, none empty; what is open ends at `now`, and what is open and has not begun
 * by then is left out. Every span of time is thereby counted once (clock rule 7).
 */
export function unionOf(intervals: readonly Interval[], now: Instant): readonly Stretch[] {
  if (intervals.length === 0) return [];
  const closed = intervals
    .map(({ from, until }) => ({ from, until: until ?? now }))
    .filter(({ from, until }) => from < until)
    .toSorted((a, b) => a.from - b.from);
  const union: Stretch[] = [];
  for (const stretch of closed) {
    const last = union.at(-1);
    if (last && stretch.from <= last.until) union[union.length - 1] = { from: last.from, until: later(last.until, stretch.until) };
    else union.push(stretch);
  }
  return union;
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

/** Service milliseconds in [from, to) outside the outages. */
export function netBetween(service: ServiceTime, outages: readonly Stretch[], from: Instant, to: Instant): number {
  let net = service.between(from, to);
  for (const outage of outages) {
    if (outage.from >= to) break;
    if (outage.until <= from) continue;
    const [begin, end] = [outage.from > from ? outage.from : from, outage.until < to ? outage.until : to];
    net -= service.between(begin, end);
  }
  return net;
}

/**
 * The earliest instant at which `milliseconds` of service outside the outages have passed since `from`. An outage that
 * begins exactly then does not move it.
 */
export function netAdvance(service: ServiceTime, outages: readonly Stretch[], from: Instant, milliseconds: number): Instant {
  let [position, rest] = [from, milliseconds];
  for (const outage of outages) {
    if (outage.until <= position) continue;
    const before = service.between(position, outage.from);
    if (before >= rest) break;
    rest -= before;
    position = outage.until;
  }
  return service.advance(position, rest);
}
