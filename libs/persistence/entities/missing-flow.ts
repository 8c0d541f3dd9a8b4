import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseFileRow } from './case-file.js';

@Entity({ name: 'missing_flow', comment: 'Open cases the last sweep found without a workflow, and since which sweep' })
@Check('missing_flow_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
export class MissingFlowRow {
  @ForeignKey(() => CaseFileRow, { name: 'missing_flow_case_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'case_id', primaryKeyConstraintName: 'missing_flow_pk' })
  caseId!: string;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'timestamptz' })
  since!: Date;
}
