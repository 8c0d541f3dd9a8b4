import type { CaseFigures } from '#libs/domain/figures/case-figures.js';
import type { Channel, Office, Region } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import { formatDay } from '#libs/domain/time/day.js';
import { type Instant, shanghaiDay } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';

/** A case with what it adds to the figures, as of one place in its history. */
export interface FiguredCase {
  readonly id: string;
  readonly office: Office;
  readonly seq: number;
  readonly channel: Channel;
  readonly region: Region;
  readonly state: State;
  readonly receivedAt: Instant;
  readonly figures: CaseFigures;
}

/** Cases behind `after` that moved on since their figures were derived, or have none yet; at most `limit`, by id. */
export async function casesWithoutFigures(
  transaction: Transaction,
  after: string | undefined,
  limit: number,
): Promise<readonly { readonly id: string; readonly office: Office }[]> {
  return transaction.query(
    `SELECT id, case_file.office FROM case_file LEFT JOIN case_figure ON case_id = id
     WHERE case_figure.seq IS DISTINCT FROM case_file.seq AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
    [after ?? null, limit],
  );
}

/** Puts the figures of these cases in the place of what was derived before. */
export async function replaceFigures(transaction: Transaction, cases: readonly FiguredCase[]): Promise<void> {
  const ids = cases.map(({ id }) => id);
  await transaction.query(`DELETE FROM case_span WHERE case_id = ANY ($1::uuid[])`, [ids]);
  await transaction.query(`DELETE FROM case_stage WHERE case_id = ANY ($1::uuid[])`, [ids]);
  await transaction.query(`DELETE FROM case_figure WHERE case_id = ANY ($1::uuid[])`, [ids]);
  await insertAll(transaction, 'case_figure', cases.map(figureRow));
  await insertAll(transaction, 'case_span', cases.flatMap(spanRows));
  await insertAll(transaction, 'case_stage', cases.flatMap(stageRows));
}

/** Rows as the table's own record type: names and types of the columns are the table's. */
async function insertAll(transaction: Transaction, table: 'case_figure' | 'case_span' | 'case_stage', rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await transaction.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [JSON.stringify(rows)]);
}

const onDay = (at: Instant): string => formatDay(shanghaiDay(at));
const time = (at: Instant): string => new Date(at).toISOString();

const figureRow = ({ id, office, seq, channel, region, state, receivedAt, figures }: FiguredCase): object => ({
  case_id: id,
  office,
  seq,
  channel,
  region,
  state,
  received_on: onDay(receivedAt),
  outcome: figures.outcome,
  decided_on: figures.decidedAt === undefined ? null : onDay(figures.decidedAt),
  decided_at: figures.decidedAt === undefined ? null : time(figures.decidedAt),
  breach_cause: figures.breachCause ?? null,
  corrections: figures.corrections,
  defects: figures.defects,
});

const spanRows = ({ id, office, figures }: FiguredCase): object[] =>
  figures.spans.map(({ state, owner, handlerId, from, until, working }, part) => ({
    case_id: id,
    part,
    office,
    state,
    owner,
    handler_id: handlerId ?? null,
    from_at: time(from),
    until_at: time(until),
    until_on: onDay(until),
    working_ms: working,
  }));

const stageRows = ({ id, office, figures }: FiguredCase): object[] =>
  figures.stages.map(({ stage, used, budget }) => ({ case_id: id, stage, office, used_ms: used, budget_ms: budget }));
