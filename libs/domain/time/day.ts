declare const dayBrand: unique symbol;

/**
 * A calendar day in Asia/Shanghai, counted from 1970-01-01 = 0 (proleptic Gregorian).
 * A number of its own type, so that neither an instant nor a local date string takes its place.
 */
export type Day = number & { readonly [dayBrand]: 'Day' };

export const MILLISECONDS_PER_DAY = 86_400_000;
/** Earliest and latest day the product reckons with; Asia/Shanghai is UTC+08:00 throughout. */
export const FIRST_YEAR = 1993;
export const LAST_YEAR = 2199;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of a calendar date; `undefined` for a date that does not exist (31 February) or lies outside 1993–2199. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return undefined;
  const at = new Date(Date.UTC(year, month - 1, date));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return exists ? ((at.getTime() / MILLISECONDS_PER_DAY) as Day) : undefined;
}

/** Reads `YYYY-MM-DD`; `undefined` for anything else and for a date that does not exist. */
export function parseDay(text: string): Day | undefined {
  const parts = ISO_DAY.exec(text);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** `parseDay` for literals in code and loaded tables. @throws RangeError for text that is no day. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`not a calendar day: ${text}`);
  return parsed;
}

/** `YYYY-MM-DD`. */
export function formatDay(value: Day): string {
  return new Date(value * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly date: number;
}

export function calendarDate(value: Day): CalendarDate {
  const at = new Date(value * MILLISECONDS_PER_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(value: Day): number {
  return (((value + 4) % 7) + 7) % 7;
}

export function addDays(value: Day, count: number): Day {
  return (value + count) as Day;
}

/** The corresponding day `months` later, or that month's last day (Implementing Rules of the Patent Law, rule 5). */
export function addMonths(value: Day, months: number): Day {
  const { year, month, date } = calendarDate(value);
  const lastOfTarget = new Date(Date.UTC(year, month + months, 0));
  const target = Math.min(date, lastOfTarget.getUTCDate());
  return (Date.UTC(lastOfTarget.getUTCFullYear(), lastOfTarget.getUTCMonth(), target) / MILLISECONDS_PER_DAY) as Day;
}
