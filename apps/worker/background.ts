import { setTimeout as pause } from 'node:timers/promises';
import { takeResults } from '#libs/application/forwarding/take-results.js';
import { PolicySource } from '#libs/application/policy/policy-source.js';
import { finishReprojections } from '#libs/application/reference-data/carry-through.js';
import { relistCases } from '#libs/application/worklist/relist.js';
import { sweep } from '#libs/temporal/sweep.js';
import type { WorkerProgram } from './wiring.js';

const SWEEP_EVERY = 30_000;
const ASK_CNIPA_EVERY = 5000;

/** Repeats work at intervals until stopped, one round at a time; a round that fails is logged and the next one comes. */
async function repeat(
  every: number,
  stopping: AbortSignal,
  name: string,
  { log }: WorkerProgram,
  round: () => Promise<unknown>,
): Promise<void> {
  while (!stopping.aborted) {
    await round().catch((error: unknown) => {
      log.warn(`${name} failed, will be tried again`, { code: error instanceof Error ? error.name : 'unknown' });
    });
    await pause(every, undefined, { signal: stopping }).catch(() => undefined);
  }
}

/**
 * Makes anew what lists need of cases of an earlier version, once; finds open cases without a workflow and changes of
 * reference data half carried through, at start and ever after.
 */
export function runSweep(program: WorkerProgram, stopping: AbortSignal): Promise<void> {
  let listed = false;
  return repeat(SWEEP_EVERY, stopping, 'sweep', program, async () => {
    if (!listed) await relistCases(program);
    listed = true;
    await finishReprojections(program);
    const missing = await sweep(program);
    if (missing > 0) program.log.warn('open cases without a workflow were announced', { count: missing });
  });
}

/** Takes what CNIPA publishes of its own accord: late acknowledgements and decisions. */
export function runResults(program: WorkerProgram, stopping: AbortSignal): Promise<void> {
  const { database, clock, bell, cnipa, log } = program;
  const services = { database, clock, bell, cnipa, policies: new PolicySource() };
  return repeat(ASK_CNIPA_EVERY, stopping, 'taking results', program, () =>
    takeResults({
      ...services,
      onRefused: (_, { code }) => {
        log.error('a result of CNIPA does not fit its case', undefined, { code });
      },
    }),
  );
}
