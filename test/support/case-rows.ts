import type pg from 'pg';
import type { Office } from '#libs/domain/case/names.js';

/** A case as bare rows, for tests of what the database itself holds. Everything in it is invented. */
export interface CaseRows {
  readonly caseId: string;
  readonly recommenderId: string;
}

const AT = '2026-09-23T10:00:00+08:00';
let made = 0;

/** One row in each table that hangs on a case; the connection must be the owner's. */
export async function insertCaseRows(owner: pg.Client, office: Office, applicationNumber = `20231012${String(++made).padStart(4, '0')}.X`): Promise<CaseRows> {
  const recommenderId = await insertOfficer(owner);
  const caseId = await insertCaseFile(owner, { office, applicationNumber });
  const upload = await owner.query<{ id: string }>(
    `INSERT INTO upload (owner, file_name, media_type, size, sha256, content, created_at) VALUES ('test', 'a.pdf', 'application/pdf', 1, 'hash', 'x', $1) RETURNING id`,
    [AT],
  );
  const hanging = [
    `INSERT INTO case_action (case_id, office, seq, type, at, actor, payload) VALUES ($1, $2, 1, 'register', $3, '{}', '{}')`,
    `WITH scope AS MATERIALIZED (SELECT set_config('youshen.offices', $2, true))
     SELECT append_audit($2, json_build_array(json_build_object('case_id', $1::uuid, 'seq', 1, 'at', $3::timestamptz, 'actor', '{}'::json,
       'act', 'register', 'act_sha256', 'hash'))) FROM scope`,
    `INSERT INTO clock_point (case_id, office, period, percent, point_at, recorded_at) VALUES ($1, $2, 1, 50, $3, $3)`,
    `INSERT INTO case_figure (case_id, office, seq, channel, region, state, received_on, outcome, corrections, defects)
     VALUES ($1, $2, 1, 'WINDOW', 'HK', 'RECEIVED', $3::timestamptz::date, 'RUNNING', 0, '{}')`,
    `INSERT INTO case_span (case_id, part, office, state, owner, from_at, until_at, until_on, working_ms)
     VALUES ($1, 0, $2, 'RECEIVED', 'OFFICE', $3::timestamptz, $3::timestamptz + interval '1 h', $3::timestamptz::date, 3600000)`,
    `INSERT INTO case_stage (case_id, stage, office, used_ms, budget_ms) SELECT $1, 'REVIEW', $2, 1, 1 WHERE $3 <> ''`,
    `INSERT INTO stage_point (case_id, office, period, stage, percent, point_at, recorded_at) VALUES ($1, $2, 1, 'REVIEW', 80, $3, $3)`,
    `INSERT INTO incident (case_id, office, kind, found_at, expected, found, repaired_at, repair) VALUES ($1, $2, 'WRONG_DUE', $3, 'a', 'b', $3, 'PROJECTED')`,
    `INSERT INTO forwarding (case_id, office, idempotency_key, package_sha256, manifest, built_at) VALUES ($1::uuid, $2, $1::uuid::text, 'hash', '{}', $3)`,
    `INSERT INTO forwarding_attempt (case_id, office, at, outcome) VALUES ($1, $2, $3, 'sent')`,
    `INSERT INTO issued_document (case_id, office, seq, kind, sha256, content, created_at) VALUES ($1, $2, 1, 'receipt', 'hash', 'x', $3)`,
    `INSERT INTO assessment (case_id, office, at, seq, inputs, inputs_sha256, result, result_sha256, rule_set_version, table_version, calendar_version)
     VALUES ($1, $2, $3, 1, '{}', 'hash', '{}', 'hash', '1', '1', '1')`,
    `INSERT INTO case_search (case_id, office, token, ended) SELECT $1, $2, 'sample', $3::timestamptz IS NULL`,
    `INSERT INTO missing_flow (case_id, office, since) VALUES ($1, $2, $3)`,
    `INSERT INTO outbox (case_id, office, at) VALUES ($1, $2, $3)`,
    `WITH change AS (INSERT INTO reference_change (kind, policy_version, at, actor, content, content_sha256, key_scope, key, body_sha256)
       SELECT 'CALENDAR', max(version), $3, '{}', '{}', 'hash', 'test', $1::uuid::text, 'hash' FROM policy_version RETURNING id)
     INSERT INTO due_revision (change_id, case_id, office, new_due_at, reason) SELECT id, $1::uuid, $2, $3, 'later' FROM change`,
  ];
  for (const sql of hanging) await owner.query(sql, [caseId, office, AT]);
  await owner.query(
    `INSERT INTO notification (case_id, office, account_id, addressee, kind, period, stage, percent, point_at, at) VALUES ($1, $2, $3, 'HANDLER', 'WARNING', 1, 'WHOLE', 50, $4, $4)`,
    [caseId, office, recommenderId, AT],
  );
  await owner.query(`INSERT INTO identifier_index (case_id, office, blind_index) VALUES ($1::uuid, $2, $1::uuid::text)`, [caseId, office]);
  await owner.query(`INSERT INTO case_attachment (case_id, office, upload_id, seq, kind, title, copies, pages) VALUES ($1, $2, $3, 1, 'OTHER', 'a', 1, 1)`, [
    caseId,
    office,
    upload.rows[0]?.id,
  ]);
  return { caseId, recommenderId };
}

export async function insertOfficer(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO staff_account (login, name, password_hash) VALUES ('officer-' || uuidv7(), 'sample officer', '-') RETURNING id`,
  );
  return rows[0]?.id ?? '';
}

export interface CaseFileValues {
  readonly office: Office;
  readonly applicationNumber: string;
  readonly state?: string;
  readonly recommenderId?: string;
  readonly reviewerId?: string;
}

/** @throws the driver's error naming the constraint that refuses the row. */
export async function insertCaseFile(client: pg.Client, values: CaseFileValues): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO case_file (id, acceptance_number, office, region, channel, application_number, invention_title, applicant_name, state, state_since,
       seq, received_at, registered_at, clock_state, clock_period, deemed_received_at, due_not_before, due_provisional, collected, recommender_id, reviewer_id)
     VALUES (uuidv7(), 'T-' || uuidv7(), $1, 'HK', 'WINDOW', $2, 'sample', 'sample', $3, $4, 1, $4, $4, 'running', 1, $4, false, false, false, $5, $6)
     RETURNING id`,
    [values.office, values.applicationNumber, values.state ?? 'RECEIVED', AT, values.recommenderId ?? null, values.reviewerId ?? null],
  );
  return rows[0]?.id ?? '';
}
