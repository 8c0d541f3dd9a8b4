import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may see which row: by the offices or the one case that a transaction names, never by default. */
export class Access1763888400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION may_see(row_office text, row_case uuid) RETURNS boolean
      LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT row_office = ANY (string_to_array(current_setting('youshen.offices', true), ','))
            OR row_case::text = current_setting('youshen.case_id', true)
      $$;
      COMMENT ON FUNCTION may_see IS 'Row-level security: the offices or the single case the transaction was opened for';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION may_see`);
  }
}
