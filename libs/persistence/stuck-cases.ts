import type { Office } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { type CaseFile, caseFileOf } from './cases.js';
import { CaseFileRow } from './entities/case-file.js';
import { dateOf, instantOf, optionalInstantOf } from './instants.js';
import { In } from 'typeorm';

/** A case something is to be said of, since when. */
export interface CaseSince {
  readonly caseId: string;
  readonly since: Instant;
}

/** Takes down which open cases a sweep found without a workflow; those it found before keep their instant. */
export async function noteMissing(transaction: Transaction, missing: readonly { readonly id: string; readonly office: Office }[], at: Instant): Promise<void> {
  const ids = missing.map(({ id }) => id);
  await transaction.query(`DELETE FROM missing_flow WHERE case_id <> ALL ($1::uuid[])`, [ids]);
  await transaction.query(
    `INSERT INTO missing_flow (case_id, office, since) SELECT case_id, office, $3 FROM unnest($1::uuid[], $2::text[]) AS missing (case_id, office)
     ON CONFLICT (case_id) DO NOTHING`,
    [ids, missing.map(({ office }) => office), dateOf(at)],
  );
  await transaction.query(`INSERT INTO sweep_round (part, at) VALUES ('workflows', $1) ON CONFLICT (part) DO UPDATE SET at = EXCLUDED.at`, [dateOf(at)]);
}

/** When the sweep last looked; `undefined` if never. */
export async function lastSweep(transaction: Transaction): Promise<Instant | undefined> {
  const rows: { at: Date }[] = await transaction.query(`SELECT at FROM sweep_round WHERE part = 'workflows'`);
  return optionalInstantOf(rows[0]?.at ?? null);
}

/** Cases two sweeps running found without a workflow, longest first. */
export async function casesWithoutFlow(transaction: Transaction, offices: readonly Office[], limit: number): Promise<readonly CaseSince[]> {
  const rows: SinceRow[] = await transaction.query(
    `SELECT case_id, since FROM missing_flow WHERE office = ANY ($1) AND since < (SELECT at FROM sweep_round WHERE part = 'workflows') ORDER BY since, case_id LIMIT $2`,
    [offices, limit],
  );
  return rows.map(caseSince);
}

/** Cases announced before an instant that no relay has told their workflow of, longest first. */
export async function casesUntold(transaction: Transaction, offices: readonly Office[], before: Instant, limit: number): Promise<readonly CaseSince[]> {
  const rows: SinceRow[] = await transaction.query(
    `SELECT case_id, min(at) AS since FROM outbox WHERE office = ANY ($1) AND at < $2 GROUP BY case_id ORDER BY 2, 1 LIMIT $3`,
    [offices, dateOf(before), limit],
  );
  return rows.map(caseSince);
}

interface SinceRow {
  readonly case_id: string;
  readonly since: Date;
}

const caseSince = ({ case_id, since }: SinceRow): CaseSince => ({ caseId: case_id, since: instantOf(since) });

/** A claimed case, with the last instant somebody of the office did something to it. */
export interface ClaimedCase {
  readonly caseId: string;
  readonly office: Office;
  readonly state: State;
  readonly deemedReceivedAt: Instant;
  readonly dueAt: Instant;
  readonly touchedAt: Instant;
}

/** Claimed cases whose promise runs, by the last touch, the longest untouched first; at most `limit`. */
export async function claimedCases(transaction: Transaction, offices: readonly Office[], limit: number): Promise<readonly ClaimedCase[]> {
  const rows: { id: string; office: Office; state: State; deemed_received_at: Date; due_at: Date; touched_at: Date }[] = await transaction.query(
    `SELECT id, c.office, state, deemed_received_at, due_at, coalesce(touched.at, handler_since) AS touched_at
     FROM case_file c, LATERAL (SELECT max(at) AS at FROM case_action a WHERE a.case_id = c.id AND actor->>'kind' = 'staff') touched
     WHERE c.office = ANY ($1) AND handler_id IS NOT NULL AND due_at IS NOT NULL ORDER BY touched_at, id LIMIT $2`,
    [offices, limit],
  );
  return rows.map((row) => ({
    caseId: row.id,
    office: row.office,
    state: row.state,
    deemedReceivedAt: instantOf(row.deemed_received_at),
    dueAt: instantOf(row.due_at),
    touchedAt: instantOf(row.touched_at),
  }));
}

/** The named cases that are within the transaction's scope. */
export async function findCases(transaction: Transaction, ids: readonly string[]): Promise<readonly CaseFile[]> {
  return (await transaction.findBy(CaseFileRow, { id: In([...ids]) })).map(caseFileOf);
}
