import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { readAlerts, readThresholds, setThreshold } from '#libs/application/figures/alerts.js';
import { MEASURES, readFigures } from '#libs/application/figures/read-figures.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { type Office, OFFICES } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import { addDays, day, type Day } from '#libs/domain/time/day.js';
import { formatInstant, shanghaiDay } from '#libs/domain/time/instant.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { DayText, OneOf, Whole } from '#libs/platform/http/fields.js';
import type { Threshold } from '#libs/persistence/figure-thresholds.js';
import type { Period } from '#libs/persistence/figure-counts.js';
import { alertAnswer, AlertsAnswer, setThresholdAnswer, ThresholdsAnswer } from './alerts.answer.js';
import { FiguresAnswer, figuresAnswer } from './figures.answer.js';

const QUARTER = 13 * 7;
const LONGEST = 3 * 366;

class FiguresQuery {
  @DayText({ optional: true, description: 'Thirteen weeks before the last day unless told' })
  from?: string;

  @DayText({ optional: true, description: 'The last day counted; today unless told' })
  until?: string;

  @OneOf(OFFICES, 'Office', { optional: true, description: 'All of the caller unless told' })
  office?: Office;
}

class ThresholdBody {
  @OneOf(MEASURES, 'Measure')
  measure!: Threshold['measure'];

  @DayText({ description: 'Today or later' })
  effectiveFrom!: string;

  @Whole({ min: 0, max: 100, description: 'The least share, in percent' })
  leastPercent!: number;

  @Whole({ min: 1, max: 52 })
  weeks!: number;

  @Whole({ min: 1, max: 100_000, description: 'No alert while fewer were counted' })
  cases!: number;
}

/** What the work of the offices comes to, with the numbers behind each figure. */
@ApiTags('figures')
@ForStaff('SUPERVISOR')
@Controller('figures')
export class FiguresController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ApiOperation({ summary: "Volumes, timeliness, time per stage, state, handler and owner, breaches, corrections, outcomes; both offices side by side for whoever sees both" })
  @ApiOkResponse({ type: FiguresAnswer })
  async figures(@CurrentCaller() caller: Caller, @Query() query: FiguresQuery): Promise<FiguresAnswer> {
    const now = this.services.clock.now();
    const period = periodOf(query, shanghaiDay(now));
    return figuresAnswer(await readFigures(this.services, caller, period, query.office), period, now);
  }

  @Get('alerts')
  @ApiOperation({ summary: 'Shares below their thresholds in the last weeks' })
  @ApiOkResponse({ type: AlertsAnswer })
  async alerts(@CurrentCaller() caller: Caller): Promise<AlertsAnswer> {
    const now = this.services.clock.now();
    return { alerts: (await readAlerts(this.services, caller)).map(alertAnswer), asOf: formatInstant(now) };
  }

  @Get('thresholds')
  @ApiOperation({ summary: 'Every threshold ever set, newest first' })
  @ApiOkResponse({ type: ThresholdsAnswer })
  async thresholds(): Promise<ThresholdsAnswer> {
    return { thresholds: (await readThresholds(this.services)).map(setThresholdAnswer) };
  }

  @Post('thresholds')
  @HttpCode(200)
  @ApiOperation({ summary: 'Set a threshold from a day on; the same one set again changes nothing' })
  @ApiOkResponse({ type: ThresholdsAnswer })
  async setThreshold(@CurrentCaller() caller: Caller, @Body() { effectiveFrom, leastPercent, ...rest }: ThresholdBody): Promise<ThresholdsAnswer> {
    await setThreshold(this.services, caller, { ...rest, effectiveFrom: day(effectiveFrom), least: leastPercent / 100 });
    return this.thresholds();
  }
}

function periodOf(query: FiguresQuery, today: Day): Period {
  const until = query.until === undefined ? today : day(query.until);
  const from = query.from === undefined ? addDays(until, 1 - QUARTER) : day(query.from);
  if (from > until) throw new DomainError('INVALID_INPUT', {}, [{ field: 'from', code: 'AFTER_UNTIL' }]);
  if (until - from > LONGEST) throw new DomainError('INVALID_INPUT', {}, [{ field: 'from', code: 'PERIOD_TOO_LONG', parameters: { days: LONGEST } }]);
  return { from, until };
}
