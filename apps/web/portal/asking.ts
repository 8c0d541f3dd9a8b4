import { told } from '../api/told.js';
import { portal, type Schemas } from './portal-client.js';
import type { ClockTold } from '../axis/clock-facts.js';
import type { InOneLanguage } from '../api/spoken.js';

export type Due = InOneLanguage<Schemas['DueAnswer']>;
export type DueQuestion = Schemas['DueBody'];

/** The due instant with its account, day by day. */
export const askDue = (body: DueQuestion): Promise<Due> => told(portal.POST('/ask/due', { body }));

/** An account as an axis shows it. */
export const dueTold = ({ state, dueAt, dueNotBefore, provisional, elapsed, remaining, warnings, explanation, asOf }: Due): ClockTold => ({
  state,
  dueAt,
  dueNotBefore,
  provisional,
  elapsed: elapsed.milliseconds,
  remaining: remaining.milliseconds,
  warnings,
  spans: explanation,
  asOf,
});
