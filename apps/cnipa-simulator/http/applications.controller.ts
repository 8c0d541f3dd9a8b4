import { Body, Controller, Get, Headers, HttpCode, Param, Put } from '@nestjs/common';
import type { BibliographicRecord } from '#libs/application/ports/cnipa.js';
import { bibliographicRecord } from '#libs/cnipa/contract/bibliographic-record.js';
import { ContractFault } from '#libs/cnipa/contract/shape.js';
import { FAULT_HEADER } from '../faults/fault-header.js';
import { FaultDesk } from '../faults/fault-desk.js';
import { Ledger } from '../state/ledger.js';
import { GatewayProblem } from './gateway-problem.js';

@Controller()
export class ApplicationsController {
  constructor(
    private readonly ledger: Ledger,
    private readonly desk: FaultDesk,
  ) {}

  @Get('applications/:number')
  async get(@Param('number') number: string, @Headers(FAULT_HEADER) header: string | undefined): Promise<BibliographicRecord> {
    await this.desk.of(header, number).admit();
    const record = this.ledger.state.applications.get(number);
    if (!record) throw new GatewayProblem(404, 'APPLICATION_UNKNOWN', 'no record of this application');
    return record;
  }

  /** Loads what CNIPA knows of an application, in place of what was loaded before. */
  @Put('admin/applications/:number')
  @HttpCode(204)
  load(@Param('number') number: string, @Body() body: unknown): void {
    const record = bibliographicRecord(body, '');
    if (record.applicationNumber !== number) throw new ContractFault('applicationNumber', 'not that of the address');
    this.ledger.record({ type: 'application-loaded', record });
  }
}
