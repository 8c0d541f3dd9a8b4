import { type CaseRecord, clockFactsOf } from '#libs/domain/case/case-record.js';
import type { NewAction } from '#libs/domain/case/actions.js';
import { isCorrectionAnswered, isReturned } from '#libs/domain/case/worklist-groups.js';
import { promiseRuns } from '#libs/domain/case/states.js';
import { readClock } from '#libs/domain/clock/read-clock.js';
import type { ClockReading } from '#libs/domain/clock/types.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { CaseProjection } from '#libs/persistence/cases.js';
import type { OfficePolicy } from '../policy/policy-source.js';
import type { RequestForm } from '../request/request-form.js';

/** The clock of a case now: from its record, the office's outages, and the policy in force. */
export const clockOf = (record: CaseRecord, policy: OfficePolicy, now: Instant): ClockReading =>
  readClock(clockFactsOf(record, policy.outages), policy.clock, now);

/** The row that stands for the record in lists and searches; always derived, never edited. */
export function projectionOf(record: CaseRecord, policy: OfficePolicy, now: Instant): CaseProjection {
  const form = record.form as RequestForm;
  const reading = clockOf(record, policy, now);
  return {
    applicationNumber: form.applicationNumber,
    inventionTitle: form.inventionTitle,
    applicantName: form.applicants[0]?.name ?? form.requester.name,
    state: record.state,
    stateSince: record.stateSince,
    seq: record.seq,
    handler: record.handler,
    recommenderId: record.recommendation?.by,
    reviewerId: record.reviewerId,
    clock: { ...reading, nextPoint: nextPoint(record, reading) },
    collected: record.collectedAt !== undefined,
    breachedAt: record.breach?.at ?? reading.breachedAt,
    forwardedAt: record.acknowledgement ? record.stoppedAt : undefined,
    cnipaReceiptNumber: record.acknowledgement?.receiptNumber,
    ...listingOf(record),
    changedAt: now,
  };
}

/** What lists tell cases apart by, besides state and clock. */
export function listingOf(record: CaseRecord): Pick<CaseProjection, 'returned' | 'correctionAnswered' | 'agency'> {
  const { agency } = record.form as RequestForm;
  return { returned: isReturned(record), correctionAnswered: isCorrectionAnswered(record), agency: agency && { code: agency.code, name: agency.name } };
}

/** The next warning or breach that is not on record yet; none once the promise is kept, waits or stands still. */
export function nextPoint(record: CaseRecord, reading: ClockReading): ClockReading['warnings'][number] | undefined {
  if (!promiseRuns(record.state) || reading.state === 'awaiting-correction' || reading.dueNotBefore) return undefined;
  return reading.warnings.find(({ percent }) => !record.clockPoints.includes(`${reading.period}:${percent}`));
}

/** The warnings and breaches whose instant has come without being on record, oldest first. */
export function passedPoints(record: CaseRecord, reading: ClockReading, now: Instant): readonly NewAction<'record-clock-point'>[] {
  if (nextPoint(record, reading) === undefined) return [];
  const { period, warnings } = reading;
  return warnings
    .filter(({ percent, at }) => at <= now && !record.clockPoints.includes(`${period}:${percent}`))
    .map(({ percent, at }) => ({ type: 'record-clock-point', payload: { period, percent, pointAt: at } }));
}
