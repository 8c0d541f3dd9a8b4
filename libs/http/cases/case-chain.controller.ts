import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CHAIN_FAULTS, type ChainFaultKind } from '#libs/application/auditing/faults.js';
import { type CaseChain, verifyCase } from '#libs/application/auditing/verify-case.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { type Office, OFFICES } from '#libs/domain/case/names.js';
import { APP_SERVICES, type AppServices } from '../services.js';
import { ForStaff } from '../session/access.js';
import { CurrentCaller } from '../session/params.js';
import { CaseId } from './act.js';

class ActPlaceAnswer {
  @ApiProperty({ type: 'integer', description: 'Number of the act' })
  seq!: number;

  @ApiProperty({ type: 'integer', description: 'Its place on the chain of the office' })
  position!: number;

  @ApiProperty({ description: '64 hexadecimal digits' })
  hash!: string;
}

class ActFaultAnswer {
  @ApiProperty({ enum: CHAIN_FAULTS, enumName: 'ChainFaultKind' })
  kind!: ChainFaultKind;

  @ApiProperty({ type: 'integer', nullable: true })
  seq!: number | null;
}

/** Where the acts of a case stand on the chain of its office, each reckoned anew. */
export class CaseChainAnswer {
  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: Office;

  @ApiProperty({ description: 'Every act is what was recorded' })
  whole!: boolean;

  @ApiProperty({ type: ActPlaceAnswer, isArray: true })
  places!: readonly ActPlaceAnswer[];

  @ApiProperty({ type: ActFaultAnswer, isArray: true })
  faults!: readonly ActFaultAnswer[];
}

const chainAnswer = ({ office, places, faults }: CaseChain): CaseChainAnswer => ({
  office,
  whole: faults.length === 0,
  places,
  faults: faults.map(({ kind, seq }) => ({ kind, seq: seq ?? null })),
});

@ApiTags('cases')
@Controller('cases/:caseId/chain')
export class CaseChainController {
  constructor(@Inject(APP_SERVICES) private readonly services: AppServices) {}

  @Get()
  @ForStaff('CLERK', 'RECOMMENDER', 'REVIEWER', 'SUPERVISOR')
  @ApiOperation({ summary: "Where the acts of a case stand on its office's audit chain, each reckoned anew" })
  @ApiOkResponse({ type: CaseChainAnswer })
  async chain(@CaseId() caseId: string, @CurrentCaller() caller: Caller): Promise<CaseChainAnswer> {
    return chainAnswer(await verifyCase(this.services, caseId, caller));
  }
}
