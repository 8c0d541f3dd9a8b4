import { type Office, OFFICES, type Role } from '#libs/domain/case/names.js';
import { FINAL_STATES } from '#libs/domain/case/states.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { HeldRole } from './accounts.js';
import type { Transaction } from './database.js';
import { dateOf, instantOf } from './instants.js';

/** An account as administrators look after it. */
export interface ManagedAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly active: boolean;
  /** Counts the changes, so that two administrators do not write over one another. */
  readonly version: number;
  readonly roles: readonly HeldRole[];
  /** None given yet; one given for a single use; one the officer has chosen. */
  readonly password: 'NONE' | 'ONE_TIME' | 'OWN';
  readonly oneTimeUntil: Instant | undefined;
  /** Open cases in hand, of the offices the transaction may see. */
  readonly holding: number;
}

/** No text is the argon2id hash of a password. */
const WITHOUT_PASSWORD = '-';
const OPEN = `state NOT IN (${FINAL_STATES.map((state) => `'${state}'`).join(', ')})`;

const SELECT = `
  SELECT a.id, a.login, a.name, a.active, a.version, a.one_time_until AS "oneTimeUntil", a.password_hash = '${WITHOUT_PASSWORD}' AS "withoutPassword",
    coalesce((SELECT json_agg(json_build_object('role', r.role, 'office', r.office) ORDER BY r.office, r.role) FROM staff_role r WHERE r.account_id = a.id), '[]') AS roles,
    (SELECT count(*)::int FROM case_file c WHERE c.handler_id = a.id AND ${OPEN}) AS holding
  FROM staff_account a`;

interface Row {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly active: boolean;
  readonly version: number;
  readonly oneTimeUntil: Date | null;
  readonly withoutPassword: boolean;
  readonly roles: readonly { readonly role: Role; readonly office: Office | 'NONE' }[];
  readonly holding: number;
}

/** Every account, those in use first, by name. */
export async function listManagedAccounts(transaction: Transaction): Promise<readonly ManagedAccount[]> {
  const rows: Row[] = await transaction.query(`${SELECT} ORDER BY a.active DESC, a.name, a.login`);
  return rows.map(managed);
}

export async function findManagedAccount(transaction: Transaction, id: string): Promise<ManagedAccount | undefined> {
  const rows: Row[] = await transaction.query(`${SELECT} WHERE a.id = $1`, [id]);
  return rows[0] && managed(rows[0]);
}

const managed = ({ oneTimeUntil, withoutPassword, roles, ...row }: Row): ManagedAccount => ({
  ...row,
  roles: roles.map(({ role, office }) => (office === 'NONE' ? { role } : { role, office })),
  password: withoutPassword ? 'NONE' : oneTimeUntil ? 'ONE_TIME' : 'OWN',
  oneTimeUntil: oneTimeUntil ? instantOf(oneTimeUntil) : undefined,
});

/** Lets nobody else change an account until this transaction is over: who remains is asked of all of them together. */
export async function lockAccounts(transaction: Transaction): Promise<void> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtext('staff_account'))`);
}

/** Administrators who can come in by a password of their own. */
export async function administratorsLeft(transaction: Transaction): Promise<number> {
  const rows: { left: number }[] = await transaction.query(
    `SELECT count(*)::int AS left FROM staff_account a
     WHERE a.active AND a.one_time_until IS NULL AND a.password_hash <> '${WITHOUT_PASSWORD}'
       AND EXISTS (SELECT FROM staff_role r WHERE r.account_id = a.id AND r.role = 'ADMINISTRATOR')`,
  );
  return rows[0]?.left ?? 0;
}

/** @throws the driver's error naming `staff_account_login_unique` for a login that is taken */
export async function insertAccount(transaction: Transaction, { id, login, name, active }: Pick<ManagedAccount, 'id' | 'login' | 'name' | 'active'>): Promise<void> {
  await transaction.query(`INSERT INTO staff_account (id, login, name, active, password_hash) VALUES ($1, $2, $3, $4, '${WITHOUT_PASSWORD}')`, [id, login, name, active]);
}

export async function updateAccount(transaction: Transaction, { id, name, active }: Pick<ManagedAccount, 'id' | 'name' | 'active'>): Promise<void> {
  await transaction.query(`UPDATE staff_account SET name = $2, active = $3, version = version + 1 WHERE id = $1`, [id, name, active]);
}

export async function replaceRoles(transaction: Transaction, id: string, roles: readonly HeldRole[]): Promise<void> {
  await transaction.query(`DELETE FROM staff_role WHERE account_id = $1`, [id]);
  await transaction.query(`INSERT INTO staff_role (account_id, role, office) SELECT $1, role, office FROM unnest($2::text[], $3::text[]) AS given (role, office)`, [
    id,
    roles.map(({ role }) => role),
    roles.map(({ office }) => office ?? 'NONE'),
  ]);
}

/** A password that lets somebody in once, to choose their own. */
export async function giveOneTimePassword(transaction: Transaction, id: string, hash: string, until: Instant): Promise<void> {
  await transaction.query(`UPDATE staff_account SET password_hash = $2, one_time_until = $3, version = version + 1 WHERE id = $1`, [id, hash, dateOf(until)]);
}

/** Whoever is signed in with this account is so no longer. */
export async function endSessionsOf(transaction: Transaction, id: string): Promise<void> {
  await transaction.query(`DELETE FROM session WHERE account_id = $1`, [id]);
}

/** What a transaction has to see to count the cases in somebody's hands. */
export const BOTH_OFFICES = { offices: OFFICES };
