import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of the reference data on record, and how far each has reached the open cases. */
export class ReferenceChanges1763888400005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CORRECTIONS);
    await runner.query(CHANGES);
    await runner.query(REPROJECTION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE due_revision, reprojection, reference_change;
      REVOKE MAINTAIN ON policy_version FROM youshen_supervision;
      ALTER TABLE service_hours DROP CONSTRAINT service_hours_pk,
        ADD CONSTRAINT service_hours_pk PRIMARY KEY (office, effective_from);
      ALTER TABLE holiday_notice DROP CONSTRAINT holiday_notice_pk, ADD CONSTRAINT holiday_notice_pk PRIMARY KEY (id);
    `);
  }
}

/** A corrected record stands beside the one it corrects. Who loads something may lock the policy, never change its rows. */
const CORRECTIONS = `
  ALTER TABLE holiday_notice DROP CONSTRAINT holiday_notice_pk, ADD CONSTRAINT holiday_notice_pk PRIMARY KEY (id, loaded_at);
  ALTER TABLE service_hours DROP CONSTRAINT service_hours_pk,
    ADD CONSTRAINT service_hours_pk PRIMARY KEY (office, effective_from, loaded_at);
  GRANT MAINTAIN ON policy_version TO youshen_supervision;
`;

const CHANGES = `
  CREATE TABLE reference_change (
    id uuid CONSTRAINT reference_change_pk PRIMARY KEY DEFAULT uuidv7(),
    kind text NOT NULL CONSTRAINT reference_change_kind_known
      CHECK (kind IN ('CALENDAR', 'SERVICE_HOURS', 'FIELD_TABLE', 'OUTAGE')),
    policy_version bigint NOT NULL CONSTRAINT reference_change_policy_fk REFERENCES policy_version (version),
    at timestamptz NOT NULL,
    actor jsonb NOT NULL,
    content jsonb NOT NULL,
    content_sha256 text NOT NULL,
    request_id text,
    key_scope text NOT NULL,
    key text NOT NULL,
    body_sha256 text NOT NULL,
    CONSTRAINT reference_change_key_unique UNIQUE (key_scope, key)
  );
  COMMENT ON TABLE reference_change IS 'Who loaded which reference data, and when; one effect per key and caller';
  GRANT SELECT, INSERT ON reference_change TO youshen_supervision;
  GRANT SELECT ON reference_change TO youshen_worker;
`;

const REPROJECTION = `
  CREATE TABLE reprojection (
    change_id uuid CONSTRAINT reprojection_pk PRIMARY KEY
      CONSTRAINT reprojection_change_fk REFERENCES reference_change (id),
    offices text[] NOT NULL,
    after_case uuid,
    waiting uuid[] NOT NULL,
    looked_at integer NOT NULL,
    moved integer NOT NULL,
    finished_at timestamptz
  );
  COMMENT ON TABLE reprojection IS 'How far a change of the policy has reached the open cases; goes on where it stopped';
  GRANT SELECT, INSERT, UPDATE ON reprojection TO youshen_supervision;
  GRANT SELECT, UPDATE ON reprojection TO youshen_worker;

  CREATE TABLE due_revision (
    change_id uuid NOT NULL CONSTRAINT due_revision_change_fk REFERENCES reference_change (id),
    case_id uuid NOT NULL CONSTRAINT due_revision_case_fk REFERENCES case_file (id),
    office text NOT NULL CONSTRAINT due_revision_office_known CHECK (office IN ('GUANGZHOU', 'SHENZHEN')),
    old_due_at timestamptz,
    new_due_at timestamptz,
    reason text NOT NULL,
    CONSTRAINT due_revision_pk PRIMARY KEY (change_id, case_id)
  );
  COMMENT ON TABLE due_revision IS 'Every due instant a change moved, with the old one, the new one and why';
  GRANT SELECT, INSERT ON due_revision TO youshen_app;
  ALTER TABLE due_revision ENABLE ROW LEVEL SECURITY;
  CREATE POLICY due_revision_in_scope ON due_revision TO youshen_app
    USING (may_see(office, case_id)) WITH CHECK (may_see(office, case_id));
  CREATE POLICY due_revision_guangzhou_only ON due_revision AS RESTRICTIVE TO youshen_guangzhou USING (office = 'GUANGZHOU');
  CREATE POLICY due_revision_shenzhen_only ON due_revision AS RESTRICTIVE TO youshen_shenzhen USING (office = 'SHENZHEN');
  CREATE POLICY due_revision_own_case_only ON due_revision AS RESTRICTIVE TO youshen_portal
    USING (case_id::text = current_setting('youshen.case_id', true));
`;
