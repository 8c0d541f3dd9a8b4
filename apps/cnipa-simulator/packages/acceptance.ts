import { Inject, Injectable } from '@nestjs/common';
import type { CnipaReceipt } from '#libs/application/ports/cnipa.js';
import { formatDay } from '#libs/domain/time/day.js';
import { type Instant, shanghaiDay } from '#libs/domain/time/instant.js';
import type { FaultsOfCall } from '../faults/fault-desk.js';
import { GatewayProblem } from '../http/gateway-problem.js';
import { SETTINGS, type SimulatorSettings } from '../settings.js';
import type { KeptPackage } from '../state/gateway-state.js';
import { Ledger } from '../state/ledger.js';
import type { Upload } from './upload.js';

/** Takes packages in, each key once. */
@Injectable()
export class Acceptance {
  constructor(
    private readonly ledger: Ledger,
    @Inject(SETTINGS) private readonly settings: SimulatorSettings,
  ) {}

  /** The receipt, the same for every repetition; `undefined` while pending. @throws GatewayProblem 409 for another package under the key. */
  take(idempotencyKey: string, upload: Upload, faults: FaultsOfCall): CnipaReceipt | undefined {
    const kept = this.keep(idempotencyKey, upload, faults);
    if (kept.receipt) return kept.receipt;
    const isDue = kept.acknowledgeAt <= this.settings.now();
    return faults.isPending(kept.attempts) && !isDue ? undefined : this.acknowledge(idempotencyKey, faults.copies());
  }

  /** Acknowledges pending packages whose instant has come. */
  acknowledgeDue(copies: (applicationNumber: string) => number): void {
    const { packages, waiting } = this.ledger.state;
    const now = this.settings.now();
    for (const key of waiting) {
      const kept = packages.get(key);
      if (kept && kept.acknowledgeAt <= now) this.acknowledge(key, copies(kept.applicationNumber));
    }
  }

  private keep(idempotencyKey: string, { manifest, packageSha256 }: Upload, faults: FaultsOfCall): KeptPackage {
    const { packages } = this.ledger.state;
    const before = packages.get(idempotencyKey);
    if (before && before.packageSha256 !== packageSha256) throw new GatewayProblem(409, 'KEY_REUSED', 'the key was used for another package');
    if (before) {
      this.ledger.record({ type: 'package-repeated', idempotencyKey });
      return { ...before, attempts: before.attempts + 1 };
    }
    const arrivedAt = this.settings.now();
    const { acceptanceNumber, applicationNumber, office, files } = manifest;
    const acknowledgeAt = (arrivedAt + faults.acknowledgementDelay) as Instant;
    const arrived = { idempotencyKey, packageSha256, acceptanceNumber, applicationNumber, office, files: files.length, arrivedAt, acknowledgeAt };
    this.ledger.record({ type: 'package-arrived', arrived });
    return { ...arrived, attempts: 1, timesAccepted: 0 };
  }

  private acknowledge(idempotencyKey: string, copies: number): CnipaReceipt {
    const receivedAt = this.settings.now();
    const date = formatDay(shanghaiDay(receivedAt)).replaceAll('-', '');
    const receiptNumber = `CNIPA-${date}-${String(this.ledger.state.receipts + 1).padStart(6, '0')}`;
    const receipt = { receiptNumber, receivedAt };
    this.ledger.record({ type: 'package-acknowledged', idempotencyKey, receipt, copies });
    this.settings.log.debug('a package was acknowledged', { sequence: this.ledger.state.receipts, count: copies });
    return receipt;
  }
}
