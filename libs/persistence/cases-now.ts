import type { State } from '#libs/domain/case/states.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';

/** Where a case stands, in a list's few words. */
export interface CaseNow {
  readonly caseId: string;
  readonly acceptanceNumber: string;
  readonly state: State;
  readonly seq: number;
  readonly handlerId: string | null;
  readonly handlerName: string | null;
  readonly dueAt: Instant | null;
  readonly dueNotBefore: boolean;
}

/** Those of the cases that the transaction may see, by id. */
export async function casesNow(transaction: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, CaseNow>> {
  if (ids.length === 0) return new Map();
  const rows: CaseNow[] = await transaction.query(
    `SELECT id AS "caseId", acceptance_number AS "acceptanceNumber", state, seq, handler_id AS "handlerId", handler_name AS "handlerName",
            (extract(epoch FROM due_at) * 1000)::float8 AS "dueAt", due_not_before AS "dueNotBefore"
     FROM case_file WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.caseId, row]));
}
