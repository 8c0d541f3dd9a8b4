import { addDays } from '../time/day.js';
import { type Instant, instantAt, shanghaiDay } from '../time/instant.js';
import type { ServicePeriod } from './types.js';

/** Stretches of a common scale, one after another without gap: within service, or why not. */
export interface ScaleSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly why: 'SERVICE' | 'OUTSIDE_SERVICE' | 'DAY_OFF';
}

/** One office's days: whether a day is worked, and when it is served. */
export interface ServedDays {
  readonly isWorking: (day: ReturnType<typeof shanghaiDay>) => boolean;
  readonly periodsOf: (day: ReturnType<typeof shanghaiDay>) => readonly ServicePeriod[];
}

/** The days of an instant and of another, and those between, as a scale that several offices share: served where any of them is. */
export function serviceScale(offices: readonly ServedDays[], from: Instant, to: Instant): readonly ScaleSpan[] {
  const spans: ScaleSpan[] = [];
  for (let day = shanghaiDay(from); day <= shanghaiDay(to); day = addDays(day, 1)) {
    const open = offices.filter(({ isWorking }) => isWorking(day));
    const [begin, end] = [instantAt(day, 0), instantAt(addDays(day, 1), 0)];
    if (open.length === 0) {
      spans.push({ from: begin, to: end, why: 'DAY_OFF' });
      continue;
    }
    let position = begin;
    for (const period of united(open.flatMap(({ periodsOf }) => periodsOf(day)))) {
      const [opens, closes] = [instantAt(day, period.from), instantAt(day, period.until)];
      if (opens > position) spans.push({ from: position, to: opens, why: 'OUTSIDE_SERVICE' });
      spans.push({ from: opens, to: closes, why: 'SERVICE' });
      position = closes;
    }
    if (position < end) spans.push({ from: position, to: end, why: 'OUTSIDE_SERVICE' });
  }
  return spans;
}

function united(periods: readonly ServicePeriod[]): readonly ServicePeriod[] {
  const union: ServicePeriod[] = [];
  for (const period of periods.toSorted((one, other) => one.from - other.from)) {
    const last = union.at(-1);
    if (last && period.from <= last.until) union[union.length - 1] = { from: last.from, until: Math.max(last.until, period.until) };
    else union.push(period);
  }
  return union;
}
