import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseFileRow } from './case-file.js';

@Entity({ name: 'assessment', comment: 'Assessments with their inputs, both as canonical JSON (RFC 8785) and hashed' })
@Check('assessment_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
export class AssessmentRow {
  @ForeignKey(() => CaseFileRow, { name: 'assessment_case_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'case_id', primaryKeyConstraintName: 'assessment_pk' })
  caseId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'assessment_pk' })
  seq!: number;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  inputs!: string;

  @Column({ type: 'text', name: 'inputs_sha256' })
  inputsSha256!: string;

  @Column({ type: 'text' })
  result!: string;

  @Column({ type: 'text', name: 'result_sha256' })
  resultSha256!: string;

  @Column({ type: 'text', name: 'rule_set_version' })
  ruleSetVersion!: string;

  @Column({ type: 'text', name: 'table_version' })
  tableVersion!: string;

  @Column({ type: 'text', name: 'calendar_version' })
  calendarVersion!: string;
}
