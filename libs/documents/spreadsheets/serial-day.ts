import { type Day, formatDay, FIRST_YEAR, LAST_YEAR, calendarDate } from '#libs/domain/time/day.js';

/** Days from the spreadsheet's day 0 to 1970-01-01; its 29 February 1900, which never was, lies before any day of ours. */
const EPOCHS = { 1900: 25_569, 1904: 24_107 } as const;
export type DateSystem = keyof typeof EPOCHS;

/** The day a spreadsheet's number stands for; `undefined` for a part of a day and a year outside 1993 to 2199. */
export function daySerial(serial: number, system: DateSystem): string | undefined {
  const day = serial - EPOCHS[system];
  if (!Number.isInteger(serial) || !(Math.abs(day) < 1e6)) return undefined;
  const { year } = calendarDate(day as Day);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? formatDay(day as Day) : undefined;
}
