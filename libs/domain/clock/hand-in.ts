import { isReckonedDay } from '../calendar/range.js';
import { addDays, type Day } from '../time/day.js';
import type { Instant } from '../time/instant.js';
import { dueInstant } from './due.js';
import { serviceTime } from './service-time.js';
import type { ClockPolicy } from './types.js';

/** No holiday keeps an office closed for longer. */
const LONGEST_CLOSURE = 31;

/**
 * The last moment (whole millisecond) to hand in a request so that it falls due on the day or before: just before the
 * close of service of the working day before it. `undefined` where none is found within a month before.
 */
export function lastReceiptFor(dueOn: Day, policy: ClockPolicy): Instant | undefined {
  const service = serviceTime(policy);
  if (!isReckonedDay(dueOn)) return undefined;
  for (let day = addDays(dueOn, -1); day >= dueOn - LONGEST_CLOSURE && isReckonedDay(day); day = addDays(day, -1)) {
    if (!policy.calendar.isWorking(day)) continue;
    const moment = (service.closeOf(day) - 1) as Instant;
    if (dueInstant(moment, policy) <= service.closeOf(dueOn)) return moment;
  }
  return undefined;
}
