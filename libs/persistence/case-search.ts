import type { Office } from '#libs/domain/case/names.js';
import type { Transaction } from './database.js';

/** Makes a case found by these tokens and no others. */
export async function replaceTokens(
  transaction: Transaction,
  { id, office, ended }: { readonly id: string; readonly office: Office; readonly ended: boolean },
  tokens: readonly string[],
): Promise<void> {
  await transaction.query(`DELETE FROM case_search WHERE case_id = $1 AND token <> ALL ($2)`, [id, tokens]);
  await transaction.query(
    `INSERT INTO case_search (case_id, office, ended, token) SELECT $1, $2, $3, token FROM unnest($4::text[]) AS named (token)
     ON CONFLICT (case_id, token) DO UPDATE SET ended = EXCLUDED.ended WHERE case_search.ended <> EXCLUDED.ended`,
    [id, office, ended, tokens],
  );
}

/** A case that is at an end is found among those. */
export async function endTokens(transaction: Transaction, caseId: string): Promise<void> {
  await transaction.query(`UPDATE case_search SET ended = true WHERE case_id = $1 AND NOT ended`, [caseId]);
}
