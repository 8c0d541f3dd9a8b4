import { describe, expect, it } from '@jest/globals';
import { addDays, day, formatDay } from '#libs/domain/time/day.js';
import { dayByKey, monthsOf } from './year-days.js';

const FIRST = day('2026-01-01');
const LAST = day('2026-12-31');
const YEAR = Array.from({ length: 365 }, (_, at) => addDays(FIRST, at));

describe('a year day by day', () => {
  it('has twelve months in whole weeks from Monday, every day once', () => {
    const months = monthsOf(YEAR);
    expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(months.flatMap(({ weeks }) => weeks).every((week) => week.length === 7)).toBe(true);
    expect(months.flatMap(({ weeks }) => weeks.flat()).filter((each) => each !== undefined)).toEqual(YEAR);
    expect(months[0]?.weeks[0]?.map((each) => each !== undefined)).toEqual([false, false, false, true, true, true, true]);
  });

  it.each([
    ['ArrowRight', '2026-01-31', '2026-02-01'],
    ['ArrowDown', '2026-01-31', '2026-02-07'],
    ['ArrowUp', '2026-01-03', '2026-01-01'],
    ['ArrowLeft', '2026-03-01', '2026-02-28'],
    ['Home', '2026-05-17', '2026-05-01'],
    ['End', '2026-02-17', '2026-02-28'],
    ['PageDown', '2026-01-31', '2026-02-28'],
    ['PageDown', '2026-12-15', '2026-12-31'],
    ['PageUp', '2026-05-17', '2026-04-17'],
    ['PageUp', '2026-01-15', '2026-01-01'],
  ])('%s from %s leads to %s', (key, from, to) => {
    expect(formatDay(dayByKey(key, day(from), FIRST, LAST) ?? FIRST)).toBe(to);
  });

  it('is left by any other key', () => {
    expect(dayByKey('a', day('2026-05-17'), FIRST, LAST)).toBeUndefined();
  });
});
