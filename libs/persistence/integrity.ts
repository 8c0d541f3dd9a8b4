import { day, type Day } from '#libs/domain/time/day.js';
import type { Transaction } from './database.js';

export interface IntegrityFinding {
  readonly party: 'REQUESTER' | 'AGENCY';
  readonly foundOn: Day;
}

/** Findings of bad faith against any of the parties, by the keyed hash of a requester's number or an agency's code. */
export async function findIntegrityFindings(transaction: Transaction, parties: readonly string[]): Promise<readonly IntegrityFinding[]> {
  const rows: { party: 'REQUESTER' | 'AGENCY'; found_on: string }[] = await transaction.query(
    `SELECT party, to_char(found_on, 'YYYY-MM-DD') AS found_on FROM integrity_finding WHERE party_index = ANY ($1) ORDER BY found_on, id`,
    [parties],
  );
  return rows.map(({ party, found_on }) => ({ party, foundOn: day(found_on) }));
}
