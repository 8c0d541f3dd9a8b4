import { setTimeout as pause } from 'node:timers/promises';
import { anchorToday } from '#libs/application/auditing/anchors.js';
import { deriveFigures } from '#libs/application/figures/derive-figures.js';
import { takeResults } from '#libs/application/forwarding/take-results.js';
import { PolicySource } from '#libs/application/policy/policy-source.js';
import { finishReprojections } from '#libs/application/reference-data/carry-through.js';
import { relistCases } from '#libs/application/worklist/relist.js';
import { sweep } from '#libs/temporal/sweep.js';
import { keepAnchors } from './anchor-file.js';
import type { WorkerProgram } from './wiring.js';

const SWEEP_EVERY = 30_000;
const ASK_CNIPA_EVERY = 5000;
/** A day's anchor is made within ten minutes of its beginning. */
const ANCHOR_EVERY = 10 * 60_000;
const COUNT_EVERY = 10_000;

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

/** Keeps the heads of the audit once a day, and outside the database where a folder is named. */
export function runAnchors(program: WorkerProgram, stopping: AbortSignal): Promise<void> {
  const { anchorFolder } = program.settings;
  return repeat(ANCHOR_EVERY, stopping, 'anchoring the audit', program, async () => {
    const anchors = await anchorToday(program);
    if (anchorFolder !== undefined) await keepAnchors(anchorFolder, anchors);
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

/** Counts what moved on since the last round into the supervisors' and the published figures. */
export function runFigures(program: WorkerProgram, stopping: AbortSignal): Promise<void> {
  const { database, log } = program;
  const onFault = (caseId: string, error: unknown): void => {
    log.error('a case cannot be counted', error, { caseId });
  };
  const services = { database, policies: new PolicySource(), onFault };
  return repeat(COUNT_EVERY, stopping, 'deriving figures', program, () => deriveFigures(services));
}
