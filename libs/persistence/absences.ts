import type { Office, Role } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { dateOf, instantOf } from './instants.js';

/** When an officer of an office is away, and who stands in; half-open. */
export interface Absence {
  readonly id: string;
  readonly office: Office;
  readonly officerId: string;
  readonly deputyId: string;
  readonly from: Instant;
  readonly until: Instant;
}

export type ListedAbsence = Absence & { readonly officerName: string; readonly deputyName: string };

/** Whether the deputy stands in for the officer at that instant. */
export async function standsIn(
  transaction: Transaction,
  { officerId, deputyId, office, at }: Pick<Absence, 'officerId' | 'deputyId' | 'office'> & { readonly at: Instant },
): Promise<boolean> {
  const rows: unknown[] = await transaction.query(
    `SELECT 1 FROM absence WHERE deputy_id = $1 AND officer_id = $2 AND office = $3 AND from_at <= $4 AND until_at > $4`,
    [deputyId, officerId, office, dateOf(at)],
  );
  return rows.length > 0;
}

/** Of these officers, one who is away at some time of the absence at that office. */
export async function isAway(transaction: Transaction, officerId: string, { office, from, until }: Pick<Absence, 'office' | 'from' | 'until'>): Promise<boolean> {
  const rows: unknown[] = await transaction.query(
    `SELECT 1 FROM absence WHERE officer_id = $1 AND office = $2 AND from_at < $4 AND until_at > $3 LIMIT 1`,
    [officerId, office, dateOf(from), dateOf(until)],
  );
  return rows.length > 0;
}

/** @throws the driver's error naming `absence_once_at_a_time` or `absence_pk`. */
export async function insertAbsence(transaction: Transaction, absence: Absence, setBy: string, at: Instant): Promise<void> {
  const { id, office, officerId, deputyId, from, until } = absence;
  await transaction.query(
    `INSERT INTO absence (id, office, officer_id, deputy_id, from_at, until_at, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, office, officerId, deputyId, dateOf(from), dateOf(until), setBy, dateOf(at)],
  );
}

interface AbsenceColumns {
  readonly id: string;
  readonly office: Office;
  readonly officer_id: string;
  readonly officer_name: string;
  readonly deputy_id: string;
  readonly deputy_name: string;
  readonly from_at: Date;
  readonly until_at: Date;
}

/** The absences of these offices that are not over, earliest first; at most 500. */
export async function listAbsences(transaction: Transaction, offices: readonly Office[], now: Instant): Promise<readonly ListedAbsence[]> {
  const rows: AbsenceColumns[] = await transaction.query(`${SELECT_ABSENCE} WHERE a.office = ANY ($1) AND until_at > $2 ORDER BY from_at, a.id LIMIT 500`, [offices, dateOf(now)]);
  return rows.map(absenceOf);
}

/** The absences of these offices that are over, latest first; at most 50. */
export async function listPastAbsences(transaction: Transaction, offices: readonly Office[], now: Instant): Promise<readonly ListedAbsence[]> {
  const rows: AbsenceColumns[] = await transaction.query(`${SELECT_ABSENCE} WHERE a.office = ANY ($1) AND until_at <= $2 ORDER BY until_at DESC, a.id LIMIT 50`, [offices, dateOf(now)]);
  return rows.map(absenceOf);
}

export async function findAbsence(transaction: Transaction, id: string): Promise<ListedAbsence | undefined> {
  const rows: AbsenceColumns[] = await transaction.query(`${SELECT_ABSENCE} WHERE a.id = $1`, [id]);
  return rows[0] && absenceOf(rows[0]);
}

const SELECT_ABSENCE = `SELECT a.id, a.office, officer_id, officer.name AS officer_name, deputy_id, deputy.name AS deputy_name, from_at, until_at
  FROM absence a JOIN staff_account officer ON officer.id = officer_id JOIN staff_account deputy ON deputy.id = deputy_id`;

function absenceOf(row: AbsenceColumns): ListedAbsence {
  return {
    id: row.id,
    office: row.office,
    officerId: row.officer_id,
    officerName: row.officer_name,
    deputyId: row.deputy_id,
    deputyName: row.deputy_name,
    from: instantOf(row.from_at),
    until: instantOf(row.until_at),
  };
}

/** An absence that has begun ends at once and stays on record; one that has not is taken back. */
export async function endAbsence(transaction: Transaction, id: string, now: Instant): Promise<void> {
  await transaction.query(`DELETE FROM absence WHERE id = $1 AND from_at >= $2`, [id, dateOf(now)]);
  await transaction.query(`UPDATE absence SET until_at = $2 WHERE id = $1 AND until_at > $2`, [id, dateOf(now)]);
}

export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly office: Office;
  readonly roles: readonly Role[];
}

/** The active staff of these offices with the roles they hold there, by office and name. */
export async function listOfficers(transaction: Transaction, offices: readonly Office[]): Promise<readonly Officer[]> {
  return transaction.query(
    `SELECT account.id, account.name, held.office, array_agg(held.role ORDER BY held.role) AS roles
     FROM staff_account account JOIN staff_role held ON held.account_id = account.id
     WHERE account.active AND held.office = ANY ($1) GROUP BY account.id, account.name, held.office ORDER BY held.office, account.name, account.id`,
    [offices],
  );
}
