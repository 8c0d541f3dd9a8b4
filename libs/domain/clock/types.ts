import type { WorkingCalendar } from '../calendar/types.js';
import type { Day } from '../time/day.js';
import type { Instant } from '../time/instant.js';

/** A half-open period of the day, in milliseconds since 00:00 Asia/Shanghai. */
export interface ServicePeriod {
  readonly from: number;
  readonly until: number;
}

/** An office's service hours from a day on, until the next record takes over. */
export interface ServiceHours {
  readonly effectiveFrom: Day;
  readonly periods: readonly ServicePeriod[];
}

/** Everything besides the case's own facts on which its clock depends. */
export interface ClockPolicy {
  readonly version: string;
  readonly calendar: WorkingCalendar;
  readonly serviceHours: readonly ServiceHours[];
  /**
   * The version this one took over from, and when it was loaded. It is part of the version, so that a due instant kept
   * by the revision rule (clock rule 10) stays derived. Missing for the first version, which holds for every receipt.
   */
  readonly supersedes?: Superseded;
}

export interface Superseded {
  readonly policy: ClockPolicy;
  readonly loadedAt: Instant;
}

export interface Interval {
  readonly from: Instant;
  /** Open while missing. */
  readonly until?: Instant;
}

/** The facts of one case that its clock is derived from (clock rules 4, 7, 9). */
export interface ClockFacts {
  readonly receivedAt: Instant;
  /** Waiting for a correction: from the request for it to the receipt of the answer. In any order. */
  readonly corrections: readonly Interval[];
  /** Declared outages that touch the office. In any order, may overlap. */
  readonly outages: readonly Interval[];
  /** The promise was kept or the case ended at this instant; the clock stands. */
  readonly stoppedAt?: Instant;
}

export interface WarningPoint {
  readonly percent: 50 | 80 | 100;
  /** The instant on the working clock. */
  readonly at: Instant;
  /** When it is told: within service hours, but for the breach, which is told at once. */
  readonly sendAt: Instant;
}

/** A due instant that passed while the promise of that period was running; later restarts do not erase it. */
export interface Breach {
  readonly period: number;
  readonly at: Instant;
}

/** State of the clock = f(facts, policy, now); derived, never stored as truth (clock rule 9). */
export interface ClockReading {
  readonly state: 'running' | 'outage' | 'awaiting-correction' | 'stopped';
  /** The version of the policy that is in force at the instant of reading. */
  readonly policyVersion: string;
  /** Counts the restarts of the promise: 1, and one more with every correction answered. */
  readonly period: number;
  /** The receipt (or last correction's receipt) from which this period runs. */
  readonly periodReceivedAt: Instant;
  readonly deemedReceivedAt: Instant;
  /** None while a correction is open. */
  readonly dueAt?: Instant;
  /** True while an outage that began before the due instant is open: `dueAt` is then "not before …". */
  readonly dueNotBefore: boolean;
  readonly provisional: boolean;
  /** None while a correction is open. */
  readonly warnings: readonly WarningPoint[];
  /** The first breach on record, be it of an earlier period. */
  readonly breachedAt?: Instant;
  /** Every breach on record, one a period at most. */
  readonly breaches: readonly Breach[];
  /** Working milliseconds between deemed receipt and due instant, outages left out. */
  readonly budget: number;
  /** Working milliseconds against the promise since the last start, outages left out. */
  readonly elapsed: number;
  /** Working milliseconds left to the due instant; 0 after it. */
  readonly remaining: number;
  /** Working milliseconds the office held the case: outages included, waiting for the applicant left out. */
  readonly held: number;
}
