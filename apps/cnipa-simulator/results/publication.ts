import { Inject, Injectable } from '@nestjs/common';
import type { CnipaDecision } from '#libs/application/ports/cnipa.js';
import { ContractFault } from '#libs/cnipa/contract/shape.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { FaultDesk, type FaultsOfCall } from '../faults/fault-desk.js';
import { Acceptance } from '../packages/acceptance.js';
import { SETTINGS, type SimulatorSettings } from '../settings.js';
import type { FeedItem } from '../state/gateway-state.js';
import { Ledger } from '../state/ledger.js';

/** Fills the feed. Nothing runs by timer: what has come due is published when the feed is next looked at, also after a restart. */
@Injectable()
export class Publication {
  constructor(
    private readonly ledger: Ledger,
    private readonly acceptance: Acceptance,
    private readonly desk: FaultDesk,
    @Inject(SETTINGS) private readonly settings: SimulatorSettings,
  ) {}

  /** Publishes a decision now or late, as the faults have it; a known `resultId` is not taken a second time. */
  announce(decision: CnipaDecision, faults: FaultsOfCall): void {
    if (this.ledger.state.resultIds.has(decision.resultId)) return;
    const publishAt = (this.settings.now() + faults.decisionDelay) as Instant;
    this.ledger.record({ type: 'decision-scheduled', scheduled: { decision, publishAt, copies: faults.copies() } });
    this.publishDue();
  }

  /** The feed from a position on, at most `length` items. @throws ContractFault for a position the feed has not reached. */
  page(from: number, length: number): readonly FeedItem[] {
    this.publishDue();
    if (from > this.ledger.state.feed.length) throw new ContractFault('after', 'beyond the end of the feed');
    return this.ledger.state.feed.slice(from, from + length);
  }

  private publishDue(): void {
    this.acceptance.acknowledgeDue((applicationNumber) => this.desk.of(undefined, applicationNumber).copies());
    const now = this.settings.now();
    const due = [...this.ledger.state.scheduled.values()].filter(({ publishAt }) => publishAt <= now);
    due.sort((one, other) => one.publishAt - other.publishAt);
    for (const { decision } of due) this.ledger.record({ type: 'decision-published', resultId: decision.resultId });
  }
}
