import { Controller, Get } from '@nestjs/common';
import { formatInstant } from '#libs/domain/time/instant.js';
import type { KeptPackage } from '../state/gateway-state.js';
import { Ledger } from '../state/ledger.js';

/** Shows what arrived, so that one forwarding each can be proven. */
@Controller('admin/packages')
export class AdminPackagesController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  list(): { readonly packages: readonly object[] } {
    return { packages: [...this.ledger.state.packages.values()].map(shown) };
  }
}

function shown({ acknowledgeAt, receipt, arrivedAt, ...kept }: KeptPackage): object {
  const arrived = { ...kept, arrivedAt: formatInstant(arrivedAt), acknowledgeAt: formatInstant(acknowledgeAt) };
  return receipt ? { ...arrived, receiptNumber: receipt.receiptNumber, receivedAt: formatInstant(receipt.receivedAt) } : arrived;
}
