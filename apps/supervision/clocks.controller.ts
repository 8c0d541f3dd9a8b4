import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { listOpenCases } from '#libs/application/reading/list-cases.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { CaseListAnswer, caseRow } from '#libs/http/cases/case-answers.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';

@ApiTags('clocks')
@Controller('clocks')
export class ClocksController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ForStaff('SUPERVISOR')
  @ApiOperation({ summary: 'The open cases of the offices the caller supervises, soonest due first' })
  @ApiOkResponse({ type: CaseListAnswer })
  async clocks(@CurrentCaller() caller: Caller): Promise<CaseListAnswer> {
    const lists = await Promise.all(caller.scope.offices.map((office) => listOpenCases(this.services, office, caller)));
    return { cases: lists.flat().map(caseRow).sort(soonestDueFirst), asOf: formatInstant(this.services.clock.now()) };
  }
}

const soonestDueFirst = (one: { dueAt: string | null }, other: { dueAt: string | null }): number =>
  (one.dueAt ?? '9999').localeCompare(other.dueAt ?? '9999');
