import type { Instant } from '#libs/domain/time/instant.js';
import type { ClockShown } from '../../axis/clock-facts.js';
import { instantIn } from '../../words/moments.js';
import type { Row, Service } from './worklist-client.js';

/** Of the working time, as everywhere; a row's axis knows no days, so their instants stand nowhere on it. */
const WARNINGS = [{ percent: 50, at: 0 }, { percent: 80, at: 0 }];

/** The clock of a row now: since it was read working time passed as far as the office was open and the clock ran. */
export function clockNow({ clock, dueAt: due, dueNotBefore, dueProvisional, breachedAt, office, asOf }: Row, service: Service, at: Instant): ClockShown {
  const { state, elapsedSeconds, remainingSeconds } = clock;
  const dueAt = due === null ? null : instantIn(due);
  // A promise that was kept is not late for the day having passed since.
  const now = state === 'stopped' && breachedAt === null && dueAt !== null && dueAt < at ? dueAt : at;
  const passed = state === 'running' ? passedSince(instantIn(asOf), service.find((each) => each.office === office), now) : 0;
  return {
    state,
    now,
    dueAt,
    dueNotBefore,
    provisional: dueProvisional,
    elapsed: (elapsedSeconds ?? 0) * 1000 + passed,
    remaining: Math.max(0, (remainingSeconds ?? 0) * 1000 - passed),
    warnings: WARNINGS,
  };
}

function passedSince(asOf: Instant, service: Service[number] | undefined, now: Instant): number {
  if (!service?.open) return 0;
  return Math.max(0, Math.min(now, instantIn(service.until)) - asOf);
}

/** When an office opens or closes next: from then on the rows have to be asked for anew. */
export function nextTurn(service: Service): Instant | undefined {
  return service.map(({ until }) => instantIn(until)).toSorted((one, other) => one - other)[0];
}
