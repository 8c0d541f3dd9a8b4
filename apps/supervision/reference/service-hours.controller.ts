import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { listServiceHours, loadNewServiceHours, type NewServiceHours, previewServiceHours } from '#libs/application/reference-data/service-hours.js';
import { type Office, OFFICES } from '#libs/domain/case/names.js';
import type { ServiceHours } from '#libs/domain/clock/types.js';
import { day, formatDay } from '#libs/domain/time/day.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { IdempotencyKey } from '#libs/platform/http/caller.js';
import { DayText, ListOf, OneOf, Text } from '#libs/platform/http/fields.js';
import { AppliedChangeAnswer, appliedAnswer, RevisionsAnswer, revisionsAnswer } from './change-answer.js';
import { timeOfDayText, timeRead } from './time-text.js';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

class PeriodBody {
  @Text({ max: 5, pattern: TIME, example: '09:00' })
  from!: string;

  @Text({ max: 5, pattern: TIME, example: '12:00', description: 'The period ends before this time' })
  until!: string;
}

class ServiceHoursBody {
  @OneOf(OFFICES, 'Office')
  office!: Office;

  @DayText({ description: 'From this day on, until later hours take over' })
  effectiveFrom!: string;

  @ListOf(() => PeriodBody, { min: 1, max: 24 })
  periods!: PeriodBody[];
}

class PeriodAnswer {
  @ApiProperty({ example: '09:00' })
  from!: string;

  @ApiProperty({ example: '12:00' })
  until!: string;
}

class HoursAnswer {
  @ApiProperty({ format: 'date' })
  effectiveFrom!: string;

  @ApiProperty({ type: PeriodAnswer, isArray: true })
  periods!: readonly PeriodAnswer[];
}

class LoadedHoursAnswer extends HoursAnswer {
  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: string;

  @ApiProperty({ format: 'date-time' })
  loadedAt!: string;
}

export class ServiceHoursAnswer {
  @ApiProperty({ type: LoadedHoursAnswer, isArray: true })
  serviceHours!: readonly LoadedHoursAnswer[];
}

export class ServiceHoursPreviewAnswer {
  @ApiProperty({ type: HoursAnswer, nullable: true, description: 'In force on that day so far' })
  before!: HoursAnswer | null;

  @ApiProperty({ type: HoursAnswer })
  after!: HoursAnswer;

  @ApiProperty({ type: RevisionsAnswer })
  revisions!: RevisionsAnswer;

  @ApiProperty({ format: 'date-time' })
  asOf!: string;
}

@ApiTags('reference data')
@ForStaff('SUPERVISOR', 'ADMINISTRATOR')
@Controller('reference/service-hours')
export class ServiceHoursController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ApiOperation({ summary: 'The service hours on record, in the order in which they take effect' })
  @ApiOkResponse({ type: ServiceHoursAnswer })
  async list(@CurrentCaller() caller: Caller): Promise<ServiceHoursAnswer> {
    const records = await listServiceHours(this.services, caller);
    return { serviceHours: records.map((each) => ({ ...hoursAnswer(each), office: each.office, loadedAt: formatInstant(each.loadedAt) })) };
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What these hours, loaded now, would change; nothing takes effect' })
  @ApiOkResponse({ type: ServiceHoursPreviewAnswer })
  async preview(@Body() body: ServiceHoursBody, @CurrentCaller() caller: Caller): Promise<ServiceHoursPreviewAnswer> {
    const { before, after, revisions, asOf } = await previewServiceHours(this.services, hoursRead(body), caller);
    return { before: before ? hoursAnswer(before) : null, after: hoursAnswer(after), revisions: revisionsAnswer(revisions), asOf: formatInstant(asOf) };
  }

  @Post()
  @ApiOperation({ summary: "Load an office's service hours; every open case of it gets its due instant anew" })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: AppliedChangeAnswer })
  async load(@Body() body: ServiceHoursBody, @CurrentCaller() caller: Caller, @IdempotencyKey() key: string): Promise<AppliedChangeAnswer> {
    return appliedAnswer(await loadNewServiceHours(this.services, { caller, key, body: { load: 'service-hours', body } }, hoursRead(body)));
  }
}

const hoursRead = ({ office, effectiveFrom, periods }: ServiceHoursBody): NewServiceHours => ({
  office,
  effectiveFrom: day(effectiveFrom),
  periods: periods.map(({ from, until }) => ({ from: timeRead(from), until: timeRead(until) })),
});

const hoursAnswer = ({ effectiveFrom, periods }: ServiceHours) => ({
  effectiveFrom: formatDay(effectiveFrom),
  periods: periods.map(({ from, until }) => ({ from: timeOfDayText(from), until: timeOfDayText(until) })),
});
