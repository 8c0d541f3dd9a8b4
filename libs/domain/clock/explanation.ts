import type { DayStatus } from '../calendar/types.js';
import { addDays, type Day } from '../time/day.js';
import { type Instant, instantAt, shanghaiDay } from '../time/instant.js';
import { readClock } from './read-clock.js';
import { dueUnder } from './due.js';
import { type MeasuredPeriod, measure } from './measured-period.js';
import { type Stretch, unionOf } from './outages.js';
import { type PromisePeriod, promisePeriods, readingInstant } from './periods.js';
import { policyInForce } from './policy-history.js';
import type { ClockFacts, ClockPolicy, ClockReading } from './types.js';

/** Why a span of time counts or not. */
export type SpanReason =
  /** A day that is no working day. */
  | 'DAY_OFF'
  /** A working day, outside service hours. */
  | 'OUTSIDE_SERVICE'
  /** Service on the day of (deemed) receipt: the start day is not counted, though its working time runs. */
  | 'START_DAY'
  /** Service on the one working day that is promised. */
  | 'WORKING_DAY'
  /** Service lost to a declared outage. */
  | 'OUTAGE'
  /** Service after the working day that gives back what outages took. */
  | 'GIVEN_BACK'
  /** Service between the due instant of the new version and the one that its loading may not undercut. */
  | 'KEPT_BY_REVISION'
  /** Waiting for the applicant's correction: the promise stands still and starts anew with the answer. */
  | 'AWAITING_CORRECTION'
  /** After the due instant, before anything else happened. */
  | 'AFTER_DUE'
  /** Days beyond the longest listing. */
  | 'NOT_LISTED';

/** A half-open stretch of a case's time; all spans of an explanation follow each other without gap. */
export interface ClockSpan extends Stretch {
  /** Period of the promise, from 1. */
  readonly period: number;
  readonly reason: SpanReason;
  /** Whether it counts towards the one working day (or what outages added to it). */
  readonly counted: boolean;
  /** Whether working time passes, by which warnings are measured; true also for service on the start day. */
  readonly runs: boolean;
  /** The day on which it begins, what that day is, and the notice that says so with its address. */
  readonly day: Day;
  readonly status: DayStatus;
}

export interface ClockExplanation {
  readonly facts: ClockFacts;
  readonly reading: ClockReading;
  /** From the receipt to the due instant, or to the instant of reading while there is none. */
  readonly spans: readonly ClockSpan[];
}

/** So many days of one period are listed one by one. */
export const MOST_DAYS_LISTED = 366;

const COUNTED: ReadonlySet<SpanReason> = new Set(['WORKING_DAY', 'GIVEN_BACK', 'KEPT_BY_REVISION']);

/**
 * Day by day what was counted, what was not, and on which notice's word, as data (clock rule 11).
 * @throws DomainError INVALID_INPUT or INTERVAL_INVALID for impossible facts.
 */
export function explainClock(facts: ClockFacts, policy: ClockPolicy, asOf: Instant): ClockExplanation {
  const reading = readClock(facts, policy, asOf);
  const now = readingInstant(facts, asOf);
  const outages = unionOf(facts.outages, now);
  const spans = promisePeriods(facts, now).flatMap((period, at, all) => {
    const inForce = policyInForce(policy, period.pausedAt ?? now);
    return spansOfPeriod(explained(period, outages, inForce, all[at + 1]?.receivedAt ?? now));
  });
  return { facts, reading, spans };
}

interface ExplainedPeriod extends MeasuredPeriod {
  readonly policy: ClockPolicy;
  readonly outages: readonly Stretch[];
  /** The receipt of the correction that ended the wait, or the instant of reading. */
  readonly ends: Instant;
  /** Where the promised working day closes, and where the version in force by itself has the due instant. */
  readonly closesAt: Instant;
  readonly dueAlone: Instant;
  /** Instants other than the edges of days and service at which the reason may change. */
  readonly landmarks: readonly Instant[];
}

function explained(period: PromisePeriod, all: readonly Stretch[], policy: ClockPolicy, ends: Instant): ExplainedPeriod {
  const measured = measure(period, all, policy);
  const [closesAt, dueAlone] = [dueUnder(measured.service, period.receivedAt, []), dueUnder(measured.service, period.receivedAt, all)];
  const outages = all.filter(({ from, until }) => until > period.receivedAt && from < measured.dueAt);
  const landmarks = [closesAt, dueAlone, ...outages.flatMap(({ from, until }) => [from, until])];
  return { ...measured, policy, outages, ends, closesAt, dueAlone, landmarks };
}

function spansOfPeriod(period: ExplainedPeriod): readonly ClockSpan[] {
  const { dueAt, ends } = period;
  const { receivedAt, pausedAt } = period.period;
  const runsUntil = pausedAt === undefined || dueAt < pausedAt ? dueAt : pausedAt;
  return [
    ...dailySpans(period, { from: receivedAt, until: runsUntil }),
    ...(pausedAt === undefined ? [] : [spanOf(period, { from: runsUntil, until: pausedAt }, 'AFTER_DUE'), spanOf(period, { from: pausedAt, until: ends }, 'AWAITING_CORRECTION')]),
  ].filter(({ from, until }) => from < until);
}

function spanOf(period: ExplainedPeriod, { from, until }: Stretch, reason: SpanReason): ClockSpan {
  const day = shanghaiDay(from);
  const counted = COUNTED.has(reason);
  const status = period.policy.calendar.statusOf(day);
  return { from, until, period: period.period.number, reason, counted, runs: counted || reason === 'START_DAY', day, status };
}

function dailySpans(period: ExplainedPeriod, whole: Stretch): readonly ClockSpan[] {
  const spans: ClockSpan[] = [];
  const lastListed = addDays(shanghaiDay(whole.from), MOST_DAYS_LISTED - 1);
  for (let day = shanghaiDay(whole.from); instantAt(day, 0) < whole.until; day = addDays(day, 1)) {
    if (day > lastListed) return [...spans, spanOf(period, { from: instantAt(day, 0), until: whole.until }, 'NOT_LISTED')];
    spans.push(...spansOfDay(period, day, whole));
  }
  return spans;
}

function spansOfDay(period: ExplainedPeriod, day: Day, whole: Stretch): ClockSpan[] {
  const cuts = cutsOfDay(period, day, whole);
  const spans: ClockSpan[] = [];
  cuts.slice(0, -1).forEach((from, at) => {
    const [until, reason, last] = [cuts[at + 1] ?? from, reasonOf(period, from), spans.at(-1)];
    if (last?.reason === reason) spans[spans.length - 1] = { ...last, until };
    else spans.push(spanOf(period, { from, until }, reason));
  });
  return spans;
}

/** The instants of a day at which the reason may change, first and last included, in order. */
function cutsOfDay({ service, landmarks }: ExplainedPeriod, day: Day, whole: Stretch): Instant[] {
  const [begin, end] = [instantAt(day, 0), instantAt(addDays(day, 1), 0)];
  const edges = service.periodsOf(day).flatMap(({ from, until }) => [instantAt(day, from), instantAt(day, until)]);
  const inside = [begin, end, whole.from, whole.until, ...edges, ...landmarks].filter(
    (at) => at >= begin && at <= end && at >= whole.from && at <= whole.until,
  );
  return [...new Set(inside)].toSorted((a, b) => a - b);
}

function reasonOf({ policy, service, outages, deemedAt, closesAt, dueAlone }: ExplainedPeriod, at: Instant): SpanReason {
  const day = shanghaiDay(at);
  if (!policy.calendar.isWorking(day)) return 'DAY_OFF';
  if (service.deem(at) !== at) return 'OUTSIDE_SERVICE';
  if (outages.some(({ from, until }) => from <= at && at < until)) return 'OUTAGE';
  if (day === shanghaiDay(deemedAt)) return 'START_DAY';
  if (at < closesAt) return 'WORKING_DAY';
  return at < dueAlone ? 'GIVEN_BACK' : 'KEPT_BY_REVISION';
}
