import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { dateOf, instantOf, optionalInstantOf } from './instants.js';

/** One round of the watchdog over all open cases. */
export interface WatchdogRun {
  readonly id: string;
  readonly requestedAt: Instant;
  /** None where it was due by schedule. */
  readonly requestedBy?: string | undefined;
  readonly startedAt?: Instant | undefined;
  readonly finishedAt?: Instant | undefined;
  readonly cases: number;
  readonly incidents: number;
}

interface RunRow {
  readonly id: string;
  readonly requested_at: Date;
  readonly name: string | null;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
  readonly cases: number;
  readonly incidents: number;
}

const SELECTED = `SELECT watchdog_run.*, staff_account.name FROM watchdog_run LEFT JOIN staff_account ON staff_account.id = requested_by`;

/** The run a key stands for, asked for now unless it was before. */
export async function requestRun(transaction: Transaction, asked: { readonly at: Instant; readonly by: string; readonly key: string }): Promise<WatchdogRun> {
  await transaction.query(`INSERT INTO watchdog_run (requested_at, requested_by, key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, [
    dateOf(asked.at),
    asked.by,
    asked.key,
  ]);
  const rows: RunRow[] = await transaction.query(`${SELECTED} WHERE key = $1`, [asked.key]);
  const run = rows.map(runOf)[0];
  if (!run) throw new RangeError('the run was just asked for');
  return run;
}

/** Takes up a run that somebody waits for, or that is due because the last one was asked for before `since`; none otherwise. */
export async function takeRun(transaction: Transaction, now: Instant, since: Instant): Promise<string | undefined> {
  const [waiting]: [{ id: string }[]] = await transaction.query(
    `UPDATE watchdog_run SET started_at = $1 WHERE id = (SELECT id FROM watchdog_run WHERE started_at IS NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id`,
    [dateOf(now)],
  );
  if (waiting[0]) return waiting[0].id;
  const due: { id: string }[] = await transaction.query(
    `INSERT INTO watchdog_run (requested_at, started_at) SELECT $1, $1 WHERE NOT EXISTS (SELECT FROM watchdog_run WHERE requested_at > $2 AND requested_at <= $1) RETURNING id`,
    [dateOf(now), dateOf(since)],
  );
  return due[0]?.id;
}

export async function finishRun(transaction: Transaction, id: string, result: { readonly at: Instant; readonly cases: number; readonly incidents: number }): Promise<void> {
  await transaction.query(`UPDATE watchdog_run SET finished_at = $2, cases = $3, incidents = $4 WHERE id = $1`, [id, dateOf(result.at), result.cases, result.incidents]);
}

/** The last runs, newest first. */
export async function listRuns(transaction: Transaction, limit: number): Promise<readonly WatchdogRun[]> {
  const rows: RunRow[] = await transaction.query(`${SELECTED} ORDER BY watchdog_run.id DESC LIMIT $1`, [limit]);
  return rows.map(runOf);
}

const runOf = ({ id, requested_at, name, started_at, finished_at, cases, incidents }: RunRow): WatchdogRun => ({
  id,
  requestedAt: instantOf(requested_at),
  requestedBy: name ?? undefined,
  startedAt: optionalInstantOf(started_at),
  finishedAt: optionalInstantOf(finished_at),
  cases,
  incidents,
});
