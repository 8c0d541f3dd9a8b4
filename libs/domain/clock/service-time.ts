import { DAY_COUNT, FIRST_DAY, outOfRange } from '../calendar/range.js';
import { addDays, type Day } from '../time/day.js';
import { type Instant, instantAt, shanghaiDay } from '../time/instant.js';
import { orderServiceHours } from './service-hours.js';
import type { ClockPolicy, ServiceHours, ServicePeriod } from './types.js';

/**
 * The working clock of a policy, laid out once over all reckoned days, so that each question is a look-up: running
 * sums of service time by day, and the next working day of every day. All methods throw DomainError INVALID_INPUT for
 * instants, and for answers, outside 1993–2199.
 */
export class ServiceTime {
  /** Service milliseconds before 00:00 of each day. */
  private readonly before = new Float64Array(DAY_COUNT + 1);
  /** The first working day after each day, as an offset; `DAY_COUNT` where there is none. */
  private readonly next = new Int32Array(DAY_COUNT);
  private readonly hours: readonly ServiceHours[];

  constructor(private readonly policy: Pick<ClockPolicy, 'calendar' | 'serviceHours'>) {
    this.hours = orderServiceHours(policy.serviceHours);
    for (let at = 0; at < DAY_COUNT; at += 1) {
      const day = addDays(FIRST_DAY, at);
      const served = policy.calendar.isWorking(day) ? lengthOf(this.periodsOf(day)) : 0;
      this.before[at + 1] = (this.before[at] ?? 0) + served;
    }
    for (let at = DAY_COUNT - 1, upcoming = DAY_COUNT; at >= 0; at -= 1) {
      this.next[at] = upcoming;
      if (policy.calendar.isWorking(addDays(FIRST_DAY, at))) upcoming = at;
    }
  }

  /** The service periods in force on a day, whether it is a working day or not, in order. */
  periodsOf(day: Day): readonly ServicePeriod[] {
    let at = this.hours.length - 1;
    while (at > 0 && (this.hours[at]?.effectiveFrom ?? 0) > day) at -= 1;
    return this.hours[at]?.periods ?? [];
  }

  /** The instant itself within service, else the start of the next service period of a working day (clock rule 4). */
  deem(instant: Instant): Instant {
    const day = shanghaiDay(instant);
    if (this.policy.calendar.isWorking(day)) {
      const time = instant - instantAt(day, 0);
      for (const period of this.periodsOf(day)) {
        if (time < period.until) return time < period.from ? instantAt(day, period.from) : instant;
      }
    }
    const opens = this.nextWorkingDay(day);
    return instantAt(opens, this.periodsOf(opens)[0]?.from ?? 0);
  }

  nextWorkingDay(day: Day): Day {
    const at = this.next[day - FIRST_DAY];
    if (at === undefined || at === DAY_COUNT) throw outOfRange('receivedAt');
    return addDays(FIRST_DAY, at);
  }

  /** The end of the day's last service period. */
  closeOf(day: Day): Instant {
    return instantAt(day, this.periodsOf(day).at(-1)?.until ?? 0);
  }

  /** Service milliseconds in [from, to); 0 where `to` is not after `from`. */
  between(from: Instant, to: Instant): number {
    return to > from ? this.sumBefore(to) - this.sumBefore(from) : 0;
  }

  /** The earliest instant, not before `from`, at which `milliseconds` of service have passed: if an end of service, that end. */
  advance(from: Instant, milliseconds: number): Instant {
    if (milliseconds <= 0) return from;
    const target = this.sumBefore(from) + milliseconds;
    const at = this.dayReaching(target, shanghaiDay(from) - FIRST_DAY);
    const day = addDays(FIRST_DAY, at);
    let rest = target - (this.before[at] ?? 0);
    for (const { from: opens, until: closes } of this.periodsOf(day)) {
      if (rest <= closes - opens) return instantAt(day, opens + rest);
      rest -= closes - opens;
    }
    throw outOfRange('receivedAt');
  }

  private sumBefore(instant: Instant): number {
    const day = shanghaiDay(instant);
    const sum = this.before[day - FIRST_DAY];
    if (sum === undefined) throw outOfRange('instant');
    return day - FIRST_DAY < DAY_COUNT && this.policy.calendar.isWorking(day) ? sum + servedUntil(this.periodsOf(day), instant - instantAt(day, 0)) : sum;
  }

  /** Offset of the first day, from `low` on, at whose end the running sum reaches `target`. */
  private dayReaching(target: number, low: number): number {
    let high = DAY_COUNT;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.before[middle + 1] ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    if (low >= DAY_COUNT) throw outOfRange('receivedAt');
    return low;
  }
}

function lengthOf(periods: readonly ServicePeriod[]): number {
  return periods.reduce((sum, { from, until }) => sum + until - from, 0);
}

function servedUntil(periods: readonly ServicePeriod[], time: number): number {
  let served = 0;
  for (const { from, until } of periods) {
    if (time > from) served += Math.min(time, until) - from;
  }
  return served;
}

type Timetable = Pick<ClockPolicy, 'calendar' | 'serviceHours'>;
const BY_POLICY = new WeakMap<Timetable, ServiceTime>();
const BY_CONTENT = new WeakMap<ClockPolicy['calendar'], Map<string, ServiceTime>>();

/**
 * The working clock of a policy, laid out once per calendar and content of the service hours; a policy and what it
 * holds are never changed once made.
 */
export function serviceTime(policy: Timetable): ServiceTime {
  return BY_POLICY.get(policy) ?? layOut(policy);
}

function layOut(policy: Timetable): ServiceTime {
  const ofCalendar = BY_CONTENT.get(policy.calendar) ?? new Map<string, ServiceTime>();
  const content = JSON.stringify(policy.serviceHours);
  const service = ofCalendar.get(content) ?? new ServiceTime(policy);
  BY_CONTENT.set(policy.calendar, ofCalendar.set(content, service));
  BY_POLICY.set(policy, service);
  return service;
}
