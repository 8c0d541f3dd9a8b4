import type { BibliographicRecord, CnipaDecision, CnipaReceipt } from '#libs/application/ports/cnipa.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import type { ArrivedPackage, ScheduledDecision, SimulatorEvent } from './events.js';

export interface KeptPackage extends ArrivedPackage {
  readonly attempts: number;
  /** 1 once acknowledged; more would be a fault of the simulator. */
  readonly timesAccepted: number;
  readonly receipt?: CnipaReceipt;
}

/** An acknowledgement or a decision as the feed shows it. */
export type FeedItem = CnipaDecision | Readonly<Record<string, string>>;

/** What the simulator knows, folded from its events. */
export class GatewayState {
  readonly applications = new Map<string, BibliographicRecord>();
  readonly packages = new Map<string, KeptPackage>();
  /** Keys of packages that are not acknowledged yet. */
  readonly waiting = new Set<string>();
  readonly scheduled = new Map<string, ScheduledDecision>();
  readonly resultIds = new Set<string>();
  readonly feed: FeedItem[] = [];
  receipts = 0;

  apply(event: SimulatorEvent): void {
    switch (event.type) {
      case 'application-loaded':
        this.applications.set(event.record.applicationNumber, event.record);
        return;
      case 'package-arrived':
        this.packages.set(event.arrived.idempotencyKey, { ...event.arrived, attempts: 1, timesAccepted: 0 });
        this.waiting.add(event.arrived.idempotencyKey);
        return;
      case 'package-repeated':
        this.change(event.idempotencyKey, (kept) => ({ ...kept, attempts: kept.attempts + 1 }));
        return;
      case 'package-acknowledged':
        this.acknowledge(event.idempotencyKey, event.receipt, event.copies);
        return;
      case 'decision-scheduled':
        this.scheduled.set(event.scheduled.decision.resultId, event.scheduled);
        this.resultIds.add(event.scheduled.decision.resultId);
        return;
      case 'decision-published':
        this.publish(event.resultId);
        return;
    }
  }

  private acknowledge(key: string, receipt: CnipaReceipt, copies: number): void {
    this.receipts += 1;
    this.waiting.delete(key);
    const kept = this.change(key, (before) => ({ ...before, receipt, timesAccepted: before.timesAccepted + 1 }));
    if (kept) this.deliver(acknowledgementItem(kept, receipt), copies);
  }

  private publish(resultId: string): void {
    const due = this.scheduled.get(resultId);
    this.scheduled.delete(resultId);
    if (due) this.deliver(due.decision, due.copies);
  }

  private deliver(item: FeedItem, copies: number): void {
    for (let copy = 0; copy < copies; copy += 1) this.feed.push(item);
  }

  private change(key: string, to: (kept: KeptPackage) => KeptPackage): KeptPackage | undefined {
    const before = this.packages.get(key);
    if (!before) return undefined;
    const after = to(before);
    this.packages.set(key, after);
    return after;
  }
}

function acknowledgementItem(kept: KeptPackage, receipt: CnipaReceipt): FeedItem {
  const { acceptanceNumber, applicationNumber, idempotencyKey, packageSha256 } = kept;
  return {
    resultId: `ACK-${receipt.receiptNumber}`,
    acceptanceNumber,
    applicationNumber,
    kind: 'ACKNOWLEDGED',
    idempotencyKey,
    packageSha256,
    receiptNumber: receipt.receiptNumber,
    receivedAt: formatInstant(receipt.receivedAt),
  };
}
