import { describe, expect, it } from '@jest/globals';
import { buildCalendar } from '../calendar/calendar.js';
import { NOTICES, noticesOf } from '../calendar/calendar.fixture.js';
import { day } from '../time/day.js';
import { at, facts, HOUR } from './clock.fixture.js';
import { policyInForce, supersede } from './policy-history.js';
import { readClock } from './read-clock.js';
import { reviseDue } from './revision.js';
import type { ClockPolicy } from './types.js';

const version = (...ids: string[]): ClockPolicy => ({ version: ids.join('+'), calendar: buildCalendar(noticesOf(...ids)), serviceHours: [] });
const hours = (policy: ClockPolicy, from: string, until: number): ClockPolicy => ({
  ...policy,
  version: `${policy.version}/${until}`,
  serviceHours: [
    { effectiveFrom: day('2000-01-01'), periods: [{ from: 9 * HOUR, until: 17 * HOUR }] },
    { effectiveFrom: day(from), periods: [{ from: 9 * HOUR, until: until * HOUR }] },
  ],
});

describe('the Spring Festival of 2020', () => {
  const [first, both] = [version('2020-1'), version('2020-1', '2020-2')];
  const loadedAt = at('2020-01-27 10:00');

  it('was extended while it was running', () => {
    const received = facts('2020-01-23 10:00');
    expect(readClock(received, first, at('2020-01-23 10:00')).dueAt).toBe(at('2020-01-31 17:30'));
    expect(reviseDue(received, first, both, loadedAt)).toEqual({ old: at('2020-01-31 17:30'), new: at('2020-02-03 17:30'), reason: 'later' });
    const revised = supersede(first, both, loadedAt);
    expect(readClock(received, revised, at('2020-01-27 09:59')).dueAt).toBe(at('2020-01-31 17:30'));
    expect(readClock(received, revised, at('2020-01-27 10:00')).dueAt).toBe(at('2020-02-03 17:30'));
  });

  it('holds for what was received in it and after the loading', () => {
    expect(reviseDue(facts('2020-01-26 10:00'), first, both, loadedAt)).toMatchObject({ old: at('2020-02-01 17:30'), new: at('2020-02-04 17:30') });
    expect(readClock(facts('2020-01-28 10:00'), supersede(first, both, loadedAt), at('2020-01-29 10:00')).dueAt).toBe(at('2020-02-04 17:30'));
  });

  it('leaves closed cases, and cases it does not reach, where they were', () => {
    expect(reviseDue(facts('2020-01-23 10:00', { stoppedAt: '2020-01-23 16:00' }), first, both, loadedAt)).toMatchObject({ old: at('2020-01-31 17:30'), new: at('2020-01-31 17:30'), reason: 'closed' });
    expect(readClock(facts('2020-01-23 10:00', { stoppedAt: '2020-01-23 16:00' }), supersede(first, both, loadedAt), at('2020-03-01 10:00')).dueAt).toBe(at('2020-01-31 17:30'));
    expect(reviseDue(facts('2020-03-02 10:00'), first, both, at('2020-03-02 11:00')).reason).toBe('unchanged');
    expect(reviseDue(facts('2020-01-23 10:00', { corrections: ['2020-01-23 11:00/'] }), first, both, loadedAt)).toEqual({ reason: 'no-due-instant' });
  });
});

describe('a revision that brings the due instant forward', () => {
  const [provisional, loaded] = [version('2026-1'), version('2026-1', '2027-1')];
  const make = (...named: (readonly [string, 'off' | 'work'])[]): ClockPolicy => {
    const days = named.map(([text, kind]) => ({ day: day(text), kind, holiday: '元旦' }));
    return { ...loaded, calendar: buildCalendar([...noticesOf('2026-1'), { ...NOTICES[0]!, id: '2027-1', year: 2027, days }]) };
  };
  const newYearWorks = make(['2027-01-01', 'work']);
  const received = facts('2026-12-31 11:00');

  it('counts where it leaves the working day after the loading', () => {
    expect(reviseDue(received, provisional, newYearWorks, at('2026-12-31 16:00'))).toEqual({ old: at('2027-01-04 17:30'), new: at('2027-01-01 17:30'), reason: 'earlier' });
  });

  it('counts the working day after the loading as it is, not as deemed', () => {
    // loaded on Saturday: the working day after is the make-up Sunday, not the day after a deemed Sunday
    const sunday = make(['2027-01-01', 'off'], ['2027-01-03', 'work']);
    expect(reviseDue(received, provisional, sunday, at('2027-01-02 20:00'))).toEqual({ old: at('2027-01-04 17:30'), new: at('2027-01-03 17:30'), reason: 'earlier' });
    expect(reviseDue(received, provisional, sunday, at('2027-01-03 00:00'))).toEqual({ old: at('2027-01-04 17:30'), new: at('2027-01-04 17:30'), reason: 'kept' });
  });

  it('is held at the close of the working day after the loading', () => {
    const sundayToo = make(['2027-01-01', 'work'], ['2027-01-03', 'work']);
    expect(reviseDue(received, provisional, sundayToo, at('2027-01-01 10:00'))).toEqual({ old: at('2027-01-04 17:30'), new: at('2027-01-03 17:30'), reason: 'earlier-held-at-floor' });
  });

  it('is held there with changed service hours too', () => {
    const before = hours(version('2026-1'), '2026-09-22', 20);
    const next = hours(version('2026-1'), '2026-09-22', 16);
    const simple = facts('2026-09-21 10:00');
    expect(reviseDue(simple, before, next, at('2026-09-21 12:00'))).toEqual({ old: at('2026-09-22 20:00'), new: at('2026-09-22 16:00'), reason: 'earlier' });
    expect(reviseDue(simple, before, next, at('2026-09-22 10:00'))).toEqual({ old: at('2026-09-22 20:00'), new: at('2026-09-22 20:00'), reason: 'kept' });
  });

  it('stays derived: later readings, and later versions, start from it', () => {
    const revised = supersede(provisional, newYearWorks, at('2027-01-01 10:00'));
    expect(readClock(received, revised, at('2027-01-01 11:00')).dueAt).toBe(at('2027-01-04 17:30'));
    const again = supersede(revised, version('2026-1'), at('2027-01-02 10:00'));
    expect(readClock(received, again, at('2027-01-02 11:00')).dueAt).toBe(at('2027-01-04 17:30'));
    expect(readClock(facts('2026-12-31 11:00'), newYearWorks, at('2027-01-01 11:00')).dueAt).toBe(at('2027-01-01 17:30'));
  });

  it('keeps elapsed and remaining adding up to the budget', () => {
    const revised = supersede(provisional, newYearWorks, at('2027-01-01 10:00'));
    const reading = readClock(received, revised, at('2027-01-01 11:00'));
    expect(reading).toMatchObject({ budget: 4.5 * HOUR + 6.5 * HOUR + 6.5 * HOUR, elapsed: 6.5 * HOUR, provisional: false });
    expect(reading.elapsed + reading.remaining).toBe(reading.budget);
  });

  it('does not rewrite a period that a correction ended before the loading', () => {
    const corrected = facts('2020-01-23 10:00', { corrections: ['2020-02-01 10:00/2020-02-10 10:00'] });
    const [first, both] = [version('2020-1'), version('2020-1', '2020-2')];
    expect(readClock(corrected, supersede(first, both, at('2020-02-05 10:00')), at('2020-02-10 11:00'))).toMatchObject({ breachedAt: at('2020-01-31 17:30'), period: 2, dueAt: at('2020-02-11 17:30') });
  });
});

describe('the version in force', () => {
  it('is the last one loaded by then; the first holds before', () => {
    const chain = supersede(supersede(version('2020-1'), version('2022-1'), at('2021-11-01 09:00')), version('2023-1'), at('2022-12-10 09:00'));
    const versions = ['2019-01-01 09:00', '2021-11-01 08:59', '2021-11-01 09:00', '2022-12-10 09:00'].map((now) => policyInForce(chain, at(now)).version);
    expect(versions).toEqual(['2020-1', '2020-1', '2022-1', '2023-1']);
    expect(readClock(facts('2022-01-05 10:00'), chain, at('2022-01-05 10:00')).policyVersion).toBe('2022-1');
  });
});
