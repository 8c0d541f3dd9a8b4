import { type Client, WorkflowIdReusePolicy } from '@temporalio/client';
import type { Clock } from '#libs/application/ports/clock.js';
import type { Office } from '#libs/domain/case/names.js';
import type { Database } from '#libs/persistence/database.js';
import { type FlowView, readFlowViews } from '#libs/persistence/flow-views.js';
import { announceAll, takeAnnouncements } from '#libs/persistence/outbox.js';
import {
  CASE_CHANGED,
  CASE_WORKFLOW,
  type CaseFlowInput,
  caseQueue,
  type CaseView,
  caseWorkflowId,
} from '#workflows/case/case.contract.js';

/** How many announcements one round takes, how many signals are under way at once, and how long it waits unwoken. */
const ROUND = 200;
/** Few at a time of what a re-projection announces, so that what somebody has just done waits for no more than these. */
const BULK = 50;
const AT_ONCE = 8;
const LOOK_AGAIN = 1000;
const AFTER_FAILURE = 2000;

export interface RelayServices {
  readonly office: Office;
  readonly database: Database;
  readonly client: Client;
  readonly clock: Clock;
  /** Milliseconds the product's clock is ahead of the engine's; timers run in the engine's time. */
  readonly clockOffset: () => number;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Tells the workflow of each of an office's cases where its case stands, so that one office's queue is not the other's: one signal-with-start per announced case. An announcement leaves the
 * outbox only with the commit after its signal was taken; a repeated signal changes nothing.
 */
export class Relay {
  private stopped = false;
  private wakeUp: (() => void) | undefined;
  private woken = false;

  constructor(private readonly services: RelayServices) {}

  wake(): void {
    this.woken = true;
    this.wakeUp?.();
  }

  stop(): void {
    this.stopped = true;
    this.wake();
  }

  /** Runs until stopped; a round that fails is repeated, and nothing is lost by it. */
  async run(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      const taken = await this.round().catch((error: unknown) => {
        this.services.onFailure(error);
        return -1;
      });
      if (taken < BULK) await this.sleep(taken < 0 ? AFTER_FAILURE : LOOK_AGAIN);
    }
  }

  /** One round; answers how many cases were told. */
  round(): Promise<number> {
    const { database, office } = this.services;
    return database.transaction({ offices: [office] }, async (transaction) => {
      const announced = await takeAnnouncements(transaction, { limit: ROUND, bulk: BULK });
      if (announced.length === 0) return 0;
      const views = await readFlowViews(transaction, announced.map(({ caseId }) => caseId));
      const untold = await this.tellAll(views);
      if (untold.length > 0) await announceAll(transaction, untold.map(({ caseId, office }) => ({ id: caseId, office })), this.services.clock.now());
      return announced.length;
    });
  }

  /** Answers the cases whose signal failed, to be told in a later round; one of them holds up no other. @throws if all failed */
  private async tellAll(views: readonly FlowView[]): Promise<readonly FlowView[]> {
    const untold: FlowView[] = [];
    let failure: unknown;
    await inParallel(views, AT_ONCE, async (view) => {
      await this.tell(view).catch((error: unknown) => {
        failure = error;
        untold.push(view);
      });
    });
    if (untold.length > 0 && untold.length === views.length) throw failure;
    if (untold.length > 0) this.services.onFailure(failure);
    return untold;
  }

  private async tell({ caseId, office, seq, state, collected, nextPointAt }: FlowView): Promise<void> {
    const input: CaseFlowInput = { caseId, office, notesTimer: true };
    const offset = this.services.clockOffset();
    const view: CaseView = { seq, state, collected, ...(nextPointAt !== undefined && { nextPointAt: nextPointAt - offset }) };
    await this.services.client.workflow.signalWithStart(CASE_WORKFLOW, {
      workflowId: caseWorkflowId(caseId),
      taskQueue: caseQueue(office),
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
      args: [input],
      signal: CASE_CHANGED,
      signalArgs: [view],
    });
  }

  private async sleep(milliseconds: number): Promise<void> {
    if (this.woken) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = undefined;
  }
}

async function inParallel<Item>(items: readonly Item[], limit: number, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  const workers = Array.from({ length: Math.min(limit, items.length) }, async () => {
    for (const item of queue) await work(item);
  });
  await Promise.all(workers);
}
