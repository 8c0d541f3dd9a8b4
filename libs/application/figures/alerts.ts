import { type Office } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Actor } from '#libs/domain/case/actions.js';
import { type Range, rangeOf, type Share } from '#libs/domain/figures/proportions.js';
import { addDays, type Day } from '#libs/domain/time/day.js';
import { inForceOn } from '#libs/domain/time/in-force.js';
import { shanghaiDay } from '#libs/domain/time/instant.js';
import type { Database } from '#libs/persistence/database.js';
import { countStages, countTotals } from '#libs/persistence/figure-counts.js';
import { insertThreshold, listThresholds, type StoredThreshold, type Threshold } from '#libs/persistence/figure-thresholds.js';
import type { Clock } from '../ports/clock.js';
import type { Caller } from '../commands/caller.js';
import { type Measure, sharesOf } from './read-figures.js';

export interface AlertServices {
  readonly database: Database;
  readonly clock: Clock;
}

/** A share that lies below what its threshold asks for, at one office. */
export interface Alert {
  readonly office: Office;
  readonly measure: Measure;
  readonly threshold: Threshold;
  readonly from: Day;
  readonly until: Day;
  readonly share: Share;
  readonly range: Range;
  /** The whole range lies below the threshold: more than chance. */
  readonly certain: boolean;
}

/** Which thresholds the last weeks fall below, at the caller's offices; counted anew each time, so none is ever stale. */
export async function readAlerts({ database, clock }: AlertServices, caller: Caller): Promise<readonly Alert[]> {
  const today = shanghaiDay(clock.now());
  return database.transaction(caller.scope, async (transaction) => {
    const alerts: Alert[] = [];
    for (const threshold of inForceOn(await listThresholds(transaction), today, ({ measure }) => measure)) {
      const period = { from: addDays(today, 1 - 7 * threshold.weeks), until: today };
      const counted = { offices: caller.scope.offices, period };
      const [totals, stages] = [await countTotals(transaction, counted), await countStages(transaction, counted)];
      for (const office of caller.scope.offices) {
        const share = sharesOf(office, totals, stages)[threshold.measure];
        const alert = { office, measure: threshold.measure, threshold, ...period, share, range: rangeOf(share) };
        if (fallsBelow(share, threshold)) alerts.push({ ...alert, certain: alert.range.high < threshold.least });
      }
    }
    return alerts;
  });
}

const fallsBelow = ({ hits, total }: Share, { least, cases }: Threshold): boolean => total >= cases && hits / total < least;

/** Every threshold ever set, newest first. */
export const readThresholds = ({ database }: AlertServices): Promise<readonly StoredThreshold[]> => database.transaction({ offices: [] }, listThresholds);

/**
 * Sets a threshold from a day on; earlier records stay. The same one set again is one record.
 * @throws DomainError INVALID_INPUT for a day that has passed: what was watched is not rewritten.
 */
export async function setThreshold({ database, clock }: AlertServices, caller: Caller, threshold: Threshold): Promise<void> {
  const now = clock.now();
  if (threshold.effectiveFrom < shanghaiDay(now)) throw new DomainError('INVALID_INPUT', {}, [{ field: 'effectiveFrom', code: 'IN_THE_PAST' }]);
  await database.transaction(caller.scope, async (transaction) => {
    const same = (each: StoredThreshold): boolean => FIELDS.every((field) => each[field] === threshold[field]);
    const latest = (await listThresholds(transaction)).find(({ measure, effectiveFrom }) => measure === threshold.measure && effectiveFrom === threshold.effectiveFrom);
    if (!latest || !same(latest)) await insertThreshold(transaction, threshold, now, caller.actor satisfies Actor);
  });
}

const FIELDS = ['measure', 'effectiveFrom', 'least', 'weeks', 'cases'] as const satisfies readonly (keyof Threshold)[];
