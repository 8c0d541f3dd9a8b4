import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BulkIntakeRow } from './bulk-intake.js';

@Entity({ name: 'bulk_outcome', comment: 'What became of each row of a batch: the answer of its registration, or why it was refused' })
@Check('bulk_outcome_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
@Check('bulk_outcome_one_or_other', `(answer IS NULL) <> (refusal IS NULL)`)
export class BulkOutcomeRow {
  @ForeignKey(() => BulkIntakeRow, { name: 'bulk_outcome_intake_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid', name: 'bulk_intake_id', primaryKeyConstraintName: 'bulk_outcome_pk' })
  bulkIntakeId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'bulk_outcome_pk' })
  row!: number;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'jsonb', nullable: true })
  answer!: unknown;

  @Column({ type: 'jsonb', nullable: true })
  refusal!: unknown;
}
