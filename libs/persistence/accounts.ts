import type { Office, Role } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { StaffAccountRow } from './entities/staff-account.js';
import { StaffRoleRow } from './entities/staff-role.js';
import { dateOf, instantOf } from './instants.js';

export interface HeldRole {
  readonly role: Role;
  /** None for the administrator. */
  readonly office?: Office | undefined;
}

export interface StaffAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
  /** The password is good for one use until then: to choose one's own. */
  readonly oneTimeUntil?: Instant | undefined;
  readonly roles: readonly HeldRole[];
}

/** An active account by its login name. */
export async function findAccountByLogin(transaction: Transaction, login: string): Promise<StaffAccount | undefined> {
  return withRoles(transaction, await transaction.findOneBy(StaffAccountRow, { login, active: true }));
}

async function withRoles(transaction: Transaction, row: StaffAccountRow | null): Promise<StaffAccount | undefined> {
  if (!row) return undefined;
  const roles = await transaction.findBy(StaffRoleRow, { accountId: row.id });
  return { id: row.id, login: row.login, name: row.name, passwordHash: row.passwordHash, oneTimeUntil: row.oneTimeUntil ? instantOf(row.oneTimeUntil) : undefined, roles: roles.map(heldRole) };
}

const heldRole = ({ role, office }: { role: string; office: string }): HeldRole => ({
  role: role as Role,
  ...(office === 'NONE' ? {} : { office: office as Office }),
});

/** Who stands behind a session: a staff member with roles, or the applicant of one case. */
export type SessionHolder =
  | {
      readonly kind: 'staff';
      readonly csrfToken: string;
      readonly account: Omit<StaffAccount, 'passwordHash' | 'oneTimeUntil'>;
      /** Came in with a one-time password: nothing else is open before they have one of their own. */
      readonly hasOneTimePassword: boolean;
    }
  | { readonly kind: 'applicant'; readonly csrfToken: string; readonly caseId: string };

export interface NewSession {
  readonly idSha256: string;
  readonly csrfToken: string;
  readonly holder: { readonly accountId: string } | { readonly caseId: string };
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export async function openSession(transaction: Transaction, session: NewSession): Promise<void> {
  await transaction.query(
    `INSERT INTO session (id_sha256, account_id, case_id, csrf_token, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      session.idSha256,
      'accountId' in session.holder ? session.holder.accountId : null,
      'caseId' in session.holder ? session.holder.caseId : null,
      session.csrfToken,
      dateOf(session.createdAt),
      dateOf(session.expiresAt),
    ],
  );
}

interface HolderRow {
  readonly csrf_token: string;
  readonly case_id: string | null;
  readonly id: string | null;
  readonly login: string;
  readonly name: string;
  readonly one_time: boolean;
  readonly roles: readonly { role: string; office: string }[] | null;
}

/** The holder of a live session whose account is still active; one round trip, for it runs before every request. */
export async function findSessionHolder(transaction: Transaction, idSha256: string, now: Instant): Promise<SessionHolder | undefined> {
  const rows: HolderRow[] = await transaction.query(
    `SELECT s.csrf_token, s.case_id, a.id, a.login, a.name, a.one_time_until IS NOT NULL AS one_time,
            (SELECT json_agg(json_build_object('role', r.role, 'office', r.office) ORDER BY r.role, r.office)
             FROM staff_role r WHERE r.account_id = a.id) AS roles
     FROM session s LEFT JOIN staff_account a ON a.id = s.account_id AND a.active
     WHERE s.id_sha256 = $1 AND s.expires_at > $2`,
    [idSha256, dateOf(now)],
  );
  const row = rows[0];
  if (!row) return undefined;
  if (row.case_id !== null) return { kind: 'applicant', csrfToken: row.csrf_token, caseId: row.case_id };
  if (row.id === null) return undefined;
  const account = { id: row.id, login: row.login, name: row.name, roles: (row.roles ?? []).map(heldRole) };
  return { kind: 'staff', csrfToken: row.csrf_token, account, hasOneTimePassword: row.one_time };
}

/** Sets the password of whoever holds the session, and ends their other sessions. */
export async function setOwnPassword(transaction: Transaction, { idSha256, accountId }: { readonly idSha256: string; readonly accountId: string }, hash: string): Promise<void> {
  await transaction.query(`SELECT set_own_password($1, $2)`, [idSha256, hash]);
  await transaction.query(`DELETE FROM session WHERE account_id = $1 AND id_sha256 <> $2`, [accountId, idSha256]);
}

/** Ends a session, and clears away those that have run out. */
export async function endSession(transaction: Transaction, idSha256: string, now: Instant): Promise<void> {
  await transaction.query(`DELETE FROM session WHERE id_sha256 = $1 OR expires_at <= $2`, [idSha256, dateOf(now)]);
}

/** Failed attempts in the fullest of the buckets since an instant. */
export async function failedAttempts(transaction: Transaction, buckets: readonly string[], since: Instant): Promise<number> {
  const rows: { failures: string }[] = await transaction.query(
    `SELECT count(*) AS failures FROM failed_attempt WHERE bucket = ANY ($1) AND at > $2 GROUP BY bucket ORDER BY 1 DESC LIMIT 1`,
    [buckets, dateOf(since)],
  );
  return Number(rows[0]?.failures ?? 0);
}

export async function recordFailure(transaction: Transaction, buckets: readonly string[], at: Instant): Promise<void> {
  await transaction.query(`INSERT INTO failed_attempt (bucket, at) SELECT bucket, $2 FROM unnest($1::text[]) AS named (bucket)`, [
    buckets,
    dateOf(at),
  ]);
}

export async function forgetFailures(transaction: Transaction, bucket: string): Promise<void> {
  await transaction.query(`DELETE FROM failed_attempt WHERE bucket = $1`, [bucket]);
}
