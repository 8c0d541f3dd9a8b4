import { type Instant, instantAt, shanghaiDay } from '../time/instant.js';
import { netBetween, unionOf } from './outages.js';
import { policyInForce } from './policy-history.js';
import { outagesOf, type RecordedOutage } from './recorded-outages.js';
import { serviceTime } from './service-time.js';
import type { ClockPolicy, ClockReading } from './types.js';

/** A clock as the row of a case keeps it. */
export interface KeptClock {
  readonly state: ClockReading['state'];
  readonly deemedReceivedAt: Instant;
  /** None while a correction is open. */
  readonly dueAt?: Instant | undefined;
  /** When it was reckoned: an outage that was open then is counted up to there in the due instant. */
  readonly reckonedAt: Instant;
  /** When the promise was kept or the case ended. */
  readonly stoppedAt?: Instant | undefined;
}

/** What a row shows of a clock besides its due instant; working milliseconds, outages left out. */
export interface ListedClock {
  readonly state: ClockReading['state'];
  /** None without a due instant, as in the next. */
  readonly elapsed?: number;
  readonly remaining?: number;
}

interface Reckoning {
  readonly clock: ClockPolicy;
  readonly outages: readonly RecordedOutage[];
}

/** Working time used and left by a row alone: what `readClock` says of the same case, without its history. */
export function listedClock(kept: KeptClock, { clock, outages: records }: Reckoning, asOf: Instant): ListedClock {
  const { deemedReceivedAt, dueAt, stoppedAt, reckonedAt } = kept;
  const now = stoppedAt !== undefined && stoppedAt < asOf ? stoppedAt : asOf;
  const outages = outagesOf(records, deemedReceivedAt, stoppedAt);
  const out = outages.some(({ from, until }) => from <= now && (until === undefined || now < until));
  const state = kept.state === 'running' || kept.state === 'outage' ? (out ? 'outage' : 'running') : kept.state;
  if (dueAt === undefined) return { state };
  const service = serviceTime(policyInForce(clock, now));
  const elapsed = netBetween(service, unionOf(outages, now), deemedReceivedAt, now);
  const budget = netBetween(service, unionOf(outages, stoppedAt ?? reckonedAt), deemedReceivedAt, dueAt);
  return { state, elapsed, remaining: Math.max(0, budget - elapsed) };
}

/** Whether an office is open, and until when it stays so: lists let working time pass by it without asking. */
export interface ServiceNow {
  readonly open: boolean;
  readonly until: Instant;
}

export function serviceNow(clock: ClockPolicy, now: Instant): ServiceNow {
  const service = serviceTime(policyInForce(clock, now));
  const deemed = service.deem(now);
  if (deemed > now) return { open: false, until: deemed };
  const day = shanghaiDay(now);
  const period = service.periodsOf(day).find(({ until }) => now < instantAt(day, until));
  return { open: true, until: instantAt(day, period?.until ?? 0) };
}
