import type { HolidayNotice } from '#libs/domain/calendar/types.js';
import { type CalendarDay, yearView } from '#libs/domain/calendar/year-view.js';
import { calendarDate } from '#libs/domain/time/day.js';
import { type AskingServices, currentPolicy } from './current-policy.js';

/** Holidays are the same for both offices. */
const ANY_OFFICE = 'GUANGZHOU';

export interface CalendarAsked {
  readonly version: string;
  /** Notices of the year, and those of another year that name a day in it. */
  readonly notices: readonly HolidayNotice[];
  readonly days: readonly CalendarDay[];
}

/** Every day of a year as the calendar in force has it. @throws DomainError INVALID_INPUT for a year outside 1993–2199. */
export async function askCalendar(services: AskingServices, year: number): Promise<CalendarAsked> {
  const { calendar } = (await currentPolicy(services, ANY_OFFICE)).clock;
  const bears = (notice: HolidayNotice): boolean => notice.year === year || notice.days.some(({ day }) => calendarDate(day).year === year);
  return { version: calendar.version, notices: calendar.notices.filter(bears), days: yearView(calendar, year) };
}
