import type { Client } from '@temporalio/client';
import { CASE_WORKFLOW, caseWorkflowId } from '#workflows/case/case.contract.js';

/** Ids of the case workflows that run. */
export async function runningFlows(client: Client): Promise<ReadonlySet<string>> {
  const running = new Set<string>();
  const query = `WorkflowType = '${CASE_WORKFLOW}' AND ExecutionStatus = 'Running'`;
  for await (const { workflowId } of client.workflow.list({ query })) running.add(workflowId);
  return running;
}

/** When the timer that a case's workflow set last goes off: engine time in milliseconds; `undefined` if it set none. */
export async function lastTimer(client: Client, caseId: string): Promise<number | undefined> {
  const { events } = await client.workflow.getHandle(caseWorkflowId(caseId)).fetchHistory();
  const started = (events ?? []).findLast(({ timerStartedEventAttributes }) => timerStartedEventAttributes);
  const set = milliseconds(started?.eventTime);
  const wait = milliseconds(started?.timerStartedEventAttributes?.startToFireTimeout);
  return set === undefined || wait === undefined ? undefined : set + wait;
}

interface Span {
  readonly seconds?: unknown;
  readonly nanos?: number | null;
}

const milliseconds = (span: Span | null | undefined): number | undefined => (span ? Number(span.seconds) * 1000 + (span.nanos ?? 0) / 1_000_000 : undefined);
