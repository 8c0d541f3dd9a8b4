import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The texts officers start from, changed by supervisors; every wording stays on record. */
export class TextTemplates1763888400017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE text_template (
        id uuid CONSTRAINT text_template_pk PRIMARY KEY DEFAULT uuidv7(),
        key text NOT NULL CONSTRAINT text_template_key_plain CHECK (key ~ '^[a-z0-9][a-z0-9-]{1,63}$'),
        act text NOT NULL CONSTRAINT text_template_act_known
          CHECK (act IN ('decline', 'request-correction', 'recommend', 'not-recommend', 'refuse', 'return')),
        defect text CONSTRAINT text_template_defect_of_correction CHECK ((defect IS NOT NULL) = (act = 'request-correction')),
        label jsonb NOT NULL,
        text text NOT NULL,
        effective_from date NOT NULL,
        is_withdrawn boolean NOT NULL,
        set_at timestamptz NOT NULL,
        set_by jsonb NOT NULL
      );
      COMMENT ON TABLE text_template IS 'Texts to start from; of a key the newest wording in force on a day is offered, unless it is withdrawn';
      GRANT SELECT ON text_template TO youshen_guangzhou, youshen_shenzhen, youshen_supervision;
      GRANT INSERT ON text_template TO youshen_supervision;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE text_template');
  }
}
