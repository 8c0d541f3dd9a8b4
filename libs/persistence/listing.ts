import { type CaseIdentity, type CaseProjection, LISTING_VERSION } from './cases.js';
import type { Transaction } from './database.js';
import { CaseFileRow } from './entities/case-file.js';

export type Unlisted = Pick<CaseIdentity, 'id' | 'office' | 'acceptanceNumber'>;

/** The next cases by id whose row an earlier version made, locked; those in others' hands are left out: a command makes them anew. */
export async function lockUnlisted(transaction: Transaction, after: string | undefined, limit: number): Promise<readonly Unlisted[]> {
  return transaction.query(
    `SELECT id, office, acceptance_number AS "acceptanceNumber" FROM case_file
     WHERE listing_version < $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED`,
    [LISTING_VERSION, after ?? null, limit],
  );
}

/** Writes what lists need of a locked case, and nothing else of it. */
export async function updateListing(
  transaction: Transaction,
  caseId: string,
  { returned, correctionAnswered, agency, clock }: Pick<CaseProjection, 'returned' | 'correctionAnswered' | 'agency'> & { readonly clock: Pick<CaseProjection['clock'], 'nextPoint'> },
): Promise<void> {
  const listing = { returned, correctionAnswered, nextPointStage: clock.nextPoint?.stage ?? null, agencyCode: agency?.code ?? null, agencyName: agency?.name ?? null };
  await transaction.update(CaseFileRow, { id: caseId }, { ...listing, listingVersion: LISTING_VERSION });
}
