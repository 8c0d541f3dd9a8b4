import { type CaseRecord, clockFactsOf } from '#libs/domain/case/case-record.js';
import { readDue } from '#libs/domain/clock/read-clock.js';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';
import type { Incident } from '#libs/persistence/incidents.js';
import type { WatchedCase } from '#libs/persistence/watched-cases.js';
import { reckon, type ReckonedClock } from '../commands/clock-points.js';
import type { ClockReckoning } from '../policy/policy-source.js';

/** Milliseconds by which two instants may differ (clock rule 9), and so long the flow has to put a point on record. */
const A_SECOND = 1000;
const PATIENCE = 15_000;

/** What the row of a case says otherwise than a fresh computation from its history and the policy in force. */
export function differences(row: WatchedCase, record: CaseRecord, policy: ClockReckoning, now: Instant): readonly Incident[] {
  const asOf = Math.max(now, record.lastActionAt) as Instant;
  const fresh = reckon(record, policy, asOf);
  const all = [ofState(row, record, fresh), ofDue(row, record, fresh, policy, asOf), ofPoint(row, fresh), missingPoint(fresh, now)];
  return all.filter((each) => each !== undefined);
}

function ofState(row: WatchedCase, { state, seq }: CaseRecord, { reading }: ReckonedClock): Incident | undefined {
  const [expected, found] = [`${state} ${reading.state} #${seq}`, `${row.state} ${row.clockState} #${row.seq}`];
  return expected === found ? undefined : { kind: 'WRONG_STATE', expected, found, repair: 'PROJECTED' };
}

/** While an outage is open the row keeps the earliest instant of its last projection, which may have grown since. */
function ofDue(row: WatchedCase, record: CaseRecord, { reading }: ReckonedClock, policy: ClockReckoning, asOf: Instant): Incident | undefined {
  if (row.dueNotBefore === reading.dueNotBefore) {
    if (near(row.dueAt, reading.dueAt)) return undefined;
    if (reading.dueNotBefore && isBetween(row.dueAt, withoutOpen(record, policy, asOf), reading.dueAt)) return undefined;
  }
  const expected = dueText(reading.dueAt, reading.dueNotBefore);
  return { kind: 'WRONG_DUE', expected, found: dueText(row.dueAt, row.dueNotBefore), repair: 'PROJECTED' };
}

function ofPoint(row: WatchedCase, { points: [next] }: ReckonedClock): Incident | undefined {
  if (near(row.nextPointAt, next?.at)) return undefined;
  return { kind: 'WRONG_POINT', expected: pointText(next?.at), found: pointText(row.nextPointAt), repair: 'PROJECTED' };
}

function missingPoint({ points: [next] }: ReckonedClock, now: Instant): Incident | undefined {
  if (!next || next.at > now - PATIENCE) return undefined;
  const name = [next.stage, `${next.percent} %`].filter((part) => part !== undefined).join(' ');
  return { kind: 'MISSING_POINT', expected: `${name} ${formatInstant(next.at)}`, found: 'none', repair: 'POINT_RECORDED' };
}

function withoutOpen(record: CaseRecord, policy: ClockReckoning, asOf: Instant): Instant | undefined {
  const facts = clockFactsOf(record, policy.outages);
  return readDue({ ...facts, outages: facts.outages.filter(({ until }) => until !== undefined) }, policy.clock, asOf).dueAt;
}

/** Whether two instants are one to the second. */
export function near(one: Instant | undefined, other: Instant | undefined): boolean {
  return one === undefined || other === undefined ? one === other : Math.abs(one - other) <= A_SECOND;
}

function isBetween(value: Instant | undefined, low: Instant | undefined, high: Instant | undefined): boolean {
  return value !== undefined && low !== undefined && high !== undefined && value >= low - A_SECOND && value <= high + A_SECOND;
}

export const pointText = (at: Instant | undefined): string => (at === undefined ? 'none' : formatInstant(at));

const dueText = (dueAt: Instant | undefined, notBefore: boolean): string => `${notBefore ? 'not before ' : ''}${pointText(dueAt)}`;
