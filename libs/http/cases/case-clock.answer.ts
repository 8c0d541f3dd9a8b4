import { ApiProperty } from '@nestjs/swagger';
import type { CaseClock } from '#libs/application/reading/read-case-clock.js';
import { summarise } from '#libs/domain/clock/explanation-summary.js';
import { STAGES, type Stage } from '#libs/domain/clock/stages.js';
import type { Sentence } from '#libs/domain/language.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { Said } from '../spoken/languages.js';
import { SpanAnswer, spanAnswer } from '../spoken/span.answer.js';
import { ClockAnswer, clockAnswer, WarningAnswer, warningAnswer } from './case-answers.js';

class StageAnswer {
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  stage!: Stage;

  @ApiProperty({ type: 'integer', description: "The stage's share of this period's promise" })
  budgetSeconds!: number;

  @ApiProperty({ type: 'integer', description: 'Used in this period, outages left out' })
  usedSeconds!: number;

  @ApiProperty({ type: WarningAnswer, isArray: true, description: "Points of the stage's own budget; 100 is not the breach" })
  warnings!: WarningAnswer[];
}

class ShareAnswer {
  @ApiProperty({ enum: STAGES, enumName: 'Stage', nullable: true })
  stage!: Stage | null;

  @ApiProperty({ type: String, nullable: true, description: 'None while nobody had claimed the case' })
  handler!: string | null;

  @ApiProperty({ type: 'integer', description: 'Milliseconds of working time; the shares add up to the time the office held the case' })
  heldMilliseconds!: number;
}

/** The clock of a case and why it stands where it stands. */
export class ClockAccountAnswer {
  @ApiProperty({ format: 'date-time' })
  asOf!: string;

  @ApiProperty()
  calendarVersion!: string;

  @ApiProperty({ type: ClockAnswer })
  clock!: ClockAnswer;

  @Said()
  summary!: Sentence;

  @ApiProperty({ type: SpanAnswer, isArray: true, description: 'Day by day, without a gap' })
  explanation!: SpanAnswer[];
}

/** The same for the office's own: also what each stage used, and who had the time. */
export class CaseClockAnswer extends ClockAccountAnswer {
  @ApiProperty({ type: StageAnswer, isArray: true })
  stages!: StageAnswer[];

  @ApiProperty({ type: ShareAnswer, isArray: true })
  shares!: ShareAnswer[];
}

export const clockAccountAnswer = ({ asOf, calendarVersion, explanation }: CaseClock): Pick<ClockAccountAnswer, keyof ClockAccountAnswer> => ({
  asOf: formatInstant(asOf),
  calendarVersion,
  clock: clockAnswer(explanation.reading),
  summary: summarise(explanation),
  explanation: explanation.spans.map(spanAnswer),
});

export function caseClockAnswer(read: CaseClock): CaseClockAnswer {
  const { stages, shares } = read;
  return {
    ...clockAccountAnswer(read),
    stages: stages.map(({ stage, budget, used, warnings }) => ({
      stage,
      budgetSeconds: Math.floor(budget / 1000),
      usedSeconds: Math.floor(used / 1000),
      warnings: warnings.map(warningAnswer),
    })),
    shares: shares.map(({ stage, handler, held }) => ({ stage: stage ?? null, handler: handler ?? null, heldMilliseconds: held })),
  };
}
