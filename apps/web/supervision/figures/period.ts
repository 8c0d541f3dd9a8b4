import type { Office } from '#libs/domain/case/names.js';
import { addDays, type Day, formatDay, parseDay } from '#libs/domain/time/day.js';

/** Periods that move with the day, in weeks up to today. */
export const WEEKS = [4, 13, 52] as const;
type Weeks = (typeof WEEKS)[number];

/** What the page counts, as its address says it; thirteen weeks of all offices where it says nothing. */
export interface Asked {
  readonly weeks?: Weeks;
  readonly from: Day;
  readonly until: Day;
  readonly office?: Office;
}

type Query = Readonly<Record<string, unknown>>;

/** Reads an address; what makes no sense there is as if it were not there. */
export function askedIn(query: Query, today: Day): Asked {
  const office = query['office'] === 'GUANGZHOU' || query['office'] === 'SHENZHEN' ? query['office'] : undefined;
  const [from, until] = [dayOf(query['from']), dayOf(query['until'])];
  if (from !== undefined && until !== undefined && from <= until) return { from, until, ...(office && { office }) };
  const weeks = WEEKS.find((each) => String(each) === query['weeks']) ?? 13;
  return { weeks, from: addDays(today, 1 - 7 * weeks), until: today, ...(office && { office }) };
}

/** The address of a period of one's own days. */
export const daysQuery = (from: Day, until: Day, office?: Office): Record<string, string> => ({ from: formatDay(from), until: formatDay(until), ...(office && { office }) });

/** The address of a period that moves with the day. */
export const weeksQuery = (weeks: Weeks, office?: Office): Record<string, string> => ({ weeks: String(weeks), ...(office && { office }) });

const dayOf = (value: unknown): Day | undefined => (typeof value === 'string' ? parseDay(value) : undefined);
