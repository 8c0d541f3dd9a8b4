import { ApiProperty } from '@nestjs/swagger';
import type { AppliedChange } from '#libs/application/reference-data/carry-through.js';
import type { Revision } from '#libs/application/reference-data/due-revisions.js';
import type { ForeseenRevisions } from '#libs/application/reference-data/revisions-preview.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';
import type { ReferenceChange } from '#libs/persistence/reference-changes.js';
import type { ListedMove, Reprojection } from '#libs/persistence/reprojections.js';

const KINDS = ['CALENDAR', 'SERVICE_HOURS', 'FIELD_TABLE', 'OUTAGE'] as const;
const REASONS = ['later', 'earlier', 'earlier-held-at-floor', 'kept', 'unchanged', 'no-due-instant', 'closed', 'not-before', 'settled'] as const satisfies readonly Revision['reason'][];

/** A due instant that moves: the old one, the new one and why. */
export class MovedAnswer {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty()
  acceptanceNumber!: string;

  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  old!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  new!: string | null;

  @ApiProperty({ description: 'The new one is the earliest it can be, for an outage is open' })
  notBefore!: boolean;

  @ApiProperty({ enum: REASONS })
  reason!: string;
}

/** What loading something now would do to the open cases. */
export class RevisionsAnswer {
  @ApiProperty({ type: 'integer', description: 'Open cases that were reckoned' })
  cases!: number;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'How many of them, by reason' })
  byReason!: Readonly<Record<string, number>>;

  @ApiProperty({ type: MovedAnswer, isArray: true, description: "Cases whose due instant would move, at the caller's offices" })
  moved!: readonly MovedAnswer[];

  @ApiProperty({ type: 'integer', description: 'Moved cases beyond those listed' })
  leftOut!: number;

  @ApiProperty({ type: 'integer', description: 'Cases whose due instant would come to lie in the past' })
  breached!: number;
}

/** One change of the reference data. */
export class ChangeAnswer {
  @ApiProperty({ format: 'uuid' })
  changeId!: string;

  @ApiProperty({ enum: KINDS })
  kind!: string;

  @ApiProperty({ description: 'The version of the policy it made' })
  policyVersion!: string;

  @ApiProperty({ format: 'date-time', description: 'In force from this instant' })
  loadedAt!: string;

  @ApiProperty()
  loadedBy!: string;

  @ApiProperty({ type: Object, description: 'What was loaded' })
  content!: object;

  @ApiProperty({ description: 'SHA-256 of the content as canonical JSON' })
  contentSha256!: string;
}

class ReprojectionAnswer {
  @ApiProperty({ enum: OFFICES, enumName: 'Office', isArray: true })
  offices!: readonly string[];

  @ApiProperty({ type: 'integer' })
  lookedAt!: number;

  @ApiProperty({ type: 'integer' })
  moved!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'None while cases are left' })
  finishedAt!: string | null;
}

/** A change with how far it has reached the open cases. */
export class AppliedChangeAnswer extends ChangeAnswer {
  @ApiProperty({ type: ReprojectionAnswer, nullable: true, description: 'None where no due instant depends on the change' })
  reprojection!: ReprojectionAnswer | null;

  @ApiProperty({ type: MovedAnswer, isArray: true, description: "Moved due instants at the caller's offices: the first 500, by case id" })
  moved!: readonly MovedAnswer[];
}

export class ChangesAnswer {
  @ApiProperty({ type: ChangeAnswer, isArray: true })
  changes!: readonly ChangeAnswer[];
}

export class MovedListAnswer {
  @ApiProperty({ type: MovedAnswer, isArray: true, description: 'At most 500, by case id' })
  moved!: readonly MovedAnswer[];
}

const optional = (at: Instant | undefined): string | null => (at === undefined ? null : formatInstant(at));

export const movedAnswer = ({ caseId, acceptanceNumber, office, old, reason, notBefore, ...move }: ListedMove): MovedAnswer => ({
  caseId,
  acceptanceNumber,
  office,
  old: optional(old),
  new: optional(move.new),
  notBefore,
  reason,
});

export const revisionsAnswer = ({ cases, byReason, moved, leftOut, breached }: ForeseenRevisions): RevisionsAnswer => ({
  cases,
  byReason,
  moved: moved.map(movedAnswer),
  leftOut,
  breached,
});

export const changeAnswer = ({ id, kind, policyVersion, at, actor, content, contentSha256 }: ReferenceChange) => ({
  changeId: id,
  kind,
  policyVersion,
  loadedAt: formatInstant(at),
  loadedBy: actor.kind === 'staff' ? actor.name : actor.kind,
  content: content as object,
  contentSha256,
});

export const appliedAnswer = ({ change, reprojection, moved }: AppliedChange): AppliedChangeAnswer => ({
  ...changeAnswer(change),
  reprojection: reprojection ? reprojectionAnswer(reprojection) : null,
  moved: moved.map(movedAnswer),
});

const reprojectionAnswer = ({ offices, lookedAt, moved, finishedAt }: Reprojection): ReprojectionAnswer => ({
  offices,
  lookedAt,
  moved,
  finishedAt: optional(finishedAt),
});
