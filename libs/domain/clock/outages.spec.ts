import { describe, expect, it } from '@jest/globals';
import { at, facts, HOUR, MINUTE, POLICY } from './clock.fixture.js';
import { unionOf } from './outages.js';
import { readClock } from './read-clock.js';

/** Received Wed 2026-09-23 10:00, due Thu 09-24 17:30; the next working day is Mon 09-28. */
const read = (outages: string[], asOf = '2026-09-29 12:00') => readClock(facts('2026-09-23 10:00', { outages }), POLICY, at(asOf));

describe('an outage adds back exactly the working time lost', () => {
  it.each([
    ['on the due day', ['2026-09-24 09:00/2026-09-24 10:00'], '2026-09-28 10:00'],
    ['on the day of receipt', ['2026-09-23 10:30/2026-09-23 11:30'], '2026-09-28 10:00'],
    ['before the receipt: only the part after it', ['2026-09-23 09:00/2026-09-23 10:30'], '2026-09-28 09:30'],
    ['before the receipt altogether', ['2026-09-23 09:00/2026-09-23 10:00'], '2026-09-24 17:30'],
    ['over lunch: service time only', ['2026-09-24 11:30/2026-09-24 14:30'], '2026-09-28 10:00'],
    ['at night: nothing lost', ['2026-09-23 17:30/2026-09-24 09:00'], '2026-09-24 17:30'],
    ['ending exactly at the due instant', ['2026-09-24 17:00/2026-09-24 17:30'], '2026-09-28 09:30'],
    ['across the due instant and the holiday, up to service', ['2026-09-24 17:00/2026-09-28 09:00'], '2026-09-28 09:30'],
    ['across the due instant into the extension', ['2026-09-24 17:00/2026-09-28 09:10'], '2026-09-28 09:40'],
    ['inside the extension', ['2026-09-24 16:30/2026-09-24 17:30', '2026-09-28 09:30/2026-09-28 10:30'], '2026-09-28 11:00'],
    ['beginning exactly where the extension ends', ['2026-09-24 16:30/2026-09-24 17:30', '2026-09-28 10:00/2026-09-28 11:00'], '2026-09-28 10:00'],
    ['beginning at the due instant', ['2026-09-24 17:30/2026-09-28 12:00'], '2026-09-24 17:30'],
    ['beginning one millisecond before it', ['2026-09-24 17:29:59.999/2026-09-28 09:00'], '2026-09-28 09:00:00.001'],
    ['so long that the extension ends with a period of service: that end', ['2026-09-24 09:00/2026-09-24 12:00'], '2026-09-28 12:00'],
    ['so long that it ends with a day of service: that end', ['2026-09-24 09:00/2026-09-24 17:30'], '2026-09-28 17:30'],
    ['overlaps counted once', ['2026-09-24 09:00/2026-09-24 10:00', '2026-09-24 09:30/2026-09-24 10:30'], '2026-09-28 10:30'],
    ['the same twice counted once', ['2026-09-24 09:00/2026-09-24 10:00', '2026-09-24 09:00/2026-09-24 10:00'], '2026-09-28 10:00'],
    ['touching', ['2026-09-24 10:00/2026-09-24 11:00', '2026-09-24 09:00/2026-09-24 10:00'], '2026-09-28 11:00'],
    ['one inside the other', ['2026-09-24 09:00/2026-09-24 11:00', '2026-09-24 09:30/2026-09-24 10:00'], '2026-09-28 11:00'],
    ['an empty one', ['2026-09-24 10:00/2026-09-24 10:00'], '2026-09-24 17:30'],
  ])('%s', (_, outages, due) => {
    expect(read(outages).dueAt).toBe(at(due));
    expect(read(outages.toReversed()).dueAt).toBe(at(due));
  });

  it('counts an outage before the deemed receipt for nothing', () => {
    const received = facts('2026-09-22 18:00', { outages: ['2026-09-22 18:00/2026-09-23 09:30'] });
    expect(readClock(received, POLICY, at('2026-09-23 10:00')).dueAt).toBe(at('2026-09-28 09:30'));
    const early = facts('2026-09-22 18:00', { outages: ['2026-09-22 12:00/2026-09-23 09:00'] });
    expect(readClock(early, POLICY, at('2026-09-23 10:00')).dueAt).toBe(at('2026-09-24 17:30'));
  });
});

describe('an open outage', () => {
  it('makes the due instant "not before", as if it ended now', () => {
    const readings = ['2026-09-24 09:00', '2026-09-24 10:00', '2026-09-24 13:00', '2026-09-24 20:00'].map((now) => read(['2026-09-24 09:00/'], now));
    expect(readings.map(({ dueAt }) => dueAt)).toEqual(['2026-09-24 17:30', '2026-09-28 10:00', '2026-09-28 12:00', '2026-09-28 17:30'].map(at));
    expect(readings.every(({ dueNotBefore, state }) => dueNotBefore && state === 'outage')).toBe(true);
    expect(readings.some(({ breachedAt }) => breachedAt !== undefined)).toBe(false);
  });

  it('does not touch a due instant at or after which it began', () => {
    expect(read(['2026-09-24 17:30/'], '2026-09-28 12:00')).toMatchObject({ dueAt: at('2026-09-24 17:30'), dueNotBefore: false, breachedAt: at('2026-09-24 17:30') });
  });

  it('that has not begun at the instant of reading is no outage yet', () => {
    expect(read(['2026-09-24 10:00/'], '2026-09-24 09:59')).toMatchObject({ dueAt: at('2026-09-24 17:30'), dueNotBefore: false, state: 'running' });
  });

  it('joins closed ones', () => {
    expect(read(['2026-09-24 09:00/2026-09-24 10:00', '2026-09-24 09:30/'], '2026-09-24 11:00').dueAt).toBe(at('2026-09-28 11:00'));
  });

  it('stops the time against the promise and not the time held', () => {
    const reading = read(['2026-09-24 10:00/'], '2026-09-24 11:30');
    expect(reading).toMatchObject({ elapsed: 5.5 * HOUR + HOUR, remaining: 5.5 * HOUR, held: 5.5 * HOUR + 2.5 * HOUR });
  });
});

describe('a declared outage whose end is known', () => {
  it('counts whole, also while it lasts', () => {
    expect(read(['2026-09-24 10:00/2026-09-24 11:00'], '2026-09-24 10:30')).toMatchObject({
      state: 'outage',
      dueAt: at('2026-09-28 10:00'),
      dueNotBefore: false,
      remaining: 6.5 * HOUR - HOUR,
    });
  });

  it('ends the state at its end, half-open', () => {
    expect(read(['2026-09-24 10:00/2026-09-24 11:00'], '2026-09-24 11:00').state).toBe('running');
    expect(read(['2026-09-24 10:00/2026-09-24 11:00'], '2026-09-24 10:00').state).toBe('outage');
    expect(read(['2026-09-24 10:00/2026-09-24 11:00'], '2026-09-24 09:59:59.999').state).toBe('running');
  });
});

describe('the union of intervals', () => {
  it('is ordered, disjoint, without empty ones, and closes the open at now', () => {
    const { outages } = facts('2026-09-23 10:00', {
      outages: ['2026-09-25 10:00/', '2026-09-24 10:00/2026-09-24 11:00', '2026-09-24 10:30/2026-09-24 12:00', '2026-09-24 13:00/2026-09-24 13:00', '2026-09-27 10:00/'],
    });
    const now = at('2026-09-26 10:00');
    expect(unionOf(outages, now)).toEqual([
      { from: at('2026-09-24 10:00'), until: at('2026-09-24 12:00') },
      { from: at('2026-09-25 10:00'), until: now },
    ]);
  });
});

describe('bounded time', () => {
  it('answers for an outage of a hundred years, open or closed, and for a thousand of them', () => {
    const long = facts('2026-09-23 10:00', { outages: ['2026-09-24 10:00/2126-09-24 10:00'] });
    const many = Array.from({ length: 1000 }, (_, n) => ({ from: (at('2026-09-24 09:00') + n * MINUTE) as never, until: (at('2026-09-24 09:00') + n * MINUTE + 30_000) as never }));
    expect(readClock(long, POLICY, at('2026-09-25 10:00')).dueAt).toBeGreaterThan(at('2126-09-24 10:00'));
    expect(readClock(facts('2026-09-23 10:00', { outages: ['2026-09-24 10:00/'] }), POLICY, at('2190-01-01 10:00')).dueNotBefore).toBe(true);
    expect(readClock({ ...long, outages: many }, POLICY, at('2026-09-25 10:00')).dueAt).toBeGreaterThan(at('2026-09-24 17:30'));
  });
});
