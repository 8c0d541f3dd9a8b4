import { Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { listWatchdogRuns, readIncidents, requestWatchdogRun } from '#libs/application/watchdog/runs.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { IdempotencyKey } from '#libs/platform/http/caller.js';
import { ListOf, UuidText } from '#libs/platform/http/fields.js';
import { incidentAnswer, IncidentsAnswer, KINDS, runAnswer, WatchdogRunAnswer, WatchdogRunsAnswer } from './watchdog-answer.js';

class IncidentsQuery {
  @UuidText({ optional: true, description: 'The last incident of the page before' })
  after?: string;

  @ListOf(KINDS, { min: 1, max: KINDS.length, optional: true, fromText: true, description: 'All kinds if left out' })
  kind?: (typeof KINDS)[number][];
}

/** Where record, projection and workflow of a case did not agree, and what was done about it. */
@ApiTags('watchdog')
@ForStaff('SUPERVISOR')
@Controller()
export class WatchdogController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get('incidents')
  @ApiOperation({ summary: "Incidents at the caller's offices, each found and repaired by the watchdog" })
  @ApiOkResponse({ type: IncidentsAnswer })
  async incidents(@CurrentCaller() caller: Caller, @Query() { after, kind }: IncidentsQuery): Promise<IncidentsAnswer> {
    return { incidents: (await readIncidents(this.services, caller, { after, kinds: kind })).map(incidentAnswer) };
  }

  @Get('watchdog/runs')
  @ApiOperation({ summary: 'The last rounds of the watchdog, by schedule and asked for' })
  @ApiOkResponse({ type: WatchdogRunsAnswer })
  async runs(): Promise<WatchdogRunsAnswer> {
    return { runs: (await listWatchdogRuns(this.services)).map(runAnswer) };
  }

  @Post('watchdog/runs')
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for a round now; a worker takes it up within seconds' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiAcceptedResponse({ type: WatchdogRunAnswer })
  async request(@CurrentCaller() caller: Caller, @IdempotencyKey() key: string): Promise<WatchdogRunAnswer> {
    return runAnswer(await requestWatchdogRun(this.services, caller, key));
  }
}
