import { buildCalendar } from '../calendar/calendar.js';
import { NOTICES } from '../calendar/calendar.fixture.js';
import { type Instant, instant } from '../time/instant.js';
import type { ClockFacts, ClockPolicy, Interval } from './types.js';

/** The default policy under all notices of the fixture, for tests. */
export const POLICY: ClockPolicy = { version: 'test', calendar: buildCalendar(NOTICES), serviceHours: [] };

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

/** `2026-09-23 10:00` in Asia/Shanghai, with seconds where wanted. */
export function at(text: string): Instant {
  return instant(`${text.replace(' ', 'T')}+08:00`);
}

/** `2026-09-23 10:00/2026-09-24 11:00`, or open with nothing after the slash. */
export function span(text: string): Interval {
  const [from = '', until = ''] = text.split('/');
  return until === '' ? { from: at(from) } : { from: at(from), until: at(until) };
}

export function facts(receivedAt: string, ledger: { corrections?: string[]; outages?: string[]; stoppedAt?: string } = {}): ClockFacts {
  return {
    receivedAt: at(receivedAt),
    corrections: (ledger.corrections ?? []).map(span),
    outages: (ledger.outages ?? []).map(span),
    ...(ledger.stoppedAt === undefined ? {} : { stoppedAt: at(ledger.stoppedAt) }),
  };
}
