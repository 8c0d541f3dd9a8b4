import type { CaseAction } from '#libs/domain/case/actions.js';
import type { Office } from '#libs/domain/case/names.js';
import type { Transaction } from './database.js';
import { dateOf, instantOf } from './instants.js';

/** The history of a case, oldest first; empty outside the transaction's scope. */
export async function loadActions(transaction: Transaction, caseId: string): Promise<readonly CaseAction[]> {
  const rows: { seq: number; type: string; at: Date; actor: unknown; payload: unknown }[] = await transaction.query(
    `SELECT seq, type, at, actor, payload FROM case_action WHERE case_id = $1 ORDER BY seq`,
    [caseId],
  );
  return rows.map((row) => ({ ...row, at: instantOf(row.at) }) as CaseAction);
}

/** Appends one action; the primary key refuses a second one with the same place in the history. */
export async function appendAction(transaction: Transaction, caseId: string, office: Office, action: CaseAction): Promise<void> {
  await transaction.query(
    `INSERT INTO case_action (case_id, seq, office, type, at, actor, payload) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [caseId, action.seq, office, action.type, dateOf(action.at), JSON.stringify(action.actor), JSON.stringify(action.payload)],
  );
}
