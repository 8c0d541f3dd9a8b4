import { ApiProperty } from '@nestjs/swagger';
import type { ReplayedAssessment } from '#libs/application/replaying/replay-assessment.js';
import type { ReplayedCase } from '#libs/application/replaying/replay-case.js';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';

class ReplayedDueAnswer {
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  stored!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  recomputed!: string | null;
}

class HashAnswer {
  @ApiProperty({ description: 'The SHA-256 stored beside the text' })
  storedSha256!: string;

  @ApiProperty({ description: 'The SHA-256 the stored text has' })
  sha256!: string;

  @ApiProperty()
  intact!: boolean;
}

class SubstitutionAnswer {
  @ApiProperty({ enum: ['rule-set', 'field-table', 'calendar'] })
  part!: string;

  @ApiProperty()
  stored!: string;

  @ApiProperty({ description: 'The present version, for the one named is no longer available' })
  used!: string;
}

class DifferenceAnswer {
  @ApiProperty({ example: 'assessment.rules[8].outcome' })
  path!: string;

  @ApiProperty({ type: Object, required: false, nullable: true, description: 'Missing where there is nothing' })
  stored?: unknown;

  @ApiProperty({ type: Object, required: false, nullable: true })
  recomputed?: unknown;
}

export class ReplayedAssessmentAnswer {
  @ApiProperty({ type: 'integer', description: 'The action with which it was stored' })
  seq!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ enum: ['same', 'differs', 'unreadable'] })
  verdict!: string;

  @ApiProperty()
  ruleSetVersion!: string;

  @ApiProperty()
  tableVersion!: string;

  @ApiProperty()
  calendarVersion!: string;

  @ApiProperty({ type: SubstitutionAnswer, isArray: true })
  substituted!: readonly SubstitutionAnswer[];

  @ApiProperty({ type: HashAnswer })
  inputs!: HashAnswer;

  @ApiProperty({ type: HashAnswer })
  result!: HashAnswer;

  @ApiProperty({ type: String, nullable: true })
  recomputedSha256!: string | null;

  @ApiProperty({ type: ReplayedDueAnswer })
  dueAt!: ReplayedDueAnswer;

  @ApiProperty({ type: DifferenceAnswer, isArray: true, description: 'At most 200' })
  differences!: readonly DifferenceAnswer[];

  @ApiProperty({ type: 'integer', description: 'Differences beyond those listed' })
  leftOut!: number;
}

class CaseDueAnswer extends ReplayedDueAnswer {
  @ApiProperty()
  same!: boolean;
}

/** Every stored assessment of a case beside what its stored inputs give again. */
export class ReplayAnswer {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty()
  acceptanceNumber!: string;

  @ApiProperty({ enum: ['same', 'differs'] })
  verdict!: string;

  @ApiProperty({ type: ReplayedAssessmentAnswer, isArray: true })
  assessments!: readonly ReplayedAssessmentAnswer[];

  @ApiProperty({ type: CaseDueAnswer, description: 'As the case shows it, and as its history gives it today' })
  dueAt!: CaseDueAnswer;
}

export function replayAnswer({ caseId, acceptanceNumber, verdict, assessments, dueAt }: ReplayedCase): ReplayAnswer {
  return { caseId, acceptanceNumber, verdict, assessments: assessments.map(assessmentAnswer), dueAt: { ...dueAnswer(dueAt), same: dueAt.same } };
}

const assessmentAnswer = (assessment: ReplayedAssessment): ReplayedAssessmentAnswer => ({
  ...assessment,
  at: formatInstant(assessment.at),
  dueAt: dueAnswer(assessment.dueAt),
});

const dueAnswer = ({ stored, recomputed }: { readonly stored: Instant | null; readonly recomputed: Instant | null }) => ({
  stored: shown(stored),
  recomputed: shown(recomputed),
});

const shown = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));
