import { type CaseRecord, clockFactsOf } from '#libs/domain/case/case-record.js';
import { isCorrectionAnswered, isReturned } from '#libs/domain/case/worklist-groups.js';
import { readClock } from '#libs/domain/clock/read-clock.js';
import type { ClockReading } from '#libs/domain/clock/types.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { CaseProjection } from '#libs/persistence/cases.js';
import type { ProjectedClock } from '#libs/persistence/open-cases.js';
import type { ClockReckoning } from '../policy/policy-source.js';
import type { RequestForm } from '../request/request-form.js';
import { reckon } from './clock-points.js';

/** The clock of a case now: from its record, the office's outages, and the policy in force. */
export const clockOf = (record: CaseRecord, policy: ClockReckoning, now: Instant): ClockReading =>
  readClock(clockFactsOf(record, policy.outages), policy.clock, now);

/** The row that stands for the record in lists and searches; always derived, never edited. */
export function projectionOf(record: CaseRecord, policy: ClockReckoning, now: Instant): CaseProjection {
  const form = record.form as RequestForm;
  const { breachedAt, ...clock } = projectedClock(record, policy, now);
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
    clock,
    collected: record.collectedAt !== undefined,
    breachedAt,
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

/** The clock as a case's row shows it, under this policy. */
export function projectedClock(record: CaseRecord, policy: ClockReckoning, now: Instant): ProjectedClock {
  // History never runs backwards, even where a server's clock was set back.
  const { reading, points } = reckon(record, policy, Math.max(now, record.lastActionAt) as Instant);
  const { state, period, deemedReceivedAt, dueAt, dueNotBefore, provisional } = reading;
  const [next] = points;
  const nextPoint = next && { at: next.at, percent: next.percent, ...(next.stage && { stage: next.stage }) };
  return { state, period, deemedReceivedAt, dueAt, dueNotBefore, provisional, nextPoint, breachedAt: record.breach?.at ?? reading.breachedAt };
}
