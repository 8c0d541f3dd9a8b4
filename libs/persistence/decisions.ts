import type { Office } from '#libs/domain/case/names.js';
import type { Stage } from '#libs/domain/clock/stages.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { AssessmentRow } from './entities/assessment.js';
import { dateOf, instantOf } from './instants.js';

/** An assessment as stored: inputs and result as canonical JSON text, each with its SHA-256, and the versions used. */
export interface StoredAssessment {
  readonly inputs: string;
  readonly inputsSha256: string;
  readonly result: string;
  readonly resultSha256: string;
  readonly ruleSetVersion: string;
  readonly tableVersion: string;
  readonly calendarVersion: string;
}

export interface CasePlace {
  readonly caseId: string;
  readonly office: Office;
  readonly seq: number;
}

export async function insertAssessment(transaction: Transaction, place: CasePlace, stored: StoredAssessment, at: Instant): Promise<void> {
  await transaction.insert(AssessmentRow, { ...place, ...stored, at: dateOf(at) });
}

/** The newest assessment of a case, or the one stored with that action. */
export async function findAssessment(
  transaction: Transaction,
  caseId: string,
  seq?: number,
): Promise<(StoredAssessment & { readonly seq: number; readonly at: Instant }) | undefined> {
  const row = await transaction.findOne(AssessmentRow, {
    where: { caseId, ...(seq === undefined ? {} : { seq }) },
    order: { seq: 'DESC' },
  });
  if (!row) return undefined;
  const { inputs, inputsSha256, result, resultSha256, ruleSetVersion, tableVersion, calendarVersion } = row;
  const stored = { inputs, inputsSha256, result, resultSha256, ruleSetVersion, tableVersion, calendarVersion };
  return { ...stored, seq: row.seq, at: instantOf(row.at) };
}

/** The hash of what the newest assessment of a case was reckoned from. */
export async function newestInputsSha256(transaction: Transaction, caseId: string): Promise<string | undefined> {
  const rows: { inputs_sha256: string }[] = await transaction.query(
    `SELECT inputs_sha256 FROM assessment WHERE case_id = $1 ORDER BY seq DESC LIMIT 1`,
    [caseId],
  );
  return rows[0]?.inputs_sha256;
}

/** Records a warning or breach; refused by the table's key if that point of that period is on record already. */
export async function insertClockPoint(
  transaction: Transaction,
  point: { readonly caseId: string; readonly office: Office; readonly period: number; readonly percent: number },
  pointAt: Instant,
  recordedAt: Instant,
): Promise<void> {
  await transaction.query(
    `INSERT INTO clock_point (case_id, office, period, percent, point_at, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [point.caseId, point.office, point.period, point.percent, dateOf(pointAt), dateOf(recordedAt)],
  );
}

/** Records a warning of a stage; refused by the table's key if that point is on record already. */
export async function insertStagePoint(
  transaction: Transaction,
  point: { readonly caseId: string; readonly office: Office; readonly period: number; readonly stage: Stage; readonly percent: number },
  pointAt: Instant,
  recordedAt: Instant,
): Promise<void> {
  await transaction.query(
    `INSERT INTO stage_point (case_id, office, period, stage, percent, point_at, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [point.caseId, point.office, point.period, point.stage, point.percent, dateOf(pointAt), dateOf(recordedAt)],
  );
}

export interface StoredForwarding {
  readonly idempotencyKey: string;
  readonly packageSha256: string;
  readonly manifest: unknown;
}

export async function findForwarding(transaction: Transaction, caseId: string): Promise<StoredForwarding | undefined> {
  const rows: StoredForwarding[] = await transaction.query(
    `SELECT idempotency_key AS "idempotencyKey", package_sha256 AS "packageSha256", manifest FROM forwarding WHERE case_id = $1`,
    [caseId],
  );
  return rows[0];
}

export async function insertForwarding(
  transaction: Transaction,
  caseId: string,
  office: Office,
  stored: StoredForwarding,
  at: Instant,
): Promise<void> {
  await transaction.query(
    `INSERT INTO forwarding (case_id, office, idempotency_key, package_sha256, manifest, built_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [caseId, office, stored.idempotencyKey, stored.packageSha256, JSON.stringify(stored.manifest), dateOf(at)],
  );
}

export async function insertForwardingAttempt(
  transaction: Transaction,
  caseId: string,
  office: Office,
  outcome: string,
  at: Instant,
): Promise<void> {
  await transaction.query(`INSERT INTO forwarding_attempt (case_id, office, at, outcome) VALUES ($1, $2, $3, $4)`, [
    caseId,
    office,
    dateOf(at),
    outcome,
  ]);
}
