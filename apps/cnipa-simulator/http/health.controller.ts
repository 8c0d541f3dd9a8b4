import { Controller, Get } from '@nestjs/common';
import { Anyone } from '#libs/platform/http/access.js';
import { Ledger } from '../state/ledger.js';

@Anyone()
@Controller('health')
export class HealthController {
  constructor(private readonly ledger: Ledger) {}

  @Get('live')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /** Ready from the moment it listens, for the journal is read before. */
  @Get('ready')
  ready(): { readonly status: 'ready'; readonly receipts: number } {
    return { status: 'ready', receipts: this.ledger.state.receipts };
  }
}
