import { paperFaults, type PaperBounds, type PaperDating, type ReceivedPaper, type SenderRelation } from '#libs/domain/case/paper.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Caller } from './caller.js';

/** A paper as staff describe it. */
export interface StatedPaper {
  readonly sender: { readonly name: string; readonly relation: SenderRelation };
  /** `YYYY-MM-DD` */
  readonly datedOn: string;
  readonly datedBy: PaperDating;
  /** When it reached the office; now if it is not said. */
  readonly receivedAt?: Instant | undefined;
}

/** Who may write to the office in the applicant's name. */
export const FOR_THE_APPLICANT = ['APPLICANT', 'AGENCY'] as const satisfies readonly SenderRelation[];

/** The paper as it goes on record. @throws DomainError INVALID_INPUT naming the fields below `paper` that cannot be. */
export function receivedPaper({ receivedAt, ...stated }: StatedPaper, bounds: PaperBounds, now: Instant): ReceivedPaper {
  const paper = { ...stated, receivedAt: receivedAt ?? now };
  const faults = paperFaults(paper, bounds, now);
  if (faults.length > 0) throw new DomainError('INVALID_INPUT', {}, faults);
  return paper;
}

/**
 * The paper on which staff act in the applicant's name; none where applicants act themselves.
 * @throws DomainError INVALID_INPUT if staff name none, or one that cannot be.
 */
export function paperOfApplicant(
  { actor }: Caller,
  stated: StatedPaper | undefined,
  bounds: Omit<PaperBounds, 'senders'>,
  now: Instant,
): ReceivedPaper | undefined {
  if (actor.kind !== 'staff') return undefined;
  if (!stated) throw new DomainError('INVALID_INPUT', {}, [{ field: 'paper', code: 'required' }]);
  return receivedPaper(stated, { ...bounds, senders: FOR_THE_APPLICANT }, now);
}
