import { ApiProperty } from '@nestjs/swagger';
import type { CalendarAsked } from '#libs/application/asking/ask-calendar.js';
import type { CalendarPreview } from '#libs/application/reference-data/calendar.js';
import type { DayStatus, HolidayNotice } from '#libs/domain/calendar/types.js';
import type { CalendarDifference } from '#libs/domain/calendar/year-view.js';
import type { Language } from '#libs/domain/language.js';
import { formatDay } from '#libs/domain/time/day.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { RevisionsAnswer, revisionsAnswer } from './change-answer.js';
import { FaultAnswer, faultAnswer } from './fault-answer.js';

const DAY_REASONS = ['weekday', 'weekend', 'notice-off', 'notice-work', 'statutory'] as const satisfies readonly DayStatus['reason'][];
const MOST_DAYS = 1000;

class NoticeDayAnswer {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty({ enum: ['off', 'work'] })
  kind!: string;

  @ApiProperty()
  holiday!: string;
}

/** A holiday notice of the State Council as it is on record. */
export class NoticeAnswer {
  @ApiProperty({ example: '2020-2', description: 'Year and number of the notice' })
  notice!: string;

  @ApiProperty({ type: 'integer' })
  year!: number;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  address!: string;

  @ApiProperty({ type: NoticeDayAnswer, isArray: true })
  days!: readonly NoticeDayAnswer[];

  @ApiProperty({ format: 'date-time' })
  loadedAt!: string;

  @ApiProperty()
  loadedBy!: string;
}

export class NoticesAnswer {
  @ApiProperty({ type: NoticeAnswer, isArray: true, description: 'In the order of loading; a corrected notice stands beside its correction' })
  notices!: readonly NoticeAnswer[];
}

class DayAnswer {
  @ApiProperty()
  working!: boolean;

  @ApiProperty()
  provisional!: boolean;

  @ApiProperty({ enum: DAY_REASONS })
  reason!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The notice that says so' })
  notice!: string | null;

  @ApiProperty({ description: "In the caller's language" })
  why!: string;
}

class CalendarDayAnswer extends DayAnswer {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty({ type: String, nullable: true, description: 'In Chinese, as the notice or the law names it' })
  holiday!: string | null;
}

/** A year as the calendar in force has it. */
export class CalendarYearAnswer {
  @ApiProperty({ type: 'integer' })
  year!: number;

  @ApiProperty({ description: 'The notices the calendar is made of' })
  version!: string;

  @ApiProperty({ type: 'integer' })
  workingDays!: number;

  @ApiProperty({ description: 'True while any day of the year is' })
  provisional!: boolean;

  @ApiProperty({ type: CalendarDayAnswer, isArray: true })
  days!: readonly CalendarDayAnswer[];
}

class DayDifferenceAnswer {
  @ApiProperty({ format: 'date' })
  day!: string;

  @ApiProperty({ type: DayAnswer })
  before!: DayAnswer;

  @ApiProperty({ type: DayAnswer })
  after!: DayAnswer;
}

/** What loading the notices now would change. */
export class CalendarPreviewAnswer {
  @ApiProperty({ type: FaultAnswer, isArray: true, description: 'None may be left for the notices to be loaded' })
  faults!: readonly FaultAnswer[];

  @ApiProperty({ type: NoticeAnswer, isArray: true })
  added!: readonly NoticeAnswer[];

  @ApiProperty({ type: NoticeAnswer, isArray: true, description: 'Loaded already with other content: they would stand corrected' })
  corrected!: readonly NoticeAnswer[];

  @ApiProperty({ type: String, isArray: true, description: 'Notices that are loaded just so' })
  known!: readonly string[];

  @ApiProperty({ type: DayDifferenceAnswer, isArray: true, description: 'Days that would be treated differently, at most 1,000' })
  days!: readonly DayDifferenceAnswer[];

  @ApiProperty({ type: 'integer', description: 'Such days beyond those listed' })
  daysLeftOut!: number;

  @ApiProperty({ type: RevisionsAnswer, nullable: true })
  revisions!: RevisionsAnswer | null;

  @ApiProperty({ format: 'date-time' })
  asOf!: string;
}

export const noticeAnswer = ({ id, year, title, address, days, loadedAt, loadedBy }: HolidayNotice): NoticeAnswer => ({
  notice: id,
  year,
  title,
  address,
  days: days.map(({ day, kind, holiday }) => ({ day: formatDay(day), kind, holiday })),
  loadedAt: formatInstant(loadedAt),
  loadedBy,
});

const dayAnswer = ({ working, provisional, reason, notice, why }: DayStatus, language: Language): Pick<DayAnswer, keyof DayAnswer> => ({
  working,
  provisional,
  reason,
  notice: notice?.id ?? null,
  why: why[language],
});

const differenceAnswer = ({ day, before, after }: CalendarDifference, language: Language): DayDifferenceAnswer => ({
  day: formatDay(day),
  before: dayAnswer(before, language),
  after: dayAnswer(after, language),
});

export const calendarYearAnswer = (year: number, { version, days }: CalendarAsked, language: Language): CalendarYearAnswer => ({
  year,
  version,
  workingDays: days.filter(({ working }) => working).length,
  provisional: days.some(({ provisional }) => provisional),
  days: days.map((each) => ({ ...dayAnswer(each, language), day: formatDay(each.day), holiday: each.holiday ?? null })),
});

export const calendarPreviewAnswer = (preview: CalendarPreview, language: Language): CalendarPreviewAnswer => ({
  faults: preview.faults.map((fault) => faultAnswer(fault, language)),
  added: preview.added.map(noticeAnswer),
  corrected: preview.corrected.map(noticeAnswer),
  known: preview.known,
  days: preview.differences.slice(0, MOST_DAYS).map((difference) => differenceAnswer(difference, language)),
  daysLeftOut: Math.max(0, preview.differences.length - MOST_DAYS),
  revisions: preview.revisions ? revisionsAnswer(preview.revisions) : null,
  asOf: formatInstant(preview.asOf),
});
