import type { Channel, Office } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import type { Stage } from '#libs/domain/clock/stages.js';
import type { Owner } from '#libs/domain/figures/case-figures.js';
import { type Day, formatDay } from '#libs/domain/time/day.js';
import { type Instant, instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';

/** Days of Asia/Shanghai from the first to the last, both counted. */
export interface Period {
  readonly from: Day;
  readonly until: Day;
}

/** Which cases are counted: those of these offices, as far as the transaction may see them. */
export interface Counted {
  readonly offices: readonly Office[];
  readonly period: Period;
}

const parameters = ({ offices, period }: Counted): unknown[] => [offices, formatDay(period.from), formatDay(period.until)];

const RECEIVED = `office = ANY ($1) AND received_on BETWEEN $2 AND $3`;
const DECIDED = `office = ANY ($1) AND decided_on BETWEEN $2 AND $3`;
/** The Monday of the week a day lies in. */
const week = (column: string): string => `to_char(date_trunc('week', ${column}), 'YYYY-MM-DD') AS week`;

export interface Volume {
  readonly office: Office;
  /** The week's Monday. */
  readonly week: string;
  readonly channel: Channel;
  readonly received: number;
}

export const countVolumes = (transaction: Transaction, counted: Counted): Promise<readonly Volume[]> =>
  transaction.query(
    `SELECT office, ${week('received_on')}, channel, count(*)::int AS received FROM case_figure WHERE ${RECEIVED} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    parameters(counted),
  );

export interface WeeklyTimeliness {
  readonly office: Office;
  readonly week: string;
  readonly kept: number;
  readonly broken: number;
}

/** Promises decided in each week: kept when the request went to CNIPA in time, broken when a due instant passed. */
export const countTimeliness = (transaction: Transaction, counted: Counted): Promise<readonly WeeklyTimeliness[]> =>
  transaction.query(
    `SELECT office, ${week('decided_on')}, count(*) FILTER (WHERE outcome = 'KEPT')::int AS kept,
            count(*) FILTER (WHERE outcome = 'BROKEN')::int AS broken
     FROM case_figure WHERE ${DECIDED} AND outcome IN ('KEPT', 'BROKEN') GROUP BY 1, 2 ORDER BY 1, 2`,
    parameters(counted),
  );

/** Service time of several stretches: how many, altogether, the middle one, and what nine of ten stay within; milliseconds. */
export interface Times {
  readonly count: number;
  readonly total: number;
  readonly median: number;
  readonly ninetieth: number;
}

const times = (column: string): string => `count(*)::int AS count, sum(${column})::float8 AS total,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY ${column}) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY ${column}) AS ninetieth`;

export type StageTimes = Times & { readonly office: Office; readonly stage: Stage; readonly withinShare: number };

/** Stages of the requests whose promise was decided in the period, each against its share. */
export const countStages = (transaction: Transaction, counted: Counted): Promise<readonly StageTimes[]> =>
  transaction.query(
    `SELECT case_stage.office, stage, ${times('used_ms')}, count(*) FILTER (WHERE used_ms <= budget_ms)::int AS "withinShare"
     FROM case_stage JOIN case_figure USING (case_id) WHERE case_figure.${DECIDED} GROUP BY 1, 2 ORDER BY 1, 2`,
    parameters(counted),
  );

const SPANS = `FROM case_span WHERE office = ANY ($1) AND until_on BETWEEN $2 AND $3`;

export type StateTimes = Times & { readonly office: Office; readonly state: State };

export const countStates = (transaction: Transaction, counted: Counted): Promise<readonly StateTimes[]> =>
  transaction.query(`SELECT office, state, ${times('working_ms')} ${SPANS} GROUP BY 1, 2 ORDER BY 1, 2`, parameters(counted));

export type OwnerTimes = Times & { readonly office: Office; readonly owner: Owner };

export const countOwners = (transaction: Transaction, counted: Counted): Promise<readonly OwnerTimes[]> =>
  transaction.query(`SELECT office, owner, ${times('working_ms')} ${SPANS} GROUP BY 1, 2 ORDER BY 1, 2`, parameters(counted));

export type HandlerTimes = Times & { readonly office: Office; readonly handlerId: string | null; readonly handler: string | null; readonly cases: number };

/** Time in the office's hands by whoever had claimed the case; nobody's is a row of its own. */
export const countHandlers = (transaction: Transaction, counted: Counted): Promise<readonly HandlerTimes[]> =>
  transaction.query(
    `SELECT office, handler_id AS "handlerId", (SELECT name FROM staff_account WHERE id = handler_id) AS handler,
            count(DISTINCT case_id)::int AS cases, ${times('working_ms')}
     ${SPANS} AND owner = 'OFFICE' GROUP BY 1, 2 ORDER BY 1, total DESC`,
    parameters(counted),
  );

export interface CountedBreach {
  readonly office: Office;
  readonly caseId: string;
  readonly acceptanceNumber: string;
  readonly state: State;
  readonly breachedAt: Instant;
  /** None while nobody has explained it. */
  readonly cause: string | null;
}

/** Breaches of the period, the newest first; at most 500. */
export async function listBreaches(transaction: Transaction, counted: Counted): Promise<readonly CountedBreach[]> {
  const rows: (Omit<CountedBreach, 'breachedAt'> & { readonly at: Date })[] = await transaction.query(
    `SELECT case_figure.office, case_id AS "caseId", acceptance_number AS "acceptanceNumber", case_figure.state, decided_at AS at, breach_cause AS cause
     FROM case_figure JOIN case_file ON id = case_id WHERE case_figure.${DECIDED} AND outcome = 'BROKEN' ORDER BY decided_at DESC, case_id LIMIT 500`,
    parameters(counted),
  );
  return rows.map(({ at, ...breach }) => ({ ...breach, breachedAt: instant(at.toISOString()) }));
}

export interface CountedDefect {
  readonly office: Office;
  readonly code: string;
  readonly count: number;
}

export const countDefects = (transaction: Transaction, counted: Counted): Promise<readonly CountedDefect[]> =>
  transaction.query(
    `SELECT office, code, count(*)::int AS count FROM case_figure, unnest(defects) AS code WHERE ${RECEIVED} GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2`,
    parameters(counted),
  );

export interface OfficeTotals {
  readonly office: Office;
  readonly received: number;
  readonly withCorrection: number;
  readonly kept: number;
  readonly broken: number;
  readonly brokenExplained: number;
}

/** What the shares of an office are made of: receipts by their day, promises by the day they were decided. */
export const countTotals = (transaction: Transaction, counted: Counted): Promise<readonly OfficeTotals[]> =>
  transaction.query(
    `SELECT office, count(*) FILTER (WHERE received_on BETWEEN $2 AND $3)::int AS received,
       count(*) FILTER (WHERE received_on BETWEEN $2 AND $3 AND corrections > 0)::int AS "withCorrection",
       count(*) FILTER (WHERE decided_on BETWEEN $2 AND $3 AND outcome = 'KEPT')::int AS kept,
       count(*) FILTER (WHERE decided_on BETWEEN $2 AND $3 AND outcome = 'BROKEN')::int AS broken,
       count(*) FILTER (WHERE decided_on BETWEEN $2 AND $3 AND outcome = 'BROKEN' AND breach_cause IS NOT NULL)::int AS "brokenExplained"
     FROM case_figure WHERE (${RECEIVED}) OR (${DECIDED}) GROUP BY 1 ORDER BY 1`,
    parameters(counted),
  );

export interface StateCount {
  readonly office: Office;
  readonly state: State;
  readonly count: number;
}

/** What became of the requests received in the period. */
export const countOutcomes = (transaction: Transaction, counted: Counted): Promise<readonly StateCount[]> =>
  transaction.query(`SELECT office, state, count(*)::int AS count FROM case_figure WHERE ${RECEIVED} GROUP BY 1, 2 ORDER BY 1, 2`, parameters(counted));
