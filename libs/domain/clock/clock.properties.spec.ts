import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day, day } from '../time/day.js';
import { type Instant, instantAt, shanghaiDay } from '../time/instant.js';
import { at, HOUR, MINUTE, POLICY } from './clock.fixture.js';
import { explainClock } from './explanation.js';
import { readClock } from './read-clock.js';
import { shares } from './shares.js';
import { STAGES } from './stages.js';
import type { ClockFacts, Interval } from './types.js';

const RUNS = { numRuns: 3000 };
const START = at('2026-01-01 00:00');
const minutes = (count: number, from: Instant = START): Instant => (from + count * MINUTE) as Instant;

/** The naive clock, minute by minute, straight from the text of the rules; it knows nothing of the code under test. */
const SERVES = Uint8Array.from({ length: 420 * 1440 }, (_, minute) => {
  const time = (minute % 1440) * MINUTE;
  const open = (time >= 9 * HOUR && time < 12 * HOUR) || (time >= 14 * HOUR && time < 17.5 * HOUR);
  return open && POLICY.calendar.isWorking(addDays(day('2026-01-01'), Math.floor(minute / 1440))) ? 1 : 0;
});
const serves = (instant: Instant): boolean => SERVES[(instant - START) / MINUTE] === 1;
const out = (outages: readonly Interval[], instant: Instant, now: Instant): boolean => {
  for (const { from, until = now } of outages) if (from <= instant && instant < until) return true;
  return false;
};

const deemedNaively = (receivedAt: Instant): Instant => {
  let instant = receivedAt;
  while (!serves(instant)) instant = minutes(1, instant);
  return instant;
};
const nextWorkingDay = (from: Instant): Day => {
  let next = addDays(shanghaiDay(from), 1);
  while (!POLICY.calendar.isWorking(next)) next = addDays(next, 1);
  return next;
};
const closeNaively = (receivedAt: Instant): Instant => instantAt(nextWorkingDay(deemedNaively(receivedAt)), 17.5 * HOUR);
const countNaively = (from: Instant, to: Instant, counts: (instant: Instant) => boolean): number => {
  let sum = 0;
  for (let instant = from; instant < to; instant = minutes(1, instant)) if (counts(instant)) sum += MINUTE;
  return sum;
};
const dueNaively = ({ receivedAt, outages }: ClockFacts, now: Instant): Instant => {
  const deemed = deemedNaively(receivedAt);
  let left = countNaively(deemed, closeNaively(receivedAt), serves);
  let instant = deemed;
  while (left > 0) {
    if (serves(instant) && !out(outages, instant, now)) left -= MINUTE;
    instant = minutes(1, instant);
  }
  return instant;
};

/** Receipts of 2026 to the minute, and outages and corrections within some days of them. */
const receipt = fc.integer({ min: 0, max: 355 * 1440 }).map((count) => minutes(count));
const intervals = (receivedAt: Instant, earliest: number, open: boolean): fc.Arbitrary<Interval[]> => {
  const closed = fc.tuple(fc.integer({ min: earliest, max: 3 * 1440 }), fc.integer({ min: 0, max: 900 })).map(([after, length]) => ({ from: minutes(after, receivedAt), until: minutes(after + length, receivedAt) }));
  const unending = fc.integer({ min: earliest, max: 3 * 1440 }).map((after) => ({ from: minutes(after, receivedAt) }));
  return fc.array(open ? fc.oneof({ weight: 4, arbitrary: closed }, { weight: 1, arbitrary: unending }) : closed, { maxLength: 4 });
};
const caseWithOutages = (open = false) =>
  receipt.chain((receivedAt) => fc.record({ facts: fc.record({ receivedAt: fc.constant(receivedAt), corrections: fc.constant([]), outages: intervals(receivedAt, -600, open) }), now: fc.integer({ min: 0, max: 6 * 1440 }).map((count) => minutes(count, receivedAt)) }));
const fullCase = receipt.chain((receivedAt) =>
  fc.record({
    facts: fc.record({ receivedAt: fc.constant(receivedAt), corrections: intervals(receivedAt, 0, true), outages: intervals(receivedAt, -600, true) }),
    now: fc.integer({ min: 0, max: 6 * 1440 }).map((count) => minutes(count, receivedAt)),
  }),
);

const far = minutes(30 * 1440, at('2026-12-31 00:00'));

describe('properties of the clock', () => {
  it('equals a minute-by-minute scan', () => {
    fc.assert(
      fc.property(caseWithOutages(true), ({ facts, now }) => {
        const reading = readClock(facts, POLICY, now);
        const begun = { ...facts, outages: facts.outages.filter(({ from, until }) => until !== undefined || from <= now) };
        const deemed = deemedNaively(facts.receivedAt);
        const elapsed = countNaively(deemed, now, (instant) => serves(instant) && !out(begun.outages, instant, now));
        const held = countNaively(facts.receivedAt, now, serves);
        const same = reading.deemedReceivedAt === deemed && reading.dueAt === dueNaively(begun, now) && reading.elapsed === elapsed && reading.held === held;
        return same && reading.dueNotBefore === begun.outages.some(({ from, until }) => until === undefined && from < (reading.dueAt ?? 0));
      }),
      RUNS,
    );
  });

  it('equals a scan with corrections too: period, both figures, due instant', () => {
    fc.assert(
      fc.property(fullCase, ({ facts, now }) => {
        const reading = readClock(facts, POLICY, now);
        const waits = facts.corrections.filter(({ from }) => from <= now).map(({ from, until }) => ({ from, until: until !== undefined && until <= now ? until : minutes(1, now) }));
        const held = countNaively(facts.receivedAt, now, (instant) => serves(instant) && !out(waits, instant, now));
        const waiting = waits.some(({ until }) => until > now);
        const receivedAt = Math.max(facts.receivedAt, ...waits.map(({ until }) => until)) as Instant;
        const outages = facts.outages.filter(({ from, until }) => until !== undefined || from <= now);
        const due = waiting ? undefined : dueNaively({ ...facts, receivedAt, outages }, now);
        return reading.held === held && reading.dueAt === due && (waiting ? reading.state === 'awaiting-correction' : reading.periodReceivedAt === receivedAt);
      }),
      RUNS,
    );
  });

  it('is never due before the close of the next working day', () => {
    fc.assert(
      fc.property(caseWithOutages(), ({ facts }) => (readClock(facts, POLICY, far).dueAt ?? 0) >= closeNaively(facts.receivedAt)),
      RUNS,
    );
  });

  it('is never due earlier for one more outage', () => {
    fc.assert(
      fc.property(caseWithOutages(), fc.integer({ min: -600, max: 5000 }), fc.integer({ min: 0, max: 900 }), ({ facts }, after, length) => {
        const more = { from: minutes(after, facts.receivedAt), until: minutes(after + length, facts.receivedAt) };
        const [before, later] = [facts, { ...facts, outages: [...facts.outages, more] }].map((each) => readClock(each, POLICY, far).dueAt ?? 0);
        return (later ?? 0) >= (before ?? 0);
      }),
      RUNS,
    );
  });

  it('keeps elapsed and remaining adding up to the same budget until it is due', () => {
    fc.assert(
      fc.property(caseWithOutages(), ({ facts, now }) => {
        const [reading, first] = [readClock(facts, POLICY, now), readClock(facts, POLICY, facts.receivedAt)];
        const constant = reading.elapsed + reading.remaining === first.remaining && reading.budget === first.budget;
        return now <= (reading.dueAt ?? 0) ? constant : reading.remaining === 0 && reading.elapsed >= reading.budget;
      }),
      RUNS,
    );
  });

  it('does not depend on the order of intervals, nor on how an outage is cut up', () => {
    fc.assert(
      fc.property(fullCase, fc.integer({ min: 0, max: 900 }), ({ facts, now }, cut) => {
        const halves = facts.outages.flatMap(({ from, until }) => (until !== undefined && minutes(cut, from) < until ? [{ from: minutes(cut, from), until }, { from, until: minutes(cut, from) }] : [until === undefined ? { from } : { from, until }]));
        const [one, other] = [facts, { ...facts, corrections: facts.corrections.toReversed(), outages: halves.toReversed() }].map((each) => JSON.stringify(readClock(each, POLICY, now)));
        return one === other;
      }),
      RUNS,
    );
  });

  it('is half-open: a millisecond before an edge and the edge differ only where the text says so', () => {
    const edges = fc.constantFrom(0, 9, 12, 14, 17.5);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 350 }), edges, (offset, hour) => {
        const edge = instantAt(addDays(day('2026-01-01'), offset), hour * HOUR);
        const [before, on] = [(edge - 1) as Instant, edge].map((receivedAt) => readClock({ receivedAt, corrections: [], outages: [] }, POLICY, far).deemedReceivedAt);
        const working = POLICY.calendar.isWorking(shanghaiDay(edge));
        const ends = working && (hour === 12 || hour === 17.5);
        return ends ? before === edge - 1 && (on ?? 0) > edge : before === on;
      }),
      RUNS,
    );
  });

  it('orders its points: receipt, 50, 80, 100, each sent no earlier than it falls', () => {
    fc.assert(
      fc.property(caseWithOutages(), ({ facts }) => {
        const { warnings, deemedReceivedAt, dueAt } = readClock(facts, POLICY, far);
        const [half, most, all] = warnings;
        const ordered = deemedReceivedAt < (half?.at ?? 0) && (half?.at ?? 0) < (most?.at ?? 0) && (most?.at ?? 0) < (all?.at ?? 0) && all?.at === dueAt;
        return ordered && warnings.every(({ at: point, sendAt, percent }) => sendAt >= point && (percent === 100 || serves((sendAt - (sendAt % MINUTE)) as Instant)));
      }),
      RUNS,
    );
  });

  it('shares out exactly the time held, whoever had it', () => {
    const span = (receivedAt: Instant) =>
      fc.record({ stage: fc.constantFrom(...STAGES), handler: fc.constantFrom('a', 'b', 'c'), from: fc.integer({ min: -100, max: 5000 }), length: fc.integer({ min: 0, max: 2000 }) }).map(({ from, length, ...rest }) => ({ ...rest, from: minutes(from, receivedAt), until: minutes(from + length, receivedAt) }));
    fc.assert(
      fc.property(fullCase.chain((each) => fc.tuple(fc.constant(each), fc.array(span(each.facts.receivedAt), { maxLength: 8 }))), ([{ facts, now }, spans]) => {
        const total = shares(spans, facts, POLICY, now).reduce((sum, { held }) => sum + held, 0);
        return total === readClock(facts, POLICY, now).held;
      }),
      RUNS,
    );
  });

  it('is explained without gap, and the running spans of the period are its budget', () => {
    fc.assert(
      fc.property(fullCase, ({ facts, now }) => {
        const { spans, reading } = explainClock(facts, POLICY, now);
        const joined = spans.every(({ from }, n) => from === (n === 0 ? facts.receivedAt : spans[n - 1]?.until));
        const runs = spans.filter(({ runs: running, period }) => running && period === reading.period).reduce((sum, { from, until }) => sum + until - from, 0);
        return joined && (reading.dueAt === undefined ? runs <= reading.budget : runs === reading.budget && spans.at(-1)?.until === reading.dueAt);
      }),
      { numRuns: 2000 },
    );
  });
});
