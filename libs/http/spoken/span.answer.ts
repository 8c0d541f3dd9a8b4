import { ApiProperty } from '@nestjs/swagger';
import type { NoticeReference } from '#libs/domain/calendar/types.js';
import type { ClockSpan, SpanReason } from '#libs/domain/clock/explanation.js';
import { describeSpan } from '#libs/domain/clock/explanation-sentences.js';
import type { Sentence } from '#libs/domain/language.js';
import { formatDay } from '#libs/domain/time/day.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { Said } from './languages.js';

const REASONS = [
  'DAY_OFF',
  'OUTSIDE_SERVICE',
  'START_DAY',
  'WORKING_DAY',
  'OUTAGE',
  'GIVEN_BACK',
  'KEPT_BY_REVISION',
  'AWAITING_CORRECTION',
  'AFTER_DUE',
  'NOT_LISTED',
] as const satisfies readonly SpanReason[];

/** A notice of the State Council, as it is cited. */
export class NoticeCited implements NoticeReference {
  @ApiProperty({ example: '2026-1' })
  id!: string;

  @ApiProperty({ example: '国务院办公厅关于2026年部分节假日安排的通知' })
  title!: string;

  @ApiProperty({ format: 'uri' })
  address!: string;
}

/** A half-open stretch of the request's time: whether it counts, and on whose word. */
export class SpanAnswer {
  @ApiProperty({ format: 'date-time', example: '2026-09-25T00:00:00.000+08:00' })
  from!: string;

  @ApiProperty({ format: 'date-time', example: '2026-09-26T00:00:00.000+08:00' })
  to!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  period!: number;

  @ApiProperty({ example: false, description: 'Counts towards the one working day' })
  counted!: boolean;

  @ApiProperty({ example: false, description: 'Working time passes, by which the warnings are measured' })
  runs!: boolean;

  @ApiProperty({ enum: REASONS, enumName: 'SpanReason', example: 'DAY_OFF' })
  why!: SpanReason;

  @ApiProperty({ format: 'date', example: '2026-09-25', description: 'The day on which it begins' })
  day!: string;

  @ApiProperty({ example: false })
  provisional!: boolean;

  @Said()
  sentence!: Sentence;

  @ApiProperty({ type: NoticeCited, nullable: true, description: 'The notice that names the day or covers its year' })
  notice!: NoticeCited | null;
}

export function spanAnswer(span: ClockSpan): SpanAnswer {
  const { from, until, period, counted, runs, reason, day, status } = span;
  return {
    from: formatInstant(from),
    to: formatInstant(until),
    period,
    counted,
    runs,
    why: reason,
    day: formatDay(day),
    provisional: status.provisional,
    sentence: describeSpan(span),
    notice: status.notice ?? null,
  };
}
