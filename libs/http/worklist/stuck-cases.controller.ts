import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/application/commands/caller.js';
import { readStuckCases, type StuckCase, type StuckReason, STUCK_REASONS } from '#libs/application/stuck/stuck-cases.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { APP_SERVICES, type AppServices } from '../services.js';
import { ForStaff } from '../session/access.js';
import { CurrentCaller } from '../session/params.js';
import { ListedCaseAnswer, listedCaseAnswer } from './worklist.answer.js';

class StuckReasonAnswer {
  @ApiProperty({
    enum: STUCK_REASONS,
    enumName: 'StuckReason',
    description:
      "UNTOUCHED: claimed, and nothing done for longer than the stage's share; NO_WORKFLOW: two sweeps found none; RELAY_BEHIND: its workflow has not been told",
  })
  reason!: StuckReason;

  @ApiProperty({ format: 'date-time' })
  since!: string;
}

class StuckCaseAnswer extends ListedCaseAnswer {
  @ApiProperty({ type: StuckReasonAnswer, isArray: true })
  reasons!: StuckReasonAnswer[];
}

export class StuckCasesAnswer {
  @ApiProperty({ type: StuckCaseAnswer, isArray: true })
  cases!: StuckCaseAnswer[];

  @ApiProperty({ format: 'date-time' })
  asOf!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When cases and workflows were last held against one another' })
  sweptAt!: string | null;
}

@ApiTags('worklist')
@Controller('stuck-cases')
export class StuckCasesController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ForStaff('SUPERVISOR')
  @ApiOperation({ summary: 'Cases that do not move, longest first, each with why and since when; at most 200 of each reason' })
  @ApiOkResponse({ type: StuckCasesAnswer })
  async stuck(@CurrentCaller() caller: Caller): Promise<StuckCasesAnswer> {
    const { cases, asOf, sweptAt } = await readStuckCases(this.services, caller);
    return { cases: cases.map(stuckAnswer), asOf: formatInstant(asOf), sweptAt: sweptAt === undefined ? null : formatInstant(sweptAt) };
  }
}

function stuckAnswer({ file, breached, reasons }: StuckCase): StuckCaseAnswer {
  return { ...listedCaseAnswer(file, breached), reasons: reasons.map(({ reason, since }) => ({ reason, since: formatInstant(since) })) };
}
