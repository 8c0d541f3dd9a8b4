import type { Instant } from '#libs/domain/time/instant.js';
import { type IncidentKind, INCIDENT_KINDS, type ListedIncident, listIncidents } from '#libs/persistence/incidents.js';
import { finishRun, listRuns, requestRun, takeRun, type WatchdogRun } from '#libs/persistence/watchdog-runs.js';
import type { Caller } from '../commands/caller.js';
import type { CommandServices } from '../commands/execute-command.js';
import { watchProjections } from './watch-projections.js';
import { type WatchServices, watchWorkflows } from './watch-workflows.js';

type RunServices = Pick<CommandServices, 'database' | 'clock'>;

const NO_CASE = { offices: [] };

/** Milliseconds from one scheduled run to the next. */
const EVERY = 300_000;

/** Asks for a run of the watchdog beside the schedule; a worker takes it up within seconds. The same key asks once. */
export function requestWatchdogRun({ database, clock }: RunServices, caller: Caller, key: string): Promise<WatchdogRun> {
  const { actor, keyScope } = caller;
  if (actor.kind !== 'staff') throw new RangeError('only staff ask for a run');
  return database.transaction(NO_CASE, (transaction) => requestRun(transaction, { at: clock.now(), by: actor.id, key: `${keyScope}/${key}` }));
}

/** The last fifty runs, newest first. */
export function listWatchdogRuns({ database }: RunServices): Promise<readonly WatchdogRun[]> {
  return database.transaction(NO_CASE, (transaction) => listRuns(transaction, 50));
}

/**
 * Does the run that somebody waits for, or that is due by schedule: every open case, its row, its workflow. While the
 * engine is away the rows are looked after all the same. Answers the run's incidents; `undefined` where none was due.
 */
export async function runWatchdog(services: WatchServices, onEngineAway: (error: unknown) => void): Promise<number | undefined> {
  const { database, clock } = services;
  const now = clock.now();
  const id = await database.transaction(NO_CASE, (transaction) => takeRun(transaction, now, (now - EVERY) as Instant));
  if (id === undefined) return undefined;
  const rows = await watchProjections(services);
  const ofWorkflows = await watchWorkflows(services).catch((error: unknown) => {
    onEngineAway(error);
    return 0;
  });
  const incidents = rows.incidents + ofWorkflows;
  await database.transaction(NO_CASE, (transaction) => finishRun(transaction, id, { at: clock.now(), cases: rows.cases, incidents }));
  return incidents;
}

const PAGE = 100;

/** What was found at the offices the caller supervises, newest first; at most 100, from behind `after` on. */
export function readIncidents(
  { database }: RunServices,
  { scope }: Caller,
  { after, kinds = INCIDENT_KINDS }: { readonly after?: string | undefined; readonly kinds?: readonly IncidentKind[] | undefined },
): Promise<readonly ListedIncident[]> {
  return database.transaction(scope, (transaction) => listIncidents(transaction, { after, kinds, limit: PAGE }));
}

