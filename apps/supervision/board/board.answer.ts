import { ApiProperty } from '@nestjs/swagger';
import { type Board, type BoardCase, type Forecast, MOST_ON_BOARD } from '#libs/application/board/board.js';
import { type Office, OFFICES } from '#libs/domain/case/names.js';
import { type State, STATES } from '#libs/domain/case/states.js';
import { type Stage, STAGES } from '#libs/domain/clock/stages.js';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';
import { ADDRESSEES, type Addressee, SUBJECTS, type Subject } from '#libs/domain/warnings/ladder.js';
import { NextPointAnswer, nextPointAnswer } from '#libs/http/worklist/worklist.answer.js';

const SCALE = ['SERVICE', 'OUTSIDE_SERVICE', 'DAY_OFF'] as const;
const CLOCK_STATES = ['running', 'outage', 'awaiting-correction', 'stopped'] as const;

class BoardHandlerAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date-time' })
  since!: string;
}

class StageAheadAnswer {
  @ApiProperty({ enum: STAGES, enumName: 'Stage' })
  stage!: Stage;

  @ApiProperty({ type: 'integer', description: 'Of its share, as far as it is not used' })
  seconds!: number;
}

class ForecastAnswer {
  @ApiProperty({ type: 'integer', description: 'Working time left to the due instant' })
  leftSeconds!: number;

  @ApiProperty({ type: StageAheadAnswer, isArray: true, description: 'What the stages still to be done may take' })
  ahead!: readonly StageAheadAnswer[];

  @ApiProperty({ format: 'date-time', description: 'When it would be forwarded if each of them takes that' })
  at!: string;

  @ApiProperty({ description: 'They may take more than is left' })
  late!: boolean;
}

class BoardCaseAnswer {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty()
  acceptanceNumber!: string;

  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: Office;

  @ApiProperty({ enum: STATES, enumName: 'State' })
  state!: State;

  @ApiProperty({ enum: STAGES, enumName: 'Stage', nullable: true, description: 'None while a correction is awaited' })
  stage!: Stage | null;

  @ApiProperty({ format: 'date-time' })
  stateSince!: string;

  @ApiProperty({ enum: CLOCK_STATES })
  clockState!: (typeof CLOCK_STATES)[number];

  @ApiProperty({ format: 'date-time' })
  deemedReceivedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  dueAt!: string | null;

  @ApiProperty()
  dueNotBefore!: boolean;

  @ApiProperty()
  dueProvisional!: boolean;

  @ApiProperty({ description: 'A breach is on record, or the due instant has passed' })
  breached!: boolean;

  @ApiProperty({ description: 'The reviewer returned it, and it has not been recommended anew' })
  returned!: boolean;

  @ApiProperty({ type: BoardHandlerAnswer, nullable: true })
  handler!: BoardHandlerAnswer | null;

  @ApiProperty({ type: NextPointAnswer, nullable: true, description: 'The next warning or breach to be recorded' })
  nextPoint!: NextPointAnswer | null;

  @ApiProperty({ type: ForecastAnswer, nullable: true, description: 'None while the clock stands, and once the due instant has passed' })
  forecast!: ForecastAnswer | null;
}

class ScaleSpanAnswer {
  @ApiProperty({ format: 'date-time' })
  from!: string;

  @ApiProperty({ format: 'date-time' })
  to!: string;

  @ApiProperty({ enum: SCALE, enumName: 'ScaleReason' })
  why!: (typeof SCALE)[number];
}

class RungAnswer {
  @ApiProperty({ enum: SUBJECTS, enumName: 'WarningSubject', description: 'The promise itself, or a stage against its share' })
  subject!: Subject;

  @ApiProperty({ enum: [50, 80, 100] })
  percent!: number;

  @ApiProperty({ enum: ADDRESSEES, enumName: 'Addressee' })
  addressee!: Addressee;
}

/** Every open promise of the caller's offices at one glance. */
export class BoardAnswer {
  @ApiProperty({ format: 'date-time' })
  asOf!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastChange!: string | null;

  @ApiProperty({ type: BoardCaseAnswer, isArray: true, description: `What is due first comes first; at most ${MOST_ON_BOARD}` })
  cases!: readonly BoardCaseAnswer[];

  @ApiProperty({ description: 'More are open than are listed' })
  cut!: boolean;

  @ApiProperty({ type: ScaleSpanAnswer, isArray: true, description: 'A common scale of service time, one stretch after another without gap' })
  scale!: readonly ScaleSpanAnswer[];

  @ApiProperty({ type: RungAnswer, isArray: true, description: 'Who is told of which warning today' })
  ladder!: readonly RungAnswer[];
}

const SECOND = 1000;
const optional = (at: Instant | undefined): string | null => (at === undefined ? null : formatInstant(at));

export const boardAnswer = ({ asOf, lastChange, cases, isCut, scale, ladder }: Board): BoardAnswer => ({
  asOf: formatInstant(asOf),
  lastChange: optional(lastChange),
  cases: cases.map(boardCaseAnswer),
  cut: isCut,
  scale: scale.map(({ from, to, why }) => ({ from: formatInstant(from), to: formatInstant(to), why })),
  ladder: ladder.map(({ subject, percent, addressee }) => ({ subject, percent, addressee })),
});

const boardCaseAnswer = ({ file, stage, breached, forecast }: BoardCase): BoardCaseAnswer => ({
  caseId: file.id,
  acceptanceNumber: file.acceptanceNumber,
  office: file.office,
  state: file.state,
  stage: stage ?? null,
  stateSince: formatInstant(file.stateSince),
  clockState: file.clock.state,
  deemedReceivedAt: formatInstant(file.clock.deemedReceivedAt),
  dueAt: optional(file.clock.dueAt),
  dueNotBefore: file.clock.dueNotBefore,
  dueProvisional: file.clock.provisional,
  breached,
  returned: file.returned,
  handler: file.handler ? { id: file.handler.id, name: file.handler.name, since: formatInstant(file.handler.since) } : null,
  nextPoint: nextPointAnswer(file.clock.nextPoint),
  forecast: forecast ? forecastAnswer(forecast) : null,
});

const forecastAnswer = ({ left, ahead, at, isLate }: Forecast): ForecastAnswer => ({
  leftSeconds: Math.round(left / SECOND),
  ahead: ahead.map((each) => ({ stage: each.stage, seconds: Math.round(each.ahead / SECOND) })),
  at: formatInstant(at),
  late: isLate,
});
