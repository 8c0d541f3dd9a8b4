import type { Instant } from '../time/instant.js';
import { dueOfPeriod } from './due.js';
import { netBetween, type Stretch } from './outages.js';
import type { PromisePeriod } from './periods.js';
import { type ServiceTime, serviceTime } from './service-time.js';
import type { ClockPolicy } from './types.js';

/** A period of the promise with what the policy makes of it. */
export interface MeasuredPeriod {
  readonly period: PromisePeriod;
  readonly deemedAt: Instant;
  /** For a period that a correction ended: when it would have been due. */
  readonly dueAt: Instant;
  /** Working milliseconds from deemed receipt to due instant, outages left out. */
  readonly budget: number;
  readonly service: ServiceTime;
}

export function measure(period: PromisePeriod, outages: readonly Stretch[], policy: ClockPolicy): MeasuredPeriod {
  const service = serviceTime(policy);
  const deemedAt = service.deem(period.receivedAt);
  const dueAt = dueOfPeriod(period.receivedAt, outages, policy);
  return { period, deemedAt, dueAt, budget: netBetween(service, outages, deemedAt, dueAt), service };
}
