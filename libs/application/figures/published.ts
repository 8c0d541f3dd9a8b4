import { addDays, addMonths, calendarDate, type Day } from '#libs/domain/time/day.js';
import { shanghaiDay } from '#libs/domain/time/instant.js';
import type { Database } from '#libs/persistence/database.js';
import { type PublishedMonth, publishedMonths, type PublishedStage, publishedStages } from '#libs/persistence/published-figures.js';
import type { Clock } from '../ports/clock.js';

export interface PublishedFigures {
  /** The first day counted. */
  readonly since: Day;
  /** The last: the end of the last whole month. */
  readonly until: Day;
  readonly months: readonly PublishedMonth[];
  readonly stages: readonly PublishedStage[];
}

/** What the offices publish: the last twelve whole months, without anything that tells of a person. */
export async function publishedFigures({ database, clock }: { readonly database: Database; readonly clock: Clock }): Promise<PublishedFigures> {
  const today = shanghaiDay(clock.now());
  const before = addDays(today, 1 - calendarDate(today).date);
  const since = addMonths(before, -12);
  return database.transaction({ offices: [] }, async (transaction) => ({
    since,
    until: addDays(before, -1),
    months: await publishedMonths(transaction, since, before),
    stages: await publishedStages(transaction, since, before),
  }));
}
