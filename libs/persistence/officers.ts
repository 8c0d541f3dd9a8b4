import type { Office, Role } from '#libs/domain/case/names.js';
import { FINAL_STATES } from '#libs/domain/case/states.js';
import type { Transaction } from './database.js';

/** Somebody on the staff, with the roles held at one office. */
export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly roles: readonly Role[];
}

/** Whoever stands behind an account, with the roles at that office, which may be none; `undefined` for no account. */
export async function findOfficer(transaction: Transaction, id: string, office: Office): Promise<Officer | undefined> {
  const rows: Officer[] = await transaction.query(
    `SELECT a.id, a.name, a.active,
            ARRAY(SELECT r.role FROM staff_role r WHERE r.account_id = a.id AND r.office = $2 ORDER BY r.role) AS roles
     FROM staff_account a WHERE a.id = $1`,
    [id, office],
  );
  return rows[0];
}

export type BusyOfficer = Officer & {
  /** Open cases of the office that this officer holds. */
  readonly holding: number;
};

const OPEN = `state NOT IN (${FINAL_STATES.map((state) => `'${state}'`).join(', ')})`;

/** The active officers who hold a role at an office, those with the fewest cases in hand first. */
export async function officersWith(transaction: Transaction, office: Office, role: Role): Promise<readonly BusyOfficer[]> {
  return transaction.query(
    `SELECT a.id, a.name, a.active,
            ARRAY(SELECT r.role FROM staff_role r WHERE r.account_id = a.id AND r.office = $1 ORDER BY r.role) AS roles,
            coalesce(held.cases, 0)::int AS holding
     FROM staff_account a
     LEFT JOIN (SELECT handler_id, count(*) AS cases FROM case_file
                WHERE office = $1 AND handler_id IS NOT NULL AND ${OPEN} GROUP BY handler_id) held ON held.handler_id = a.id
     WHERE a.active AND EXISTS (SELECT FROM staff_role r WHERE r.account_id = a.id AND r.office = $1 AND r.role = $2)
     ORDER BY holding, a.name, a.id`,
    [office, role],
  );
}
