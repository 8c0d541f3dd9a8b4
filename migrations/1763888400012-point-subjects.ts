import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose warning a case comes to next: its own promise's, or a stage's. Rows that have one are made anew by the worker. */
export class PointSubjects1763888400012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE case_file ADD COLUMN next_point_stage text
        CONSTRAINT case_file_next_point_stage_known CHECK (next_point_stage IN ('COLLECTION', 'RECOMMENDATION', 'REVIEW', 'FORWARDING'));
      COMMENT ON COLUMN case_file.next_point_stage IS 'The stage whose share the next point is of; none where it is the promise itself';
      UPDATE case_file SET listing_version = 0 WHERE next_point_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE case_file DROP COLUMN next_point_stage`);
  }
}
