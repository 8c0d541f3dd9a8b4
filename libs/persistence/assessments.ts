import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import type { StoredAssessment } from './decisions.js';
import { AssessmentRow } from './entities/assessment.js';
import { instantOf } from './instants.js';

/** Every stored assessment of a case, oldest first. */
export async function listAssessments(
  transaction: Transaction,
  caseId: string,
): Promise<readonly (StoredAssessment & { readonly seq: number; readonly at: Instant })[]> {
  const rows = await transaction.find(AssessmentRow, { where: { caseId }, order: { seq: 'ASC' } });
  return rows.map(({ seq, at, inputs, inputsSha256, result, resultSha256, ruleSetVersion, tableVersion, calendarVersion }) => ({
    seq,
    at: instantOf(at),
    inputs,
    inputsSha256,
    result,
    resultSha256,
    ruleSetVersion,
    tableVersion,
    calendarVersion,
  }));
}

/** The case an acceptance number or an id names, within the transaction's scope. */
export async function findCaseId(transaction: Transaction, name: string): Promise<string | undefined> {
  const rows: { id: string }[] = await transaction.query(`SELECT id FROM case_file WHERE acceptance_number = $1 OR id::text = lower($1)`, [name]);
  return rows[0]?.id;
}
