import type { HolidayNotice } from '#libs/domain/calendar/types.js';
import { type Office, OFFICES } from '#libs/domain/case/names.js';
import type { ClockPolicy, Interval } from '#libs/domain/clock/types.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from '#libs/persistence/database.js';
import { loadNotices, loadOutages, loadServiceHours, type LoadedServiceHours } from '#libs/persistence/policy.js';
import { clockPolicy } from '../policy/policy-source.js';

/** Everything loaded so far that clocks are reckoned with. */
export interface ClockData {
  readonly notices: readonly HolidayNotice[];
  readonly hours: Readonly<Record<Office, readonly LoadedServiceHours[]>>;
  readonly outages: Readonly<Record<Office, readonly Interval[]>>;
}

export async function readClockData(transaction: Transaction): Promise<ClockData> {
  const notices = await loadNotices(transaction);
  const hours = await perOffice((office) => loadServiceHours(transaction, office));
  return { notices, hours, outages: await perOffice((office) => loadOutages(transaction, office)) };
}

/** One connection answers one query at a time. */
async function perOffice<Value>(load: (office: Office) => Promise<Value>): Promise<Record<Office, Value>> {
  const loaded: [Office, Value][] = [];
  for (const office of OFFICES) loaded.push([office, await load(office)]);
  return Object.fromEntries(loaded) as Record<Office, Value>;
}

/** An office's clock on both sides of the instant at which something was loaded. */
export interface ClockSides {
  readonly before: ClockPolicy;
  readonly after: ClockPolicy;
  readonly outages: readonly Interval[];
}

/** What held until `loadedAt`, and what holds from then on. @throws RangeError if nothing was loaded before. */
export function sidesAt({ notices, hours, outages }: ClockData, office: Office, loadedAt: Instant): ClockSides {
  const known = (until: (at: Instant) => boolean): ClockPolicy =>
    clockPolicy(
      notices.filter((each) => until(each.loadedAt)),
      hours[office].filter((each) => until(each.loadedAt)),
    );
  return { before: known((at) => at < loadedAt), after: known((at) => at <= loadedAt), outages: outages[office] };
}

/** The newest policy, with its whole history. */
export const newestPolicy = ({ notices, hours }: ClockData, office: Office): ClockPolicy => clockPolicy(notices, hours[office]);

/** An instant for something loaded now: after everything loaded before, even where a clock was set back. */
export function loadingInstant({ notices, hours }: ClockData, now: Instant): Instant {
  const loaded = [...notices, ...OFFICES.flatMap((office) => hours[office])].map(({ loadedAt }) => loadedAt);
  return Math.max(now, ...loaded.map((at) => at + 1)) as Instant;
}
