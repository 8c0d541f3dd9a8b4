import { Controller, Get, Inject, Param, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { readCaseClock } from '#libs/application/reading/read-case-clock.js';
import { CaseClockAnswer, caseClockAnswer } from './case-clock.answer.js';
import { APP_SERVICES, type AppServices } from '../services.js';
import { ForStaff } from '../session/access.js';
import { CurrentCaller } from '../session/params.js';
import { UuidPipe } from '../uuid.pipe.js';
import { InCallersLanguage, LANGUAGES_DESCRIPTION } from '../spoken/languages.js';

@ApiTags('cases')
@Controller('cases/:caseId/clock')
export class CaseClockController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER', 'SUPERVISOR')
  @UseInterceptors(InCallersLanguage)
  @ApiOperation({ summary: 'Why the clock stands where it stands, day by day, and which stage and handler had the time' })
  @ApiQuery({ name: 'languages', required: false, enum: ['all'], description: LANGUAGES_DESCRIPTION })
  @ApiOkResponse({ type: CaseClockAnswer })
  async clock(@CurrentCaller() caller: Caller, @Param('caseId', UuidPipe) caseId: string): Promise<CaseClockAnswer> {
    return caseClockAnswer(await readCaseClock(this.services, caseId, caller));
  }
}
