import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { replayCase } from '#libs/application/replaying/replay-case.js';
import { APP_SERVICES, type AppServices } from '../services.js';
import { ForStaff } from '../session/access.js';
import { CurrentCaller } from '../session/params.js';
import { UuidPipe } from '../uuid.pipe.js';
import { ReplayAnswer, replayAnswer } from './replay-answer.js';

@ApiTags('cases')
@Controller('cases/:caseId/replay')
export class ReplayController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER', 'SUPERVISOR')
  @ApiOperation({ summary: 'Recompute every stored assessment of a case and its due instant from stored inputs: same, or what differs' })
  @ApiOkResponse({ type: ReplayAnswer })
  async replay(@Param('caseId', UuidPipe) caseId: string, @CurrentCaller() caller: Caller): Promise<ReplayAnswer> {
    return replayAnswer(await replayCase(this.services, caseId, caller));
  }
}
