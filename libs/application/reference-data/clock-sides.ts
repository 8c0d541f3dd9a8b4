import type { HolidayNotice } from '#libs/domain/calendar/types.js';
import { type Office, OFFICES } from '#libs/domain/case/names.js';
import { outagesKnown, type RecordedOutage } from '#libs/domain/clock/recorded-outages.js';
import type { ClockPolicy, Interval } from '#libs/domain/clock/types.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Rung } from '#libs/domain/warnings/ladder.js';
import type { Transaction } from '#libs/persistence/database.js';
import { loadOutages } from '#libs/persistence/outages.js';
import { loadNotices, loadServiceHours, type LoadedServiceHours } from '#libs/persistence/policy.js';
import { loadLadder } from '#libs/persistence/warning-ladder.js';
import { clockPolicy } from '../policy/clock-policy.js';
import type { ClockReckoning } from '../policy/policy-source.js';

/** Everything loaded so far that clocks are reckoned with. */
export interface ClockData {
  readonly notices: readonly HolidayNotice[];
  readonly hours: Readonly<Record<Office, readonly LoadedServiceHours[]>>;
  readonly outages: Readonly<Record<Office, readonly RecordedOutage[]>>;
  readonly ladder: readonly Rung[];
}

export async function readClockData(transaction: Transaction): Promise<ClockData> {
  const notices = await loadNotices(transaction);
  const hours = await perOffice((office) => loadServiceHours(transaction, office));
  const outages = await perOffice((office) => loadOutages(transaction, office));
  return { notices, hours, outages, ladder: await loadLadder(transaction) };
}

/** One connection answers one query at a time. */
async function perOffice<Value>(load: (office: Office) => Promise<Value>): Promise<Record<Office, Value>> {
  const loaded: [Office, Value][] = [];
  for (const office of OFFICES) loaded.push([office, await load(office)]);
  return Object.fromEntries(loaded) as Record<Office, Value>;
}

/** What an office's clocks are reckoned with on one side of a change. */
export interface ClockSide {
  readonly clock: ClockPolicy;
  readonly outages: readonly Interval[];
}

/** An office's clock on both sides of the instant at which something was loaded. */
export interface ClockSides {
  readonly before: ClockSide;
  readonly after: ClockSide;
}

/** What held until `loadedAt`, and what holds from then on. @throws RangeError if nothing was loaded before. */
export function sidesAt(data: ClockData, office: Office, loadedAt: Instant): ClockSides {
  return { before: sideAt(data, office, (loadedAt - 1) as Instant), after: sideAt(data, office, loadedAt) };
}

function sideAt({ notices, hours, outages }: ClockData, office: Office, at: Instant): ClockSide {
  const clock = clockPolicy(
    notices.filter(({ loadedAt }) => loadedAt <= at),
    hours[office].filter(({ loadedAt }) => loadedAt <= at),
  );
  return { clock, outages: outagesKnown(outages[office], at).map(({ from, until }) => (until === undefined ? { from } : { from, until })) };
}

/** The newest policy, with its whole history. */
export const newestPolicy = ({ notices, hours, outages, ladder }: ClockData, office: Office): ClockReckoning => ({
  clock: clockPolicy(notices, hours[office]),
  outages: outages[office],
  ladder,
});

/** An instant for something loaded now: after everything loaded before, even where a clock was set back. */
export function loadingInstant({ notices, hours, outages }: ClockData, now: Instant): Instant {
  const loaded = [...notices, ...OFFICES.flatMap((office) => hours[office])].map(({ loadedAt }) => loadedAt);
  const recorded = OFFICES.flatMap((office) => outages[office]).flatMap(({ recordedAt, replacedAt }) => [recordedAt, replacedAt]);
  const latest = Math.max(...[...loaded, ...recorded].filter((at) => at !== undefined));
  return Math.max(now, latest + 1) as Instant;
}
