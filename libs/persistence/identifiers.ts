import type { Office } from '#libs/domain/case/names.js';
import type { Transaction } from './database.js';

/** Keeps the keyed hashes of a case's identity numbers; those known already are passed over. */
export async function indexIdentifiers(
  transaction: Transaction,
  caseId: string,
  office: Office,
  blindIndexes: readonly string[],
): Promise<void> {
  if (blindIndexes.length === 0) return;
  await transaction.query(
    `INSERT INTO identifier_index (case_id, office, blind_index) SELECT $1, $2, named FROM unnest($3::text[]) AS named
     ON CONFLICT ON CONSTRAINT identifier_index_pk DO NOTHING`,
    [caseId, office, blindIndexes],
  );
}
