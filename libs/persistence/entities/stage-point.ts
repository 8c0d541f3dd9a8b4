import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseFileRow } from './case-file.js';

@Entity({ name: 'stage_point', comment: 'Warnings of a stage against its share of the promise: once per case, period and stage' })
@Check('stage_point_stage_known', `stage IN ('COLLECTION', 'RECOMMENDATION', 'REVIEW', 'FORWARDING')`)
@Check('stage_point_percent_known', `percent IN (50, 80, 100)`)
@Check('stage_point_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
export class StagePointRow {
  @ForeignKey(() => CaseFileRow, { name: 'stage_point_case_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'case_id', primaryKeyConstraintName: 'stage_point_pk' })
  caseId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'stage_point_pk' })
  period!: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'stage_point_pk' })
  stage!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'stage_point_pk' })
  percent!: number;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'timestamptz', name: 'point_at' })
  pointAt!: Date;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt!: Date;
}
