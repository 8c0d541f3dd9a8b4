import { type Client, type WorkflowExecutionInfo, WorkflowNotFoundError } from '@temporalio/client';
import type { NotedTimer, WorkflowLook, Workflows } from '#libs/application/ports/workflows.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { CASE_WORKFLOW, type CaseMemo, caseOfWorkflow, caseWorkflowId } from '#workflows/case/case.contract.js';
import { type EngineEvent, isBusy, lastView, pendingTimers } from './case-history.js';

const RUNNING = `WorkflowType = '${CASE_WORKFLOW}' AND ExecutionStatus = 'Running'`;
const GONE: WorkflowLook = { running: false, busy: false, seq: 0, timers: [] };

/** The case workflows of an engine. `clockOffset` tells how many milliseconds the product's clock is ahead of the engine's. */
export function caseWorkflows(client: Client, clockOffset: () => number): Workflows {
  const ours = (engineTime: number): Instant => (engineTime + clockOffset()) as Instant;
  return {
    async running() {
      const running = new Map<string, NotedTimer>();
      for await (const { workflowId, memo } of client.workflow.list({ query: RUNNING })) running.set(caseOfWorkflow(workflowId), notedTimer(memo, ours));
      return running;
    },
    async look(caseId) {
      const handle = client.workflow.getHandle(caseWorkflowId(caseId));
      try {
        const { status } = await handle.describe();
        if (status.name !== 'RUNNING') return GONE;
        return lookAt(((await handle.fetchHistory()).events ?? []) as readonly EngineEvent[], ours);
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return GONE;
        throw error;
      }
    },
    async terminate(caseId) {
      await client.workflow
        .getHandle(caseWorkflowId(caseId))
        .terminate('found wrong by the watchdog')
        .catch((error: unknown) => {
          if (!(error instanceof WorkflowNotFoundError)) throw error;
        });
    },
  };
}

function notedTimer(memo: WorkflowExecutionInfo['memo'], ours: (engineTime: number) => Instant): NotedTimer {
  const { nextPointAt } = (memo ?? {}) as Partial<CaseMemo>;
  if (nextPointAt === undefined) return {};
  return { nextPointAt: nextPointAt === 0 ? null : ours(nextPointAt) };
}

function lookAt(events: readonly EngineEvent[], ours: (engineTime: number) => Instant): WorkflowLook {
  const view = lastView(events);
  return {
    running: true,
    busy: isBusy(events),
    seq: view?.seq ?? 0,
    nextPointAt: view?.nextPointAt === undefined ? undefined : ours(view.nextPointAt),
    timers: pendingTimers(events).map(ours),
  };
}
