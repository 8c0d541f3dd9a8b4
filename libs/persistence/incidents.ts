import type { Office } from '#libs/domain/case/names.js';
import { FINAL_STATES } from '#libs/domain/case/states.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { dateOf, instantOf } from './instants.js';
import { sqlArray } from './sql-array.js';

export const INCIDENT_KINDS = [
  'WRONG_STATE', 'WRONG_DUE', 'WRONG_POINT', 'MISSING_POINT', 'MISSING_WORKFLOW', 'WRONG_TIMER', 'STRAY_WORKFLOW',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const REPAIRS = ['PROJECTED', 'POINT_RECORDED', 'ANNOUNCED', 'RESTARTED', 'TERMINATED'] as const;
export type Repair = (typeof REPAIRS)[number];

/** Two that should agree and did not: what should have been found, what was, and what was done about it. */
export interface Incident {
  readonly kind: IncidentKind;
  readonly expected: string;
  readonly found: string;
  readonly repair: Repair;
}

export type ListedIncident = Incident & {
  readonly id: string;
  readonly caseId: string;
  readonly acceptanceNumber: string;
  readonly office: Office;
  readonly foundAt: Instant;
  readonly repairedAt: Instant;
};

/** Milliseconds: two watchdogs that find the same at once have found one thing. */
const SAME = 60_000;

/** Puts an incident on record with its repair, under the lock of its case; false where another has just found the same. */
export async function insertIncident(
  transaction: Transaction,
  { id, office }: { readonly id: string; readonly office: Office },
  { kind, expected, found, repair }: Incident,
  at: Instant,
): Promise<boolean> {
  const rows: unknown[] = await transaction.query(
    `INSERT INTO incident (case_id, office, kind, found_at, expected, found, repaired_at, repair)
     SELECT $1, $2, $3, $4, $5, $6, $4, $7 WHERE NOT EXISTS (SELECT FROM incident WHERE case_id = $1 AND kind = $3 AND found_at > $8)
     RETURNING id`,
    [id, office, kind, dateOf(at), expected, found, repair, dateOf((at - SAME) as Instant)],
  );
  return rows.length > 0;
}

/** Puts it on record that these cases have no workflow, but for those that are at an end, announced or just found; answers the others. */
export async function insertMissingWorkflows(
  transaction: Transaction,
  caseIds: readonly string[],
  at: Instant,
): Promise<readonly { readonly id: string; readonly office: Office }[]> {
  return transaction.query(
    `INSERT INTO incident (case_id, office, kind, found_at, expected, found, repaired_at, repair)
     SELECT id, office, 'MISSING_WORKFLOW', $2, 'running', 'none', $2, 'ANNOUNCED' FROM case_file
     WHERE id = ANY ($1::uuid[]) AND state <> ALL ($3) AND NOT EXISTS (SELECT FROM outbox WHERE outbox.case_id = case_file.id)
       AND NOT EXISTS (SELECT FROM incident WHERE case_id = case_file.id AND kind = 'MISSING_WORKFLOW' AND found_at > $4)
     RETURNING case_id AS id, office`,
    [sqlArray(caseIds), dateOf(at), FINAL_STATES, dateOf((at - SAME) as Instant)],
  );
}

interface IncidentRow {
  readonly id: string;
  readonly case_id: string;
  readonly acceptance_number: string;
  readonly office: Office;
  readonly kind: IncidentKind;
  readonly found_at: Date;
  readonly expected: string;
  readonly found: string;
  readonly repaired_at: Date;
  readonly repair: Repair;
}

/** Incidents within the transaction's scope, newest first, from behind `after` on. */
export async function listIncidents(
  transaction: Transaction,
  { after, kinds, limit }: { readonly after?: string | undefined; readonly kinds: readonly IncidentKind[]; readonly limit: number },
): Promise<readonly ListedIncident[]> {
  const rows: IncidentRow[] = await transaction.query(
    `SELECT incident.*, acceptance_number FROM incident JOIN case_file ON case_file.id = case_id
     WHERE kind = ANY ($1) AND ($2::uuid IS NULL OR incident.id < $2) ORDER BY incident.id DESC LIMIT $3`,
    [kinds, after ?? null, limit],
  );
  return rows.map(({ id, case_id, acceptance_number, office, kind, found_at, expected, found, repaired_at, repair }) => ({
    id,
    caseId: case_id,
    acceptanceNumber: acceptance_number,
    office,
    kind,
    foundAt: instantOf(found_at),
    expected,
    found,
    repairedAt: instantOf(repaired_at),
    repair,
  }));
}

/** How many are on record, by office and kind. */
export function countIncidents(transaction: Transaction): Promise<readonly { readonly office: string; readonly kind: string; readonly count: number }[]> {
  return transaction.query(`SELECT office, kind, count(*)::int AS count FROM incident GROUP BY office, kind`);
}
