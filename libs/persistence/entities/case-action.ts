import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseFileRow } from './case-file.js';

@Entity({ name: 'case_action', comment: 'The history of a case: append-only, the truth from which everything else is folded' })
@Check('case_action_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
export class CaseActionRow {
  @ForeignKey(() => CaseFileRow, { name: 'case_action_case_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'case_id', primaryKeyConstraintName: 'case_action_pk' })
  caseId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'case_action_pk' })
  seq!: number;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'jsonb' })
  actor!: unknown;

  @Column({ type: 'jsonb' })
  payload!: unknown;
}
