import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseFileRow } from './case-file.js';

@Entity({
  name: 'incident',
  comment: 'Where projection, workflow and fresh computation differed by more than a second, and what was done about it',
})
@Check('incident_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
@Check(
  'incident_kind_known',
  `kind IN ('WRONG_STATE', 'WRONG_DUE', 'WRONG_POINT', 'MISSING_POINT', 'MISSING_WORKFLOW', 'WRONG_TIMER', 'STRAY_WORKFLOW')`,
)
@Check('incident_repair_known', `repair IN ('PROJECTED', 'POINT_RECORDED', 'ANNOUNCED', 'RESTARTED', 'TERMINATED')`)
@Index('incident_by_office', ['office', 'id'])
export class IncidentRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'incident_pk' })
  id!: string;

  @ForeignKey(() => CaseFileRow, { name: 'incident_case_fk' })
  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'timestamptz', name: 'found_at' })
  foundAt!: Date;

  @Column({ type: 'text' })
  expected!: string;

  @Column({ type: 'text' })
  found!: string;

  @Column({ type: 'timestamptz', name: 'repaired_at' })
  repairedAt!: Date;

  @Column({ type: 'text' })
  repair!: string;
}
