import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseFileRow } from './case-file.js';

@Entity({ name: 'case_span', comment: 'Stretches in which neither state nor handler of a case changed, with their service time in milliseconds' })
@Check('case_span_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
@Check('case_span_owner_known', `owner IN ('OFFICE', 'APPLICANT', 'CNIPA')`)
@Check('case_span_forward', `until_at > from_at`)
@Index('case_span_by_end', ['office', 'untilOn'])
export class CaseSpanRow {
  @ForeignKey(() => CaseFileRow, { name: 'case_span_case_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'case_id', primaryKeyConstraintName: 'case_span_pk' })
  caseId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'case_span_pk' })
  part!: number;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text' })
  owner!: string;

  @Column({ type: 'uuid', name: 'handler_id', nullable: true })
  handlerId!: string | null;

  @Column({ type: 'timestamptz', name: 'from_at' })
  fromAt!: Date;

  @Column({ type: 'timestamptz', name: 'until_at' })
  untilAt!: Date;

  @Column({ type: 'date', name: 'until_on' })
  untilOn!: string;

  @Column({ type: 'bigint', name: 'working_ms' })
  workingMs!: string;
}
