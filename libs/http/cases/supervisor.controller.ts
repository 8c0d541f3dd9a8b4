import { Controller, Get, Inject, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { listOfficersFor } from '#libs/application/reading/list-officers.js';
import { APP_SERVICES, type AppServices } from '../services.js';
import { ForStaff } from '../session/access.js';
import { CurrentCaller } from '../session/params.js';
import { InCallersLanguage, LANGUAGES_DESCRIPTION } from '../spoken/languages.js';
import { CaseId } from './act.js';
import { BreachCausesAnswer, breachCausesAnswer, OfficersAnswer, officersAnswer } from './supervisor-answers.js';

/** What a supervisor chooses from. */
@ApiTags('cases')
@ForStaff('SUPERVISOR')
@Controller()
export class SupervisorController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get('cases/:caseId/officers')
  @ApiOperation({ summary: 'The officers to whom the task of the case may be given' })
  @ApiOkResponse({ type: OfficersAnswer })
  async officers(@CaseId() caseId: string, @CurrentCaller() caller: Caller): Promise<OfficersAnswer> {
    return officersAnswer(await listOfficersFor(this.services, caseId, caller));
  }

  @Get('breach-causes')
  @UseInterceptors(InCallersLanguage)
  @ApiOperation({ summary: 'The causes by which a breach may be explained' })
  @ApiQuery({ name: 'languages', required: false, enum: ['all'], description: LANGUAGES_DESCRIPTION })
  @ApiOkResponse({ type: BreachCausesAnswer })
  causes(): BreachCausesAnswer {
    return breachCausesAnswer();
  }
}
