import { bundleWorkflowCode, NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Office } from '#libs/domain/case/names.js';
import { caseQueue } from '#workflows/case/case.contract.js';
import { type ActivityServices, createCaseActivities } from './case-activities.js';

/** Made by the build; made anew here where it is missing, as under test. */
const BUNDLE = fileURLToPath(new URL('../../workflows/bundle.js', import.meta.url));

export async function workflowBundle(): Promise<WorkflowBundleOption> {
  if (existsSync(BUNDLE)) return { codePath: BUNDLE };
  return bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL('../../workflows/index.js', import.meta.url)) });
}

/** The pool that serves one office: its own queue, its own slots, its own database role. */
export async function createOfficeWorker(
  office: Office,
  services: ActivityServices,
  engine: { readonly connection: NativeConnection; readonly namespace: string; readonly bundle: WorkflowBundleOption },
): Promise<Worker> {
  return Worker.create({
    connection: engine.connection,
    namespace: engine.namespace,
    taskQueue: caseQueue(office),
    workflowBundle: engine.bundle,
    activities: createCaseActivities(services),
    maxConcurrentActivityTaskExecutions: 20,
    shutdownGraceTime: '10 seconds',
  });
}
