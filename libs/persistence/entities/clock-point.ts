import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseFileRow } from './case-file.js';

@Entity({ name: 'clock_point', comment: 'Warnings (50, 80 %) and breaches (100 %): once per case and period' })
@Check('clock_point_percent_known', `percent IN (50, 80, 100)`)
@Check('clock_point_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
export class ClockPointRow {
  @ForeignKey(() => CaseFileRow, { name: 'clock_point_case_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'case_id', primaryKeyConstraintName: 'clock_point_pk' })
  caseId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'clock_point_pk' })
  period!: number;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'clock_point_pk' })
  percent!: number;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'timestamptz', name: 'point_at' })
  pointAt!: Date;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt!: Date;
}
