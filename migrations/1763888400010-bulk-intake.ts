import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Batches of requests as checked, until they are registered or expire; each for the office that was handed it. */
export class BulkIntake1763888400010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INTAKE);
    await runner.query(ANNEX);
    await runner.query(OUTCOME);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE bulk_outcome, bulk_annex, bulk_intake`);
  }
}

const office = (table: string): string =>
  `office text NOT NULL CONSTRAINT ${table}_office_known CHECK (office IN ('GUANGZHOU', 'SHENZHEN'))`;

/** For the two windows alone: no other program has anything to do with a batch. */
const secured = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_in_scope ON ${table} TO youshen_guangzhou, youshen_shenzhen
    USING (may_see(office, NULL)) WITH CHECK (may_see(office, NULL));
  CREATE POLICY ${table}_guangzhou_only ON ${table} AS RESTRICTIVE TO youshen_guangzhou USING (office = 'GUANGZHOU');
  CREATE POLICY ${table}_shenzhen_only ON ${table} AS RESTRICTIVE TO youshen_shenzhen USING (office = 'SHENZHEN');
`;

const INTAKE = `
  CREATE TABLE bulk_intake (
    id uuid CONSTRAINT bulk_intake_pk PRIMARY KEY DEFAULT uuidv7(),
    ${office('bulk_intake')},
    owner_id uuid NOT NULL CONSTRAINT bulk_intake_owner_fk REFERENCES staff_account (id),
    owner_name text NOT NULL,
    file_name text NOT NULL,
    file_sha256 text NOT NULL,
    received_at timestamptz NOT NULL,
    checked_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    sealed text NOT NULL DEFAULT '',
    row_count integer NOT NULL DEFAULT 0,
    faultless_count integer NOT NULL DEFAULT 0,
    policy text CONSTRAINT bulk_intake_policy_known CHECK (policy IN ('ALL', 'FAULTLESS')),
    key text,
    started_at timestamptz,
    finished_at timestamptz,
    CONSTRAINT bulk_intake_start_whole CHECK ((started_at IS NULL) = (policy IS NULL) AND (started_at IS NULL) = (key IS NULL)),
    CONSTRAINT bulk_intake_finished_after_start CHECK (finished_at IS NULL OR started_at IS NOT NULL)
  );
  COMMENT ON TABLE bulk_intake IS 'Batches of requests as an agency handed them in: checked, and kept until registered or expired';
  COMMENT ON COLUMN bulk_intake.sealed IS 'The rows as read, with their faults; sealed, for they name people';
  CREATE INDEX bulk_intake_by_expiry ON bulk_intake (expires_at);
  GRANT SELECT, INSERT, DELETE, UPDATE (sealed, row_count, faultless_count, policy, key, started_at, finished_at)
    ON bulk_intake TO youshen_guangzhou, youshen_shenzhen;
  ${secured('bulk_intake')}
`;

const ANNEX = `
  CREATE TABLE bulk_annex (
    id uuid CONSTRAINT bulk_annex_pk PRIMARY KEY DEFAULT uuidv7(),
    bulk_intake_id uuid NOT NULL CONSTRAINT bulk_annex_intake_fk REFERENCES bulk_intake (id) ON DELETE CASCADE,
    ${office('bulk_annex')},
    file_name text NOT NULL,
    media_type text NOT NULL,
    size integer NOT NULL,
    sha256 text NOT NULL,
    content bytea NOT NULL
  );
  COMMENT ON TABLE bulk_annex IS 'Files of a batch that is not registered yet; each becomes an upload of the same id with its request';
  CREATE INDEX bulk_annex_by_intake ON bulk_annex (bulk_intake_id);
  GRANT SELECT, INSERT, DELETE ON bulk_annex TO youshen_guangzhou, youshen_shenzhen;
  ${secured('bulk_annex')}
`;

const OUTCOME = `
  CREATE TABLE bulk_outcome (
    bulk_intake_id uuid NOT NULL CONSTRAINT bulk_outcome_intake_fk REFERENCES bulk_intake (id) ON DELETE CASCADE,
    row integer NOT NULL,
    ${office('bulk_outcome')},
    answer jsonb,
    refusal jsonb,
    CONSTRAINT bulk_outcome_pk PRIMARY KEY (bulk_intake_id, row),
    CONSTRAINT bulk_outcome_one_or_other CHECK ((answer IS NULL) <> (refusal IS NULL))
  );
  COMMENT ON TABLE bulk_outcome IS 'What became of each row of a batch: the answer of its registration, or why it was refused';
  GRANT SELECT, INSERT ON bulk_outcome TO youshen_guangzhou, youshen_shenzhen;
  ${secured('bulk_outcome')}
`;
