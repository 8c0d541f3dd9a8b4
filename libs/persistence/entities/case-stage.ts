import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseFileRow } from './case-file.js';

@Entity({ name: 'case_stage', comment: 'Each stage of a request that went to CNIPA against its share, service time in milliseconds' })
@Check('case_stage_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
@Check('case_stage_known', `stage IN ('COLLECTION', 'RECOMMENDATION', 'REVIEW', 'FORWARDING')`)
export class CaseStageRow {
  @ForeignKey(() => CaseFileRow, { name: 'case_stage_case_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'case_id', primaryKeyConstraintName: 'case_stage_pk' })
  caseId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'case_stage_pk' })
  stage!: string;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'bigint', name: 'used_ms' })
  usedMs!: string;

  @Column({ type: 'bigint', name: 'budget_ms' })
  budgetMs!: string;
}
