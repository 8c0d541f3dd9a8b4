import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts looked after by administrators: one-time passwords, versions, and every change of an account on record. */
export class ManagedAccounts1763888400016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE staff_account
        ADD COLUMN one_time_until timestamptz,
        ADD COLUMN version integer NOT NULL DEFAULT 1;

      CREATE TABLE account_change (
        id uuid CONSTRAINT account_change_pk PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid NOT NULL CONSTRAINT account_change_account_fk REFERENCES staff_account (id),
        kind text NOT NULL
          CONSTRAINT account_change_kind_known CHECK (kind IN ('OPENED', 'ALTERED', 'DISABLED', 'ENABLED', 'PASSWORD_GIVEN')),
        at timestamptz NOT NULL,
        actor jsonb NOT NULL,
        content jsonb NOT NULL
      );
      COMMENT ON TABLE account_change IS 'Who gave which account which name and roles, and when; no password, not even its hash';
      CREATE INDEX account_change_by_account ON account_change (account_id, id);
      GRANT SELECT, INSERT ON account_change TO youshen_supervision;

      CREATE FUNCTION set_own_password(session_sha256 text, new_hash text) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE staff_account SET password_hash = new_hash, one_time_until = NULL
        FROM session WHERE session.id_sha256 = session_sha256 AND session.account_id = staff_account.id AND staff_account.active
      $$;
      COMMENT ON FUNCTION set_own_password IS 'Sets the password of whoever holds the session, and of nobody else';
      REVOKE ALL ON FUNCTION set_own_password FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION set_own_password TO youshen_guangzhou, youshen_shenzhen, youshen_supervision;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION set_own_password;
      DROP TABLE account_change;
      ALTER TABLE staff_account DROP COLUMN one_time_until, DROP COLUMN version;
    `);
  }
}
