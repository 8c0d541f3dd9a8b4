import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a clerk has begun to key in, kept at the server so that neither a reload nor another desk loses it. */
export class ReceptionDrafts1763888400014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DRAFT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE reception_draft`);
  }
}

const WINDOWS = 'youshen_guangzhou, youshen_shenzhen';

/** A clerk's own alone; what has expired may be taken away by whoever comes by. */
const DRAFT = `
  CREATE TABLE reception_draft (
    id uuid CONSTRAINT reception_draft_pk PRIMARY KEY,
    office text NOT NULL CONSTRAINT reception_draft_office_known CHECK (office IN ('GUANGZHOU', 'SHENZHEN')),
    account_id uuid NOT NULL CONSTRAINT reception_draft_account_fk REFERENCES staff_account (id),
    version integer NOT NULL CONSTRAINT reception_draft_version_counts CHECK (version > 0),
    sealed text NOT NULL,
    saved_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  );
  COMMENT ON TABLE reception_draft IS 'Requests that a clerk has begun to key in; nobody else sees them, and they are deleted when registered or untouched for long';
  COMMENT ON COLUMN reception_draft.sealed IS 'The form as far as it is filled in; sealed, for it names people';
  CREATE INDEX reception_draft_by_account ON reception_draft (account_id, office);
  CREATE INDEX reception_draft_by_expiry ON reception_draft (expires_at);
  GRANT SELECT, INSERT, DELETE, UPDATE (version, sealed, saved_at, expires_at) ON reception_draft TO ${WINDOWS};
  ALTER TABLE reception_draft ENABLE ROW LEVEL SECURITY;
  CREATE POLICY reception_draft_owner_only ON reception_draft TO ${WINDOWS}
    USING (may_see(office, NULL) AND (account_id::text = current_setting('youshen.account_id', true) OR expires_at <= now()))
    WITH CHECK (may_see(office, NULL) AND account_id::text = current_setting('youshen.account_id', true));
  CREATE POLICY reception_draft_guangzhou_only ON reception_draft AS RESTRICTIVE TO youshen_guangzhou USING (office = 'GUANGZHOU');
  CREATE POLICY reception_draft_shenzhen_only ON reception_draft AS RESTRICTIVE TO youshen_shenzhen USING (office = 'SHENZHEN');
`;
