import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { askCalendar } from '#libs/application/asking/ask-calendar.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { listNotices, loadCalendar, previewCalendar } from '#libs/application/reference-data/calendar.js';
import type { NoticeFile } from '#libs/application/reference-data/notice-file.js';
import type { Language } from '#libs/domain/language.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { CallerLanguage, IdempotencyKey } from '#libs/platform/http/caller.js';
import { FIRST_YEAR, LAST_YEAR } from '#libs/domain/time/day.js';
import { ListOf, Text, Whole } from '#libs/platform/http/fields.js';
import { CalendarPreviewAnswer, calendarPreviewAnswer, CalendarYearAnswer, calendarYearAnswer, noticeAnswer, NoticesAnswer } from './calendar-answer.js';
import { AppliedChangeAnswer, appliedAnswer } from './change-answer.js';

class NoticeTitleBody {
  @Text({ max: 20, pattern: /^\d{4}-[1-9]\d?$/, example: '2020-2' })
  notice!: string;

  @Text({ max: 200 })
  title!: string;
}

class CalendarYearParam {
  @Whole({ min: FIRST_YEAR, max: LAST_YEAR, fromText: true, example: 2026 })
  year!: number;
}

class NoticesBody {
  @Text({ max: 500_000, multiline: true, description: 'Comma-separated, a row per notice and day: notice_year, notice, date, kind (off or work), holiday, notice_url' })
  csv!: string;

  @ListOf(() => NoticeTitleBody, { max: 50, optional: true, description: 'Official titles where they are not the yearly standard one' })
  titles?: NoticeTitleBody[];
}

@ApiTags('reference data')
@ForStaff('SUPERVISOR', 'ADMINISTRATOR')
@Controller('reference/calendar')
export class CalendarController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get('notices')
  @ApiOperation({ summary: 'The holiday notices on record, with who loaded them and when' })
  @ApiOkResponse({ type: NoticesAnswer })
  async notices(): Promise<NoticesAnswer> {
    return { notices: (await listNotices(this.services)).map(noticeAnswer) };
  }

  @Get('years/:year')
  @ApiOperation({ summary: 'Every day of a year: working or not, why, and which notice says so' })
  @ApiOkResponse({ type: CalendarYearAnswer })
  async year(@Param() { year }: CalendarYearParam, @CallerLanguage() language: Language): Promise<CalendarYearAnswer> {
    return calendarYearAnswer(year, await askCalendar(this.services, year), language);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What loading these notices now would change, day by day and due instant by due instant; nothing takes effect' })
  @ApiOkResponse({ type: CalendarPreviewAnswer })
  async preview(@Body() body: NoticesBody, @CurrentCaller() caller: Caller, @CallerLanguage() language: Language): Promise<CalendarPreviewAnswer> {
    return calendarPreviewAnswer(await previewCalendar(this.services, noticeFile(body), caller), language);
  }

  @Post()
  @ApiOperation({ summary: 'Load holiday notices, new or corrected; every open case gets its due instant anew' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: AppliedChangeAnswer })
  async load(@Body() body: NoticesBody, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string): Promise<AppliedChangeAnswer> {
    return appliedAnswer(await loadCalendar(this.services, { caller, key, body: { load: 'calendar', body } }, noticeFile(body)));
  }
}

const noticeFile = ({ csv, titles = [] }: NoticesBody): NoticeFile => ({
  csv,
  titles: Object.fromEntries(titles.map(({ notice, title }) => [notice, title])),
});
