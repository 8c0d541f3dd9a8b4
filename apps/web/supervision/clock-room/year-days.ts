import { addDays, addMonths, calendarDate, type Day, weekdayOf } from '#libs/domain/time/day.js';

/** One month laid out in weeks that begin on Monday; empty places before its first day and after its last. */
export interface MonthLaidOut {
  readonly month: number;
  readonly weeks: readonly (readonly (Day | undefined)[])[];
}

const DAYS_A_WEEK = 7;

/** The days of one year by month and week. */
export function monthsOf(days: readonly Day[]): readonly MonthLaidOut[] {
  const months = new Map<number, Day[]>();
  for (const day of days) {
    const { month } = calendarDate(day);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months].map(([month, own]) => ({ month, weeks: weeksOf(own) }));
}

function weeksOf(days: readonly Day[]): MonthLaidOut['weeks'] {
  const [first] = days;
  if (first === undefined) return [];
  const places: (Day | undefined)[] = [...Array.from({ length: (weekdayOf(first) + 6) % DAYS_A_WEEK }, () => undefined), ...days];
  while (places.length % DAYS_A_WEEK > 0) places.push(undefined);
  return Array.from({ length: places.length / DAYS_A_WEEK }, (_, week) => places.slice(week * DAYS_A_WEEK, (week + 1) * DAYS_A_WEEK));
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -DAYS_A_WEEK, ArrowDown: DAYS_A_WEEK };

/** Where a key leads from a day, within the year; nothing for a key that leads nowhere. */
export function dayByKey(key: string, day: Day, first: Day, last: Day): Day | undefined {
  const within = (to: Day): Day => Math.min(last, Math.max(first, to)) as Day;
  const { year, month, date } = calendarDate(day);
  const step = STEPS[key];
  if (step !== undefined) return within(addDays(day, step));
  if (key === 'Home') return addDays(day, 1 - date);
  if (key === 'End') return addDays(day, lengthOf(year, month) - date);
  if (key === 'PageUp') return within(addMonths(day, -1));
  if (key === 'PageDown') return within(addMonths(day, 1));
  return undefined;
}

const lengthOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
