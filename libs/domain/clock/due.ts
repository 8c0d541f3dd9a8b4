import { type Instant, shanghaiDay } from '../time/instant.js';
import { netAdvance, type Stretch } from './outages.js';
import { type ServiceTime, serviceTime } from './service-time.js';
import type { ClockPolicy } from './types.js';

/** The instant at which a request counts as received: itself within service, else the next service start (clock rule 4). */
export function deemedReceipt(receivedAt: Instant, policy: ClockPolicy): Instant {
  return serviceTime(policy).deem(receivedAt);
}

/**
 * The due instant of a request without outages and corrections: the close of service of the working day after the day
 * of (deemed) receipt (clock rule 6, mode `working-day`), kept by the revision rule where versions followed each other.
 * @throws DomainError INVALID_INPUT for a receipt or a due instant outside 1993–2199.
 */
export function dueInstant(receivedAt: Instant, policy: ClockPolicy): Instant {
  return dueOfPeriod(receivedAt, [], policy);
}

/** Mode `service-hours`: the instant at which `milliseconds` of service outside the outages have passed; for stage budgets only. */
export function serviceHoursDue(startedAt: Instant, milliseconds: number, outages: readonly Stretch[], policy: ClockPolicy): Instant {
  return netAdvance(serviceTime(policy), outages, startedAt, milliseconds);
}

/**
 * The due instant of one period of the promise: every version of the policy that took over after the receipt is
 * applied in turn (clock rule 10).
 */
export function dueOfPeriod(receivedAt: Instant, outages: readonly Stretch[], policy: ClockPolicy): Instant {
  const due = dueUnder(serviceTime(policy), receivedAt, outages);
  const { supersedes } = policy;
  if (!supersedes || supersedes.loadedAt <= receivedAt) return due;
  return revisedDue(dueOfPeriod(receivedAt, outages, supersedes.policy), due, supersedes.loadedAt, policy);
}

/** The due instant as one version alone gives it. */
export function dueUnder(service: ServiceTime, receivedAt: Instant, outages: readonly Stretch[]): Instant {
  const deemed = service.deem(receivedAt);
  const close = service.closeOf(service.nextWorkingDay(shanghaiDay(deemed)));
  return outages.length === 0 ? close : netAdvance(service, outages, deemed, service.between(deemed, close));
}

/**
 * A later due instant holds as it is. An earlier one counts, but never before the close of service of the working day
 * after the loading (taken as it is, not deemed), nor does that floor make it later than it was (clock rule 10).
 */
export function revisedDue(before: Instant, after: Instant, loadedAt: Instant, policy: ClockPolicy): Instant {
  if (after >= before) return after;
  const service = serviceTime(policy);
  const floor = service.closeOf(service.nextWorkingDay(shanghaiDay(loadedAt)));
  return Math.min(before, Math.max(after, floor)) as Instant;
}
