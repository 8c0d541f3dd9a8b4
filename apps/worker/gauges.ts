import { OFFICES } from '#libs/domain/case/names.js';
import { countCases, countClockPoints, mostUrgent } from '#libs/persistence/figures.js';
import { relayLag } from '#libs/persistence/flow-views.js';
import { countIncidents } from '#libs/persistence/incidents.js';
import { listRuns } from '#libs/persistence/watchdog-runs.js';
import type { WorkerProgram } from './wiring.js';

const BOTH = { offices: OFFICES };

/** What is asked of the database whenever the metrics are scraped. */
export function watchDatabase({ metrics, database, clock }: WorkerProgram): void {
  metrics.watchCases(() => database.transaction(BOTH, countCases));
  metrics.watchClockPoints(() => database.transaction(BOTH, countClockPoints));
  metrics.watchRelayLag(async () => (await database.transaction(BOTH, (each) => relayLag(each, clock.now()))) / 1000);
  metrics.watchIncidents(() => database.transaction(BOTH, countIncidents));
  metrics.watchWatchdog(async () => {
    const finished = (await database.single((each) => listRuns(each, 10))).find(({ finishedAt }) => finishedAt !== undefined)?.finishedAt;
    return finished === undefined ? undefined : (clock.now() - finished) / 1000;
  });
  metrics.watchMostUrgent(async () => {
    const urgent = await database.transaction(BOTH, mostUrgent);
    return urgent.map(({ office, dueAt }) => ({ office, secondsLeft: (dueAt - clock.now()) / 1000 }));
  });
}
