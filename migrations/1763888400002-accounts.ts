import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff accounts with their roles per office, sessions, and the counting of failed attempts. */
export class Accounts1763888400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staff_account (
        id uuid CONSTRAINT staff_account_pk PRIMARY KEY DEFAULT uuidv7(),
        login text NOT NULL CONSTRAINT staff_account_login_unique UNIQUE
          CONSTRAINT staff_account_login_form CHECK (login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
        name text NOT NULL,
        password_hash text NOT NULL,
        active boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE staff_account IS 'Staff of the offices; passwords as argon2id only';

      CREATE TABLE staff_role (
        account_id uuid NOT NULL CONSTRAINT staff_role_account_fk REFERENCES staff_account (id),
        role text NOT NULL
          CONSTRAINT staff_role_known CHECK (role IN ('CLERK', 'RECOMMENDER', 'REVIEWER', 'SUPERVISOR', 'ADMINISTRATOR')),
        office text NOT NULL
          CONSTRAINT staff_role_office_known CHECK (office IN ('GUANGZHOU', 'SHENZHEN', 'NONE')),
        CONSTRAINT staff_role_pk PRIMARY KEY (account_id, role, office),
        CONSTRAINT staff_role_administrator_holds_no_office CHECK ((role = 'ADMINISTRATOR') = (office = 'NONE'))
      );
      COMMENT ON TABLE staff_role IS 'Roles are held per office; the administrator holds none';

      CREATE TABLE session (
        id_sha256 text CONSTRAINT session_pk PRIMARY KEY,
        account_id uuid CONSTRAINT session_account_fk REFERENCES staff_account (id),
        case_id uuid,
        csrf_token text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT session_of_staff_or_applicant CHECK ((account_id IS NULL) <> (case_id IS NULL))
      );
      COMMENT ON TABLE session IS 'Sessions live here; the cookie holds a random token of which only the hash is kept';
      CREATE INDEX session_by_expiry ON session (expires_at);

      CREATE TABLE failed_attempt (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT failed_attempt_pk PRIMARY KEY,
        bucket text NOT NULL,
        at timestamptz NOT NULL
      );
      COMMENT ON TABLE failed_attempt IS 'Failed sign-ins, counted per account and per address (bucket) to slow guessing';
      CREATE INDEX failed_attempt_by_bucket ON failed_attempt (bucket, at);

      GRANT SELECT ON staff_account, staff_role TO youshen_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON session TO youshen_app;
      GRANT SELECT, INSERT, DELETE ON failed_attempt TO youshen_app;
      GRANT INSERT, UPDATE ON staff_account TO youshen_supervision;
      GRANT INSERT, DELETE ON staff_role TO youshen_supervision;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE failed_attempt, session, staff_role, staff_account`);
  }
}
