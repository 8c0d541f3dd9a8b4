import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import type { CnipaDecision } from '#libs/application/ports/cnipa.js';
import { acceptanceNumber } from '#libs/cnipa/contract/names.js';
import { decision } from '#libs/cnipa/contract/result.js';
import { objectOf } from '#libs/cnipa/contract/shape.js';
import { formatDay } from '#libs/domain/time/day.js';
import { shanghaiDay } from '#libs/domain/time/instant.js';
import { FAULT_HEADER } from '../faults/fault-header.js';
import { FaultDesk } from '../faults/fault-desk.js';
import { GatewayProblem } from '../http/gateway-problem.js';
import { SETTINGS, type SimulatorSettings } from '../settings.js';
import { Ledger } from '../state/ledger.js';
import { Publication } from './publication.js';

const subject = objectOf<{ acceptanceNumber: string }>({ acceptanceNumber });

/** Lets CNIPA decide. */
@Controller('admin/results')
export class AdminResultsController {
  constructor(
    private readonly ledger: Ledger,
    private readonly publication: Publication,
    private readonly desk: FaultDesk,
    @Inject(SETTINGS) private readonly settings: SimulatorSettings,
  ) {}

  @Post()
  @HttpCode(202)
  decide(@Body() body: unknown, @Headers(FAULT_HEADER) header: string | undefined): CnipaDecision {
    const decided = decision({ ...this.usual(subject(body, '').acceptanceNumber), ...(body as object) }, '');
    this.publication.announce(decided, this.desk.of(header, decided.applicationNumber));
    return decided;
  }

  /** What need not be said: the application of that package, today, the next number. */
  private usual(acceptanceNumber: string): object {
    const kept = [...this.ledger.state.packages.values()].find((one) => one.acceptanceNumber === acceptanceNumber);
    if (!kept) throw new GatewayProblem(404, 'PACKAGE_UNKNOWN', 'no package was forwarded under this acceptance number');
    const resultId = `RESULT-${String(this.ledger.state.resultIds.size + 1).padStart(6, '0')}`;
    return { resultId, applicationNumber: kept.applicationNumber, issuedOn: formatDay(shanghaiDay(this.settings.now())) };
  }
}
