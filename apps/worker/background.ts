import { setTimeout as pause } from 'node:timers/promises';
import { anchorToday } from '#libs/application/auditing/anchors.js';
import { deriveFigures } from '#libs/application/figures/derive-figures.js';
import { takeResults } from '#libs/application/forwarding/take-results.js';
import { PolicySource } from '#libs/application/policy/policy-source.js';
import { finishReprojections } from '#libs/application/reference-data/carry-through.js';
import { relistCases } from '#libs/application/worklist/relist.js';
import { runWatchdog } from '#libs/application/watchdog/runs.js';
import { type WatchServices, watchWorkflows } from '#libs/application/watchdog/watch-workflows.js';
import { caseWorkflows } from '#libs/temporal/case-workflows.js';
import { keepAnchors } from './anchor-file.js';
import type { WorkerProgram } from './wiring.js';

/** Milliseconds: from one look at the workflows to the next, from one look for a request to the next, until a second look. */
const LOOK_EVERY = 30_000;
const ASKED_EVERY = 2000;
const LOOK_AGAIN_AFTER = 3000;
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
 * Looks after the clocks, at start and ever after: finishes changes of the policy half carried through, holds the running
 * workflows against the open cases, and every so often, or when a supervisor asks for it, everything against everything.
 * Lives outside the engine, whose loss it is there to mend. Before all else, what lists need of cases of an earlier version
 * is made anew, once.
 */
export function runWatch(program: WorkerProgram, stopping: AbortSignal): Promise<void> {
  const services = watchServices(program, stopping);
  let [lookedAt, wait] = [-Infinity, LOOK_EVERY];
  let listed = false;
  const engineAway = (error: unknown): void => {
    program.log.warn('the engine is away; only the rows were watched', { code: error instanceof Error ? error.name : 'unknown' });
  };
  return repeat(ASKED_EVERY, stopping, 'watchdog', program, async () => {
    if (!listed) await relistCases(services);
    listed = true;
    const whole = await runWatchdog(services, engineAway);
    if (whole === undefined && performance.now() - lookedAt < wait) return;
    const begun = performance.now();
    await finishReprojections(program);
    const incidents = whole ?? (await watchWorkflows(services));
    lookedAt = performance.now();
    // Where the list is long, it is not asked for all the time.
    wait = Math.max(LOOK_EVERY, (lookedAt - begun) * 5);
    if (incidents > 0) program.log.warn('incidents were found and repaired', { count: incidents });
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

function watchServices({ database, clock, bell, client }: WorkerProgram, stopping: AbortSignal): WatchServices {
  return {
    database,
    clock,
    bell,
    policies: new PolicySource(),
    workflows: caseWorkflows(client, () => clock.offset),
    lookAgain: () => pause(LOOK_AGAIN_AFTER, undefined, { signal: stopping }),
  };
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
