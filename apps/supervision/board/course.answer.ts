import { ApiProperty } from '@nestjs/swagger';
import type { Course, Holding } from '#libs/application/board/course.js';
import type { UnexplainedBreaches } from '#libs/application/board/unexplained.js';
import type { ActionType } from '#libs/domain/case/actions.js';
import { ACTION_TYPES } from '#libs/domain/case/transitions.js';
import { type Office, OFFICES } from '#libs/domain/case/names.js';
import { type State, STATES } from '#libs/domain/case/states.js';
import { type Stage, STAGES } from '#libs/domain/clock/stages.js';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';
import { ADDRESSEES, type Addressee } from '#libs/domain/warnings/ladder.js';
import type { Told } from '#libs/persistence/notifications.js';

class HoldingAnswer {
  @ApiProperty({ format: 'date-time' })
  since!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Nobody has had it from then on' })
  holder!: string | null;

  @ApiProperty({ enum: ACTION_TYPES, enumName: 'ActionType', description: 'The act by which it came so' })
  act!: ActionType;

  @ApiProperty({ type: String, nullable: true, description: 'The officer whose act it was' })
  by!: string | null;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
}

class ToldAnswer {
  @ApiProperty({ type: 'integer' })
  period!: number;

  @ApiProperty({ enum: STAGES, enumName: 'Stage', nullable: true, description: 'None where the promise as a whole is meant' })
  stage!: Stage | null;

  @ApiProperty({ enum: [50, 80, 100] })
  percent!: number;

  @ApiProperty({ enum: ADDRESSEES, enumName: 'Addressee' })
  addressee!: Addressee;

  @ApiProperty({ description: 'Who was told' })
  to!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  seenAt!: string | null;
}

class RungAheadAnswer {
  @ApiProperty({ enum: STAGES, enumName: 'Stage', nullable: true })
  stage!: Stage | null;

  @ApiProperty({ enum: [50, 80, 100] })
  percent!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ enum: ADDRESSEES, enumName: 'Addressee', isArray: true })
  addressees!: readonly Addressee[];
}

/** Whose hands a case went through, and who was warned of it. */
export class CourseAnswer {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty()
  acceptanceNumber!: string;

  @ApiProperty({ type: HoldingAnswer, isArray: true, description: 'Oldest first; the last one stands' })
  holdings!: readonly HoldingAnswer[];

  @ApiProperty({ type: ToldAnswer, isArray: true, description: 'Oldest first' })
  told!: readonly ToldAnswer[];

  @ApiProperty({ type: RungAheadAnswer, isArray: true, description: 'What comes next if nothing is done, soonest first' })
  next!: readonly RungAheadAnswer[];

  @ApiProperty({ format: 'date-time' })
  asOf!: string;
}

class UnexplainedBreachAnswer {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty()
  acceptanceNumber!: string;

  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: Office;

  @ApiProperty({ enum: STATES, enumName: 'State' })
  state!: State;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  breachedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who holds it now' })
  handler!: string | null;
}

export class UnexplainedBreachesAnswer {
  @ApiProperty({ type: UnexplainedBreachAnswer, isArray: true, description: 'Oldest breach first; at most 200' })
  cases!: readonly UnexplainedBreachAnswer[];

  @ApiProperty({ format: 'date-time' })
  asOf!: string;
}

const optional = (at: Instant | undefined): string | null => (at === undefined ? null : formatInstant(at));

export const courseAnswer = ({ file, holdings, told, next, asOf }: Course): CourseAnswer => ({
  caseId: file.id,
  acceptanceNumber: file.acceptanceNumber,
  holdings: holdings.map(holdingAnswer),
  told: told.map(toldAnswer),
  next: next.map(({ stage, percent, at, addressees }) => ({ stage: stage ?? null, percent, at: formatInstant(at), addressees })),
  asOf: formatInstant(asOf),
});

const holdingAnswer = ({ since, holder, act, by, reason }: Holding): HoldingAnswer => ({
  since: formatInstant(since),
  holder: holder?.name ?? null,
  act,
  by: by ?? null,
  reason: reason ?? null,
});

const toldAnswer = ({ period, stage, percent, addressee, to, at, seenAt }: Told): ToldAnswer => ({
  period,
  stage: stage ?? null,
  percent,
  addressee,
  to,
  at: formatInstant(at),
  seenAt: optional(seenAt),
});

export const unexplainedAnswer = ({ files, asOf }: UnexplainedBreaches): UnexplainedBreachesAnswer => ({
  cases: files.map(({ id, acceptanceNumber, office, state, breachedAt, handler }) => ({
    caseId: id,
    acceptanceNumber,
    office,
    state,
    breachedAt: optional(breachedAt),
    handler: handler?.name ?? null,
  })),
  asOf: formatInstant(asOf),
});
