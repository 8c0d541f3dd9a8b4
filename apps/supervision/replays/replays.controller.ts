import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { replayNamedCase } from '#libs/application/replaying/replay-case.js';
import { ReplayAnswer, replayAnswer } from '#libs/http/cases/replay-answer.js';
import { APP_SERVICES, type AppServices } from '#libs/http/services.js';
import { ForStaff } from '#libs/http/session/access.js';
import { CurrentCaller } from '#libs/http/session/params.js';
import { Text } from '#libs/platform/http/fields.js';

class NumberParam {
  @Text({ max: 40, example: 'GZ-2026-00123' })
  acceptanceNumber!: string;
}

/** Decisions reckoned again, for whoever has nothing but the number on a paper. */
@ApiTags('cases')
@ForStaff('SUPERVISOR')
@Controller('replays')
export class ReplaysController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get(':acceptanceNumber')
  @ApiOperation({ summary: 'Recompute every stored assessment of the case of this acceptance number: same, or what differs; put on record' })
  @ApiOkResponse({ type: ReplayAnswer })
  async replay(@Param() { acceptanceNumber }: NumberParam, @CurrentCaller() caller: Caller): Promise<ReplayAnswer> {
    return replayAnswer(await replayNamedCase(this.services, acceptanceNumber.trim().toUpperCase(), caller));
  }
}
