import type { Office } from '#libs/domain/case/names.js';
import type { Stage } from '#libs/domain/clock/stages.js';
import { type Day, formatDay } from '#libs/domain/time/day.js';
import type { Transaction } from './database.js';

/** A month of an office as the public may see it; where too few were counted, only that. */
export interface PublishedMonth {
  readonly office: Office;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly few: boolean;
  readonly received: number | null;
  readonly kept: number | null;
  readonly broken: number | null;
}

/** Median service time of a stage beside its share of the promised time, milliseconds; none counted from fewer than five. */
export interface PublishedStage {
  readonly office: Office;
  readonly stage: Stage;
  readonly cases: number;
  readonly median: number;
  readonly share: number;
}

/** Months from the one `since` lies in to the one before `before`. */
export const publishedMonths = (transaction: Transaction, since: Day, before: Day): Promise<readonly PublishedMonth[]> =>
  transaction.query(`SELECT office, to_char(month, 'YYYY-MM') AS month, few, received, kept, broken FROM published_months($1, $2)`, [
    formatDay(since),
    formatDay(before),
  ]);

export const publishedStages = (transaction: Transaction, since: Day, before: Day): Promise<readonly PublishedStage[]> =>
  transaction.query(`SELECT office, stage, cases, median_ms::float8 AS median, share_ms::float8 AS share FROM published_stages($1, $2)`, [
    formatDay(since),
    formatDay(before),
  ]);
