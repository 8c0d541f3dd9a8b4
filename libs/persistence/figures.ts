import { FINAL_STATES, PROMISE_STATES } from '#libs/domain/case/states.js';
import type { Transaction } from './database.js';

/** Cases by office and state, ended ones included. */
export async function countCases(
  transaction: Transaction,
): Promise<readonly { readonly office: string; readonly state: string; readonly count: number }[]> {
  return transaction.query(`SELECT office, state, count(*)::int AS count FROM case_file GROUP BY office, state`);
}

/** Due instant of the open case that is due first, per office; milliseconds since the epoch. */
export async function mostUrgent(transaction: Transaction): Promise<readonly { readonly office: string; readonly dueAt: number }[]> {
  const rows: { office: string; due_at: Date }[] = await transaction.query(
    `SELECT office, min(due_at) AS due_at FROM case_file
     WHERE state = ANY ($1) AND state <> ALL ($2) AND due_at IS NOT NULL GROUP BY office`,
    [PROMISE_STATES, FINAL_STATES],
  );
  return rows.map(({ office, due_at }) => ({ office, dueAt: due_at.getTime() }));
}

/** Warnings and breaches on record, by office and percent. */
export async function countClockPoints(
  transaction: Transaction,
): Promise<readonly { readonly office: string; readonly percent: 50 | 80 | 100; readonly count: number }[]> {
  return transaction.query(`SELECT office, percent, count(*)::int AS count FROM clock_point GROUP BY office, percent`);
}
