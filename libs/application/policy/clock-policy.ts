import { buildCalendar } from '#libs/domain/calendar/calendar.js';
import type { HolidayNotice } from '#libs/domain/calendar/types.js';
import { supersede } from '#libs/domain/clock/policy-history.js';
import type { ClockPolicy } from '#libs/domain/clock/types.js';
import type { LoadedServiceHours } from '#libs/persistence/policy.js';

/** Laying two hundred years of days out takes a moment; most changes of policy are outages and leave them as they are. */
const KEPT = 16;
const laidOut = new Map<string, ClockPolicy>();

/**
 * The policy with its history: what was loaded first holds for all time before, and each later loading takes over at its
 * instant, so that a revision moves no due instant it must not move (clock rule 10). The same data give the same object.
 */
export function clockPolicy(notices: readonly HolidayNotice[], hours: readonly LoadedServiceHours[]): ClockPolicy {
  const content = JSON.stringify([notices, hours]);
  const policy = laidOut.get(content) ?? layOut(notices, hours);
  laidOut.delete(content);
  laidOut.set(content, policy);
  for (const oldest of laidOut.keys()) if (laidOut.size > KEPT) laidOut.delete(oldest);
  return policy;
}

function layOut(notices: readonly HolidayNotice[], hours: readonly LoadedServiceHours[]): ClockPolicy {
  const instants = [...new Set([...notices, ...hours].map(({ loadedAt }) => loadedAt))].sort((one, other) => one - other);
  const [first, ...later] = instants;
  if (first === undefined) throw new RangeError('no calendar and no service hours are loaded');
  const known = (at: typeof first): Parameters<typeof supersede>[1] => versionAt(notices, hours, at);
  return later.reduce<ClockPolicy>((before, loadedAt) => supersede(before, known(loadedAt), loadedAt), known(first));
}

function versionAt(notices: readonly HolidayNotice[], hours: readonly LoadedServiceHours[], at: number): ClockPolicy {
  const calendar = buildCalendar(notices.filter(({ loadedAt }) => loadedAt <= at));
  const serviceHours = hours.filter(({ loadedAt }) => loadedAt <= at).map(({ effectiveFrom, periods }) => ({ effectiveFrom, periods }));
  return { version: `${calendar.version}/${serviceHours.length}`, calendar, serviceHours };
}
