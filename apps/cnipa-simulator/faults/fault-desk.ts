import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { GatewayProblem } from '../http/gateway-problem.js';
import { type CallFaults, readFaultHeader } from './fault-header.js';
import type { Faults } from './faults.js';

type Counted = 'fail5xx' | 'loseAnswerAfterAcceptance' | 'duplicateAcknowledgement';

/** A package answered "pending" is acknowledged by itself after this many milliseconds, where nothing else is set. */
const USUAL_DELAY = 30_000;

/** Hands out the faults that were ordered; they are not kept over a restart. */
@Injectable()
export class FaultDesk {
  private ordered: Faults = {};

  get standing(): Faults {
    return this.ordered;
  }

  order(faults: Faults): void {
    this.ordered = faults;
  }

  clear(): void {
    this.ordered = {};
  }

  /** The faults of one call about this application (none for a call about no application in particular). */
  of(header: string | undefined, applicationNumber?: string): FaultsOfCall {
    return new FaultsOfCall(this, readFaultHeader(header), applicationNumber);
  }

  touching(applicationNumber: string | undefined): Faults {
    const { onlyFor } = this.ordered;
    return onlyFor === undefined || onlyFor === applicationNumber ? this.ordered : {};
  }

  /** True where the fault strikes; a counted one is then used up by one. */
  strikes(fault: Counted, applicationNumber: string | undefined): boolean {
    const left = this.touching(applicationNumber)[fault] ?? 0;
    if (left > 0 && left < 1) return Math.random() < left;
    if (left === 0) return false;
    this.ordered = { ...this.ordered, [fault]: left - 1 };
    return true;
  }
}

/** What goes wrong with one call. */
export class FaultsOfCall {
  constructor(
    private readonly desk: FaultDesk,
    private readonly asked: CallFaults,
    private readonly applicationNumber: string | undefined,
  ) {}

  /** Lets the call wait, then through. @throws GatewayProblem 503 where it is to fail. */
  async admit(): Promise<void> {
    const slow = Math.max(this.asked.slowMs, this.standing.slowMs ?? 0);
    if (slow > 0) await wait(slow);
    if (this.asked.fails || this.desk.strikes('fail5xx', this.applicationNumber)) {
      throw new GatewayProblem(503, 'UNAVAILABLE', 'a fault on demand');
    }
  }

  losesAnswer(): boolean {
    return this.asked.losesAnswer || this.desk.strikes('loseAnswerAfterAcceptance', this.applicationNumber);
  }

  copies(): number {
    return this.asked.duplicates || this.desk.strikes('duplicateAcknowledgement', this.applicationNumber) ? 2 : 1;
  }

  isPending(attempt: number): boolean {
    return this.asked.pending || attempt <= (this.standing.pendingFirst ?? 0);
  }

  /** Milliseconds until a pending package is acknowledged by itself. */
  get acknowledgementDelay(): number {
    return this.standing.lateResultMs ?? USUAL_DELAY;
  }

  /** Milliseconds until a decision is published. */
  get decisionDelay(): number {
    return this.standing.lateResultMs ?? 0;
  }

  private get standing(): Faults {
    return this.desk.touching(this.applicationNumber);
  }
}
