import { describe, expect, it } from '@jest/globals';
import { buildCalendar } from '../calendar/calendar.js';
import { NOTICES } from '../calendar/calendar.fixture.js';
import { day } from '../time/day.js';
import { formatInstant } from '../time/instant.js';
import { at, facts, HOUR, POLICY } from './clock.fixture.js';
import { deemedReceipt, dueInstant, serviceHoursDue } from './due.js';
import { lastReceiptFor } from './hand-in.js';
import { unionOf } from './outages.js';
import { readClock } from './read-clock.js';
import type { ClockPolicy } from './types.js';

const shown = (value: number | undefined): string => (value === undefined ? 'none' : formatInstant(value as never).slice(0, 16).replace('T', ' '));
const due = (received: string, policy = POLICY): string => shown(dueInstant(at(received), policy));

describe('golden cases of the default policy', () => {
  it.each([
    ['2026-09-23 10:00', '2026-09-24 17:30', false],
    ['2026-09-24 10:00', '2026-09-28 17:30', false],
    ['2026-09-19 11:00', '2026-09-21 17:30', false],
    ['2026-09-30 16:00', '2026-10-08 17:30', false],
    ['2026-10-09 09:30', '2026-10-10 17:30', false],
    ['2026-10-09 17:30', '2026-10-12 17:30', false],
    ['2026-02-13 12:30', '2026-02-14 17:30', false],
    ['2026-02-14 15:00', '2026-02-24 17:30', false],
    ['2026-12-31 11:00', '2027-01-04 17:30', true],
  ])('received %s, due %s, provisional %s', (received, dueAt, provisional) => {
    const reading = readClock(facts(received), POLICY, at(received));
    expect([shown(reading.dueAt), reading.provisional]).toEqual([dueAt, provisional]);
    expect(due(received)).toBe(dueAt);
  });
});

describe('deemed receipt', () => {
  it.each([
    ['2026-09-23 09:00', '2026-09-23 09:00'],
    ['2026-09-23 08:59:59.999', '2026-09-23 09:00'],
    ['2026-09-23 11:59:59.999', '2026-09-23 11:59:59.999'],
    ['2026-09-23 12:00', '2026-09-23 14:00'],
    ['2026-09-23 13:59:59.999', '2026-09-23 14:00'],
    ['2026-09-23 17:29:59.999', '2026-09-23 17:29:59.999'],
    ['2026-09-23 17:30', '2026-09-24 09:00'],
    ['2026-09-24 00:00', '2026-09-24 09:00'],
    ['2026-09-24 23:59:59.999', '2026-09-28 09:00'],
    ['2026-09-19 11:00', '2026-09-20 09:00'],
  ])('of %s is %s', (received, deemed) => {
    expect(deemedReceipt(at(received), POLICY)).toBe(at(deemed));
  });
});

describe('provisional', () => {
  const provisional = (received: string, calendar = POLICY.calendar): boolean => {
    return readClock(facts(received), { ...POLICY, calendar }, at(received)).provisional;
  };

  it('counts every day from the day of receipt, not of deemed receipt, to the day it falls due', () => {
    expect(provisional('2026-12-25 10:00')).toBe(false);
    expect(provisional('2026-12-28 10:00')).toBe(true);
    expect(provisional('2026-12-25 17:30')).toBe(true);
    expect(provisional('2027-06-01 10:00')).toBe(true);
    const without2025 = buildCalendar(NOTICES.filter(({ year }) => year >= 2026));
    expect(provisional('2025-12-31 23:00', without2025)).toBe(true);
    expect(provisional('2026-01-01 00:00', without2025)).toBe(false);
  });
});

describe('service hours', () => {
  const record = (effectiveFrom: string, ...periods: (readonly [number, number])[]) => ({
    effectiveFrom: day(effectiveFrom),
    periods: periods.map(([from, until]) => ({ from: from * HOUR, until: until * HOUR })),
  });
  const changed: ClockPolicy = { ...POLICY, serviceHours: [record('2026-09-24', [13, 16], [8, 12]), record('2020-01-01', [9, 12], [14, 17.5])] };

  it('change on the day from which they hold, whatever the order of records and periods', () => {
    expect(due('2026-09-22 10:00', changed)).toBe('2026-09-23 17:30');
    expect(due('2026-09-23 10:00', changed)).toBe('2026-09-24 16:00');
    expect(shown(deemedReceipt(at('2026-09-23 17:30'), changed))).toBe('2026-09-24 08:00');
    expect(shown(deemedReceipt(at('2026-09-24 16:00'), changed))).toBe('2026-09-28 08:00');
  });

  it('serve the time before the first record too', () => {
    expect(due('2019-06-03 10:00', { ...changed, serviceHours: [record('2026-01-01', [10, 16])] })).toBe('2019-06-04 16:00');
  });

  it('may run to midnight', () => {
    const round = { ...POLICY, serviceHours: [record('2020-01-01', [0, 24])] };
    expect(dueInstant(at('2026-09-23 23:59:59.999'), round)).toBe(at('2026-09-25 00:00'));
    expect(deemedReceipt(at('2026-09-26 10:00'), round)).toBe(at('2026-09-28 00:00'));
  });

  it.each([
    [[record('2020-01-01')], 'serviceHours[0].periods'],
    [[record('2020-01-01', [9, 9])], 'serviceHours[0].periods[0]'],
    [[record('2020-01-01', [9, 12], [11, 13])], 'serviceHours[0].periods[1]'],
    [[record('2020-01-01', [9, 25])], 'serviceHours[0].periods[0]'],
    [[record('2020-01-01', [9, 12]), record('2021-01-01', [-1, 12])], 'serviceHours[1].periods[0]'],
  ])('are refused where they are impossible', (serviceHours, field) => {
    expect(() => due('2026-09-23 10:00', { ...POLICY, serviceHours })).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', faults: [expect.objectContaining({ field })] }));
  });
});

describe('mode service-hours, for stage budgets', () => {
  const after = (from: string, hours: number, outages: string[] = []): string => {
    return shown(serviceHoursDue(at(from), hours * HOUR, unionOf(facts(from, { outages }).outages, at(from)), POLICY));
  };

  it('counts service time and ends at an end of service', () => {
    expect(after('2026-09-23 10:00', 1)).toBe('2026-09-23 11:00');
    expect(after('2026-09-23 10:00', 2)).toBe('2026-09-23 12:00');
    expect(after('2026-09-23 10:00', 2.5)).toBe('2026-09-23 14:30');
    expect(after('2026-09-24 16:30', 1)).toBe('2026-09-24 17:30');
    expect(after('2026-09-24 16:30', 2)).toBe('2026-09-28 10:00');
    expect(after('2026-09-23 10:00', 1, ['2026-09-23 10:30/2026-09-23 11:30'])).toBe('2026-09-23 12:00');
  });
});

describe('one working day is not 24 hours and not a sum of service hours', () => {
  it('gives a request received in the last millisecond the whole next working day, and no more', () => {
    expect(due('2026-09-22 17:29:59.999')).toBe('2026-09-23 17:30');
    expect(due('2026-09-22 09:00')).toBe('2026-09-23 17:30');
  });
});

describe('the last moment to hand in', () => {
  it.each([
    ['2026-09-24', '2026-09-23 17:29:59.999'],
    ['2026-09-28', '2026-09-24 17:29:59.999'],
    ['2026-09-27', '2026-09-23 17:29:59.999'],
    ['2026-10-08', '2026-09-30 17:29:59.999'],
  ])('to be due on %s is %s', (wanted, moment) => {
    expect(lastReceiptFor(day(wanted), POLICY)).toBe(at(moment));
    expect(dueInstant(at(moment), POLICY)).toBeLessThan(dueInstant((at(moment) + 1) as never, POLICY));
  });

  it('is unknown at the beginning of the reckoned days', () => {
    expect(lastReceiptFor(day('1993-01-01'), POLICY)).toBeUndefined();
  });
});

describe('beyond the reckoned days', () => {
  it('refuses, in bounded time', () => {
    expect(() => dueInstant(at('2199-12-31 10:00'), POLICY)).toThrow('INVALID_INPUT');
    expect(() => dueInstant(Date.UTC(1900, 0, 1) as never, POLICY)).toThrow('INVALID_INPUT');
    expect(due('1993-01-01 00:00')).toBe('1993-01-05 17:30');
  });
});
