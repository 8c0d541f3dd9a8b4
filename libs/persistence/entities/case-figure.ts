import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseFileRow } from './case-file.js';

@Entity({ name: 'case_figure', comment: 'What one case adds to the figures, as of one place in its history; days are of Asia/Shanghai' })
@Check('case_figure_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
@Check('case_figure_outcome_known', `outcome IN ('KEPT', 'BROKEN', 'NOT_OWED', 'RUNNING')`)
@Check('case_figure_decided_whole', `(outcome = 'RUNNING') = (decided_on IS NULL) AND (decided_on IS NULL) = (decided_at IS NULL)`)
@Index('case_figure_by_decision', ['office', 'decidedOn'])
@Index('case_figure_by_receipt', ['office', 'receivedOn'])
export class CaseFigureRow {
  @ForeignKey(() => CaseFileRow, { name: 'case_figure_case_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'case_id', primaryKeyConstraintName: 'case_figure_pk' })
  caseId!: string;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  channel!: string;

  @Column({ type: 'text' })
  region!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'date', name: 'received_on' })
  receivedOn!: string;

  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'text', name: 'breach_cause', nullable: true })
  breachCause!: string | null;

  @Column({ type: 'integer' })
  corrections!: number;

  @Column({ type: 'text', array: true })
  defects!: string[];
}
