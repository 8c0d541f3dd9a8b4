import { describe, expect, it } from '@jest/globals';
import { at, facts, HOUR, POLICY } from './clock.fixture.js';
import { readClock } from './read-clock.js';

const RECEIVED = '2026-09-21 10:00';
const read = (ledger: Parameters<typeof facts>[1], asOf: string) => readClock(facts(RECEIVED, ledger), POLICY, at(asOf));

describe('a running clock', () => {
  it('tells time passed and left, half-open', () => {
    expect(read({}, '2026-09-21 11:00')).toMatchObject({ state: 'running', period: 1, budget: 12 * HOUR, elapsed: HOUR, remaining: 11 * HOUR, held: HOUR });
    expect(read({}, '2026-09-21 13:00')).toMatchObject({ elapsed: 2 * HOUR, remaining: 10 * HOUR });
    expect(read({}, '2026-09-22 17:29:59.999')).toMatchObject({ remaining: 1, breaches: [] });
    expect(read({}, '2026-09-22 17:29:59.999').breachedAt).toBeUndefined();
  });

  it('is in breach from the due instant itself', () => {
    expect(read({}, '2026-09-22 17:30')).toMatchObject({ remaining: 0, elapsed: 12 * HOUR, breachedAt: at('2026-09-22 17:30') });
    expect(read({}, '2026-09-23 10:00')).toMatchObject({ remaining: 0, elapsed: 13 * HOUR, held: 13 * HOUR });
  });

  it('stands at zero before receipt and before deemed receipt', () => {
    expect(read({}, '2026-09-20 10:00')).toMatchObject({ state: 'running', elapsed: 0, remaining: 12 * HOUR, held: 0 });
    expect(readClock(facts('2026-09-19 11:00'), POLICY, at('2026-09-20 08:00'))).toMatchObject({ elapsed: 0, held: 0, deemedReceivedAt: at('2026-09-20 09:00'), periodReceivedAt: at('2026-09-19 11:00') });
  });
});

describe('a stopped clock', () => {
  it('stands where it was stopped', () => {
    const early = read({ stoppedAt: '2026-09-21 16:00' }, '2026-09-21 16:00');
    expect(early).toMatchObject({ state: 'stopped', elapsed: 4 * HOUR, remaining: 8 * HOUR, held: 4 * HOUR, dueAt: at('2026-09-22 17:30') });
    expect(read({ stoppedAt: '2026-09-21 16:00' }, '2026-12-01 10:00')).toEqual(early);
    expect(early.breachedAt).toBeUndefined();
  });

  it('was in time at the due instant, and late after it', () => {
    expect(read({ stoppedAt: '2026-09-22 17:30' }, '2026-09-23 10:00').breaches).toEqual([]);
    expect(read({ stoppedAt: '2026-09-22 17:30:00.001' }, '2026-09-23 10:00').breachedAt).toBe(at('2026-09-22 17:30'));
  });

  it('runs until then', () => {
    expect(read({ stoppedAt: '2026-09-21 16:00' }, '2026-09-21 15:59').state).toBe('running');
  });
});

describe('a correction', () => {
  it('while open leaves no due instant, and time against the promise stands still', () => {
    const [early, late] = ['2026-09-21 11:00', '2026-09-29 10:00'].map((now) => read({ corrections: ['2026-09-21 11:00/'] }, now));
    expect(early).toMatchObject({ state: 'awaiting-correction', elapsed: HOUR, remaining: 11 * HOUR, held: HOUR, dueNotBefore: false, provisional: false, warnings: [] });
    expect(early?.dueAt).toBeUndefined();
    expect(late).toEqual(early);
  });

  it('received restarts the period; its day counts as the day of receipt', () => {
    expect(read({ corrections: ['2026-09-21 11:00/2026-09-24 15:00'] }, '2026-09-24 16:00')).toMatchObject({
      state: 'running',
      period: 2,
      periodReceivedAt: at('2026-09-24 15:00'),
      dueAt: at('2026-09-28 17:30'),
      elapsed: HOUR,
      held: 2 * HOUR,
      budget: 9 * HOUR,
    });
  });

  it('received outside service hours is deemed received at the next start of service', () => {
    expect(read({ corrections: ['2026-09-21 11:00/2026-09-22 17:30'] }, '2026-09-22 18:00')).toMatchObject({ deemedReceivedAt: at('2026-09-23 09:00'), dueAt: at('2026-09-24 17:30') });
    expect(read({ corrections: ['2026-09-21 11:00/2026-09-22 12:30'] }, '2026-09-22 13:00')).toMatchObject({ deemedReceivedAt: at('2026-09-22 14:00'), dueAt: at('2026-09-23 17:30') });
  });

  it('is open until the very instant of its receipt', () => {
    const corrections = ['2026-09-21 11:00/2026-09-22 10:00'];
    expect(read({ corrections }, '2026-09-22 09:59:59.999').state).toBe('awaiting-correction');
    expect(read({ corrections }, '2026-09-22 10:00')).toMatchObject({ state: 'running', period: 2, elapsed: 0 });
    expect(read({ corrections }, '2026-09-21 10:59:59.999')).toMatchObject({ state: 'running', period: 1, dueAt: at('2026-09-22 17:30') });
  });

  it('asked for after the due instant restarts all the same; the breach stays on record', () => {
    const reading = read({ corrections: ['2026-09-23 10:00/2026-09-24 10:00'] }, '2026-09-24 11:00');
    expect(reading).toMatchObject({ period: 2, dueAt: at('2026-09-28 17:30'), breachedAt: at('2026-09-22 17:30'), breaches: [{ period: 1, at: at('2026-09-22 17:30') }] });
    expect(read({ corrections: ['2026-09-23 10:00/'] }, '2026-09-24 11:00').breachedAt).toBe(at('2026-09-22 17:30'));
    expect(read({ corrections: ['2026-09-23 10:00/2026-09-24 10:00'] }, '2026-09-28 17:30').breaches).toHaveLength(2);
  });

  it('asked for at the due instant is in time', () => {
    expect(read({ corrections: ['2026-09-22 17:30/'] }, '2026-09-24 11:00')).toMatchObject({ breaches: [], remaining: 0 });
  });

  it('may follow another, in any order of the ledger', () => {
    const corrections = ['2026-09-21 11:00/2026-09-22 09:00', '2026-09-22 15:00/2026-09-24 09:00'];
    const reading = read({ corrections }, '2026-09-24 10:00');
    expect(reading).toMatchObject({ period: 3, dueAt: at('2026-09-28 17:30'), held: HOUR + 4 * HOUR + HOUR, elapsed: HOUR });
    expect(read({ corrections: corrections.toReversed() }, '2026-09-24 10:00')).toEqual(reading);
  });

  it('that overlaps another is one wait with it', () => {
    const reading = read({ corrections: ['2026-09-21 11:00/2026-09-22 11:00', '2026-09-22 10:00/2026-09-23 11:00'] }, '2026-09-23 12:00');
    expect(reading).toMatchObject({ period: 2, periodReceivedAt: at('2026-09-23 11:00'), held: 2 * HOUR });
    expect(read({ corrections: ['2026-09-21 11:00/2026-09-22 11:00', '2026-09-22 10:00/'] }, '2026-09-23 12:00').state).toBe('awaiting-correction');
  });

  it('answered as soon as it was asked for restarts the period too', () => {
    expect(read({ corrections: ['2026-09-22 10:00/2026-09-22 10:00'] }, '2026-09-22 11:00')).toMatchObject({ period: 2, dueAt: at('2026-09-23 17:30'), elapsed: HOUR, held: 7.5 * HOUR });
  });

  it('forgets outages of the time before, and keeps those that go on', () => {
    const ledger = { corrections: ['2026-09-21 14:00/2026-09-22 10:00'], outages: ['2026-09-21 11:00/2026-09-22 10:30'] };
    expect(read(ledger, '2026-09-22 11:00')).toMatchObject({ dueAt: at('2026-09-24 09:30'), elapsed: HOUR / 2, held: 2 * HOUR + HOUR });
  });

  it('outlasts the end of the case', () => {
    const reading = read({ corrections: ['2026-09-21 11:00/'], stoppedAt: '2026-09-22 10:00' }, '2026-09-24 10:00');
    expect(reading).toMatchObject({ state: 'stopped', elapsed: HOUR, held: HOUR, breaches: [] });
    expect(reading.dueAt).toBeUndefined();
  });
});

describe('both figures', () => {
  it('tell the promise without outages and the holding with them, neither with the wait', () => {
    const ledger = { outages: ['2026-09-21 15:00/2026-09-21 16:00'], corrections: ['2026-09-21 17:00/2026-09-22 15:00'] };
    expect(read(ledger, '2026-09-21 17:00')).toMatchObject({ elapsed: 4 * HOUR, held: 5 * HOUR });
    expect(read(ledger, '2026-09-22 16:00')).toMatchObject({ elapsed: HOUR, held: 6 * HOUR });
  });
});
