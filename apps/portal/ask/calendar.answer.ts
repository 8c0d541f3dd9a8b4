import { ApiProperty } from '@nestjs/swagger';
import type { CalendarAsked } from '#libs/application/asking/ask-calendar.js';
import type { DayStatus, HolidayNotice } from '#libs/domain/calendar/types.js';
import type { CalendarDay } from '#libs/domain/calendar/year-view.js';
import type { Sentence } from '#libs/domain/language.js';
import { formatDay } from '#libs/domain/time/day.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { Said } from '#libs/http/spoken/languages.js';
import { NoticeCited } from '#libs/http/spoken/span.answer.js';

class NoticeDayAnswer {
  @ApiProperty({ format: 'date', example: '2026-10-10' })
  day!: string;

  @ApiProperty({ enum: ['off', 'work'], example: 'work' })
  kind!: 'off' | 'work';

  @ApiProperty({ example: '国庆节' })
  holiday!: string;
}

class NoticeAnswer extends NoticeCited {
  @ApiProperty({ type: 'integer', example: 2026 })
  year!: number;

  @ApiProperty({ format: 'date-time' })
  loadedAt!: string;

  @ApiProperty({ type: NoticeDayAnswer, isArray: true, description: 'The days it names' })
  days!: readonly NoticeDayAnswer[];
}

class DayAnswer {
  @ApiProperty({ format: 'date', example: '2026-10-10' })
  day!: string;

  @ApiProperty({ example: true })
  working!: boolean;

  @ApiProperty({ example: false, description: 'No notice covers it yet, or the next year’s, which may name it, is missing' })
  provisional!: boolean;

  @ApiProperty({ enum: ['weekday', 'weekend', 'notice-off', 'notice-work', 'statutory'], example: 'notice-work' })
  reason!: DayStatus['reason'];

  @ApiProperty({ type: String, nullable: true, example: '国庆节' })
  holiday!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '2026-1', description: 'Id of the notice that names the day or covers its year' })
  notice!: string | null;

  @Said()
  why!: Sentence;
}

export class CalendarAnswer {
  @ApiProperty({ type: 'integer', example: 2026 })
  year!: number;

  @ApiProperty({ example: '2020-1+2020-2+2022-1+2023-1+2024-1+2025-1+2026-1', description: 'All notices the calendar is made of' })
  version!: string;

  @ApiProperty({ example: true, description: 'True while any day of the year is provisional' })
  provisional!: boolean;

  @ApiProperty({ type: 'integer', example: 248 })
  workingDays!: number;

  @ApiProperty({ type: NoticeAnswer, isArray: true, description: 'Notices of the year, and others that name a day in it' })
  notices!: readonly NoticeAnswer[];

  @ApiProperty({ type: DayAnswer, isArray: true })
  days!: readonly DayAnswer[];
}

export function calendarAnswer(year: number, { version, notices, days }: CalendarAsked): CalendarAnswer {
  return {
    year,
    version,
    provisional: days.some((each) => each.provisional),
    workingDays: days.filter((each) => each.working).length,
    notices: notices.map(noticeAnswer),
    days: days.map(dayAnswer),
  };
}

function noticeAnswer({ id, year, title, address, loadedAt, days }: HolidayNotice): NoticeAnswer {
  return { id, year, title, address, loadedAt: formatInstant(loadedAt), days: days.map(({ day, kind, holiday }) => ({ day: formatDay(day), kind, holiday })) };
}

function dayAnswer({ day, working, provisional, reason, holiday, notice, why }: CalendarDay): DayAnswer {
  return { day: formatDay(day), working, provisional, reason, holiday: holiday ?? null, notice: notice?.id ?? null, why };
}
