import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseFileRow } from './case-file.js';
import { ReferenceChangeRow } from './reference-change.js';

@Entity({ name: 'due_revision', comment: 'Every due instant a change moved, with the old one, the new one and why' })
@Check('due_revision_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
export class DueRevisionRow {
  @ForeignKey(() => ReferenceChangeRow, { name: 'due_revision_change_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'change_id', primaryKeyConstraintName: 'due_revision_pk' })
  changeId!: string;

  @ForeignKey(() => CaseFileRow, { name: 'due_revision_case_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'case_id', primaryKeyConstraintName: 'due_revision_pk' })
  caseId!: string;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'timestamptz', name: 'old_due_at', nullable: true })
  oldDueAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'new_due_at', nullable: true })
  newDueAt!: Date | null;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'boolean', name: 'not_before', default: false })
  notBefore!: boolean;
}
