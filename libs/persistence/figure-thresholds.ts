import type { Actor } from '#libs/domain/case/actions.js';
import { type Day, day, formatDay } from '#libs/domain/time/day.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { dateOf, instantOf } from './instants.js';

/** A share below `least` over the last `weeks`, where at least so many `cases` were counted, raises an alert. */
export interface Threshold {
  readonly measure: 'TIMELINESS' | 'STAGES_WITHIN_SHARE' | 'WITHOUT_CORRECTION' | 'BREACHES_EXPLAINED';
  readonly effectiveFrom: Day;
  /** 0 to 1. */
  readonly least: number;
  readonly weeks: number;
  readonly cases: number;
}

export type StoredThreshold = Threshold & { readonly setAt: Instant; readonly setBy: Actor };

/** Newest first. */
export async function listThresholds(transaction: Transaction): Promise<readonly StoredThreshold[]> {
  const rows: (Omit<StoredThreshold, 'effectiveFrom' | 'setAt'> & { readonly from: string; readonly at: Date })[] = await transaction.query(
    `SELECT measure, to_char(effective_from, 'YYYY-MM-DD') AS from, least::float8, weeks, cases, set_at AS at, set_by AS "setBy"
     FROM figure_threshold ORDER BY effective_from DESC, set_at DESC, measure`,
  );
  return rows.map(({ from, at, ...rest }) => ({ ...rest, effectiveFrom: day(from), setAt: instantOf(at) }));
}

export async function insertThreshold(transaction: Transaction, threshold: Threshold, at: Instant, by: Actor): Promise<void> {
  const { measure, effectiveFrom, least, weeks, cases } = threshold;
  await transaction.query(
    `INSERT INTO figure_threshold (measure, effective_from, least, weeks, cases, set_at, set_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [measure, formatDay(effectiveFrom), least, weeks, cases, dateOf(at), JSON.stringify(by)],
  );
}
