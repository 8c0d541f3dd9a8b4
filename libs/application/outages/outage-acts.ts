import { DomainError, type FieldFault } from '#libs/domain/errors.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { OutageRecord, OutageScope } from '#libs/persistence/outages.js';

/** What may be done about an outage; an end, a correction and a withdrawal name the one they are about. */
export type OutageAct =
  | { readonly type: 'DECLARE'; readonly scope: OutageScope; readonly from: Instant; readonly until?: Instant | undefined; readonly reason: string }
  | { readonly type: 'END'; readonly outageId: string; readonly until?: Instant | undefined; readonly reason?: string | undefined }
  | { readonly type: 'CORRECT'; readonly outageId: string; readonly from: Instant; readonly until?: Instant | undefined; readonly reason: string }
  | { readonly type: 'WITHDRAW'; readonly outageId: string; readonly reason: string };

/** The record an act makes, and the one whose place it takes. */
export interface OutageStep {
  readonly before?: OutageRecord | undefined;
  readonly after: OutageRecord;
}

/** Who acts, when, and the id a new outage gets. */
export interface OutageStamp {
  readonly now: Instant;
  readonly recordedAt: Instant;
  readonly recordedBy?: OutageRecord['recordedBy'];
  readonly newId: string;
}

/**
 * What an act makes of the records so far, oldest first. Nothing is declared ahead: an outage is what has happened.
 * @throws DomainError NOT_FOUND for an outage that is not on record; STALE_VERSION where it has ended, or was withdrawn,
 * already; INVALID_INPUT for an instant that lies ahead or a correction that changes nothing; INTERVAL_INVALID.
 */
export function stepOf(act: OutageAct, records: readonly OutageRecord[], stamp: OutageStamp): OutageStep {
  const step = act.type === 'DECLARE' ? { after: declared(act, stamp) } : furthered(act, records, stamp);
  refuseImpossible(step.after, stamp.now);
  return step;
}

function declared({ scope, from, until, reason }: Extract<OutageAct, { type: 'DECLARE' }>, { recordedAt, recordedBy, newId }: OutageStamp): OutageRecord {
  return { id: newId, scope, from, until, withdrawn: false, reason, recordedAt, recordedBy };
}

function furthered(act: Exclude<OutageAct, { type: 'DECLARE' }>, records: readonly OutageRecord[], stamp: OutageStamp): OutageStep {
  const before = records.findLast(({ id }) => id === act.outageId);
  if (!before) throw new DomainError('NOT_FOUND');
  const { recordedAt, recordedBy } = stamp;
  const after = { ...before, ...changed(act, before, stamp.now), reason: act.reason ?? before.reason, recordedAt, recordedBy };
  if (sameOutage(before, after)) throw new DomainError('INVALID_INPUT', {}, [{ field: 'from', code: 'nothing-new' }]);
  return { before, after };
}

function changed(act: Exclude<OutageAct, { type: 'DECLARE' }>, before: OutageRecord, now: Instant): Pick<OutageRecord, 'from' | 'until' | 'withdrawn'> {
  const { from, until } = before;
  if (act.type === 'CORRECT') return { from: act.from, until: act.until, withdrawn: false };
  if (before.withdrawn || (act.type === 'END' && until !== undefined)) throw new DomainError('STALE_VERSION');
  return act.type === 'END' ? { from, until: act.until ?? now, withdrawn: false } : { from, until, withdrawn: true };
}

const sameOutage = (one: OutageRecord, other: OutageRecord): boolean =>
  one.from === other.from && one.until === other.until && one.withdrawn === other.withdrawn;

function refuseImpossible({ from, until }: OutageRecord, now: Instant): void {
  const ahead: readonly FieldFault[] = [
    ...(from > now ? [{ field: 'from', code: 'in-the-future' }] : []),
    ...(until !== undefined && until > now ? [{ field: 'until', code: 'in-the-future' }] : []),
  ];
  if (ahead.length > 0) throw new DomainError('INVALID_INPUT', { field: ahead[0]?.field ?? '' }, ahead);
  if (until !== undefined && until < from) throw new DomainError('INTERVAL_INVALID', { field: 'until' }, [{ field: 'until', code: 'ENDS_BEFORE_IT_BEGINS' }]);
}
