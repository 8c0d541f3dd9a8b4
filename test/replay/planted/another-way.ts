import { sleep } from '@temporalio/workflow';
import { caseWorkflow as recorded } from '#workflows/case/case.workflow.js';
import type { CaseFlowInput } from '#workflows/case/case.contract.js';

/** The case workflow with one more step at its beginning: what a change without a version does to running cases. */
export async function caseWorkflow(input: CaseFlowInput): Promise<void> {
  await sleep('1 second');
  await recorded(input);
}
