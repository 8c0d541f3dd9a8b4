import { FIRST_DAY, isReckonedDay, LAST_DAY } from '../calendar/range.js';
import { DomainError, type ErrorCode, type FieldFault } from '../errors.js';
import { formatDay } from '../time/day.js';
import { type Instant, shanghaiDay } from '../time/instant.js';
import type { ClockFacts, Interval } from './types.js';

/** So many corrections, and so many outages, may one case carry. */
export const MOST_INTERVALS = 1000;
const MOST_FAULTS = 20;
const RANGE = { from: formatDay(FIRST_DAY), to: formatDay(LAST_DAY) };

/**
 * What is impossible in the facts of a case, by field: an instant that is no whole millisecond of 1993–2199 (Shanghai
 * days), an interval that ends before it begins, more than 1,000 corrections or outages, a correction or the end of
 * the case before the receipt. At most 20 faults. An interval that ends as it begins is empty, not impossible.
 */
export function checkFacts(facts: ClockFacts, asOf?: Instant): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  checkInstant('receivedAt', facts.receivedAt, faults);
  if (facts.stoppedAt !== undefined) checkAfterReceipt('stoppedAt', facts.stoppedAt, facts, faults);
  if (asOf !== undefined) checkInstant('asOf', asOf, faults);
  checkIntervals('corrections', facts.corrections, faults);
  if (facts.corrections.length <= MOST_INTERVALS) checkCorrections(facts, faults);
  checkIntervals('outages', facts.outages, faults);
  return faults.length > MOST_FAULTS ? faults.slice(0, MOST_FAULTS) : faults;
}

/** @throws DomainError INTERVAL_INVALID where an interval ends before it begins, else INVALID_INPUT, with all faults. */
export function refuseImpossible(facts: ClockFacts, asOf?: Instant): void {
  const faults = checkFacts(facts, asOf);
  if (faults.length === 0) return;
  const code: ErrorCode = faults.some((fault) => fault.code === 'ENDS_BEFORE_IT_BEGINS') ? 'INTERVAL_INVALID' : 'INVALID_INPUT';
  throw new DomainError(code, { field: faults[0]?.field ?? '' }, faults);
}

function checkInstant(field: string, instant: Instant, faults: FieldFault[]): void {
  if (!Number.isInteger(instant) || !isReckonedDay(shanghaiDay(instant))) faults.push({ field, code: 'OUT_OF_RANGE', parameters: RANGE });
}

function checkAfterReceipt(field: string, instant: Instant, facts: ClockFacts, faults: FieldFault[]): void {
  checkInstant(field, instant, faults);
  if (instant < facts.receivedAt) faults.push({ field, code: 'BEFORE_RECEIPT' });
}

function checkIntervals(field: 'corrections' | 'outages', intervals: readonly Interval[], faults: FieldFault[]): void {
  if (intervals.length > MOST_INTERVALS) {
    faults.push({ field, code: 'TOO_MANY', parameters: { most: MOST_INTERVALS } });
    return;
  }
  intervals.forEach(({ from, until }, at) => {
    checkInstant(`${field}[${at}].from`, from, faults);
    if (until === undefined) return;
    checkInstant(`${field}[${at}].until`, until, faults);
    if (until < from) faults.push({ field: `${field}[${at}].until`, code: 'ENDS_BEFORE_IT_BEGINS' });
  });
}

function checkCorrections(facts: ClockFacts, faults: FieldFault[]): void {
  facts.corrections.forEach(({ from }, at) => {
    if (from < facts.receivedAt) faults.push({ field: `corrections[${at}].from`, code: 'BEFORE_RECEIPT' });
  });
}
