import { OFFICES } from '#libs/domain/case/names.js';
import { countCases, countClockPoints, mostUrgent } from '#libs/persistence/figures.js';
import { relayLag } from '#libs/persistence/flow-views.js';
import type { WorkerProgram } from './wiring.js';

const BOTH = { offices: OFFICES };

/** What is asked of the database whenever the metrics are scraped. */
export function watchDatabase({ metrics, database, clock }: WorkerProgram): void {
  metrics.watchCases(() => database.transaction(BOTH, countCases));
  metrics.watchClockPoints(() => database.transaction(BOTH, countClockPoints));
  metrics.watchRelayLag(async () => (await database.transaction(BOTH, (each) => relayLag(each, clock.now()))) / 1000);
  metrics.watchMostUrgent(async () => {
    const urgent = await database.transaction(BOTH, mostUrgent);
    return urgent.map(({ office, dueAt }) => ({ office, secondsLeft: (dueAt - clock.now()) / 1000 }));
  });
}
