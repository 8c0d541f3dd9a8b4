import { addDays, type Day, dayOf } from '../time/day.js';
import { outOfRange } from './range.js';
import type { DayStatus, WorkingCalendar } from './types.js';

export type CalendarDay = DayStatus & { readonly day: Day };

/** Every day of a year with its reason. @throws DomainError INVALID_INPUT for a year outside 1993–2199. */
export function yearView(calendar: WorkingCalendar, year: number): CalendarDay[] {
  const [first, last] = yearBounds(year);
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const day = addDays(first, offset);
    return { day, ...calendar.statusOf(day) };
  });
}

export interface CalendarDifference {
  readonly day: Day;
  readonly before: DayStatus;
  readonly after: DayStatus;
}

/**
 * The days of the years `from` to `to` (both included) that two calendars treat differently: working or not,
 * provisional or not, for another reason or on another notice's word.
 * @throws DomainError INVALID_INPUT for a year outside 1993–2199.
 */
export function compareCalendars(
  before: WorkingCalendar,
  after: WorkingCalendar,
  years: { readonly from: number; readonly to: number },
): CalendarDifference[] {
  const differences: CalendarDifference[] = [];
  const [, last] = yearBounds(years.to);
  for (let day = yearBounds(years.from)[0]; day <= last; day = addDays(day, 1)) {
    const difference = { day, before: before.statusOf(day), after: after.statusOf(day) };
    if (differs(difference)) differences.push(difference);
  }
  return differences;
}

function differs({ before, after }: CalendarDifference): boolean {
  const same = before.working === after.working && before.provisional === after.provisional;
  return !same || before.reason !== after.reason || before.notice?.id !== after.notice?.id;
}

function yearBounds(year: number): readonly [Day, Day] {
  const [first, last] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  if (first === undefined || last === undefined) throw outOfRange('year');
  return [first, last];
}
