import type { Office } from '#libs/domain/case/names.js';
import { isFinal, type State, STATES } from '#libs/domain/case/states.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { type CaseFile, caseFileOf } from './cases.js';
import type { Transaction } from './database.js';
import type { StoredAssessment, StoredForwarding } from './decisions.js';
import { AssessmentRow } from './entities/assessment.js';
import { CaseFileRow } from './entities/case-file.js';
import { instantOf } from './instants.js';

const OPEN_STATES = STATES.filter((state) => !isFinal(state));
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** The next cases of these offices in the order of their registration, after one of them; the open ones if no state is named. */
export async function nextCases(
  transaction: Transaction,
  { offices, states, after, most }: { readonly offices: readonly Office[]; readonly states?: readonly State[] | undefined; readonly after?: string | undefined; readonly most: number },
): Promise<readonly CaseFile[]> {
  // Plain SQL, for making entities of 50,000 rows takes longer than all the rest.
  const { columns } = transaction.dataSource.getMetadata(CaseFileRow);
  const rows: CaseFileRow[] = await transaction.query(
    `SELECT ${columns.map(({ databaseName, propertyName }) => `${databaseName} AS "${propertyName}"`).join(', ')}
     FROM case_file WHERE office = ANY ($1) AND state = ANY ($2) AND id > $3 ORDER BY id LIMIT $4`,
    [offices, states ?? OPEN_STATES, after ?? BEFORE_ALL, most],
  );
  return rows.map(caseFileOf);
}

/** Every assessment of a case, oldest first. */
export async function listAssessments(transaction: Transaction, caseId: string): Promise<readonly (StoredAssessment & { readonly seq: number; readonly at: Instant })[]> {
  const rows = await transaction.find(AssessmentRow, { where: { caseId }, order: { seq: 'ASC' } });
  return rows.map(({ inputs, inputsSha256, result, resultSha256, ruleSetVersion, tableVersion, calendarVersion, seq, at }) => ({
    inputs, inputsSha256, result, resultSha256, ruleSetVersion, tableVersion, calendarVersion, seq, at: instantOf(at),
  }));
}

export interface ForwardingOnRecord extends StoredForwarding {
  readonly builtAt: Instant;
  readonly attempts: readonly { readonly at: Instant; readonly outcome: string }[];
}

/** The package to CNIPA with every attempt to hand it over; `undefined` while there is none. */
export async function readForwarding(transaction: Transaction, caseId: string): Promise<ForwardingOnRecord | undefined> {
  const rows: (StoredForwarding & { readonly builtAt: Date })[] = await transaction.query(
    `SELECT idempotency_key AS "idempotencyKey", package_sha256 AS "packageSha256", manifest, built_at AS "builtAt" FROM forwarding WHERE case_id = $1`,
    [caseId],
  );
  const [stored] = rows;
  if (!stored) return undefined;
  const attempts: { at: Date; outcome: string }[] = await transaction.query(`SELECT at, outcome FROM forwarding_attempt WHERE case_id = $1 ORDER BY id`, [caseId]);
  return { ...stored, builtAt: instantOf(stored.builtAt), attempts: attempts.map(({ at, outcome }) => ({ at: instantOf(at), outcome })) };
}
