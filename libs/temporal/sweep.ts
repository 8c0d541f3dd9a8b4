import type { Client } from '@temporalio/client';
import type { Clock } from '#libs/application/ports/clock.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { openCases } from '#libs/persistence/case-reading.js';
import type { Database } from '#libs/persistence/database.js';
import { announceAll } from '#libs/persistence/outbox.js';
import { noteMissing } from '#libs/persistence/stuck-cases.js';
import { CASE_WORKFLOW, caseWorkflowId } from '#workflows/case/case.contract.js';

export interface SweepServices {
  readonly database: Database;
  readonly client: Client;
  readonly clock: Clock;
  readonly bell: { ring(): void };
}

/**
 * Compares the open cases with the running workflows and announces those that have none, so that a lost engine is rebuilt
 * from the record; takes them down, for supervisors to see. Lives outside the engine, whose loss it is there to mend. Answers how many were missing.
 */
export async function sweep({ database, client, clock, bell }: SweepServices): Promise<number> {
  const open = await database.transaction({ offices: OFFICES }, openCases);
  const running = await runningWorkflows(client);
  const missing = open.filter(({ id }) => !running.has(caseWorkflowId(id)));
  await database.transaction({ offices: OFFICES }, async (transaction) => {
    await noteMissing(transaction, missing, clock.now());
    if (missing.length > 0) await announceAll(transaction, missing, clock.now());
  });
  if (missing.length > 0) bell.ring();
  return missing.length;
}

async function runningWorkflows(client: Client): Promise<ReadonlySet<string>> {
  const running = new Set<string>();
  const query = `WorkflowType = '${CASE_WORKFLOW}' AND ExecutionStatus = 'Running'`;
  for await (const { workflowId } of client.workflow.list({ query })) running.add(workflowId);
  return running;
}
