import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ name: 'audit_entry', comment: 'Who did or read what, and when; the act itself by its hash' })
@Check('audit_entry_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
@Index('audit_entry_by_case', ['caseId'])
export class AuditEntryRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'audit_entry_pk' })
  id!: string;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column({ type: 'integer', nullable: true })
  seq!: number | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'jsonb' })
  actor!: unknown;

  @Column({ type: 'text' })
  act!: string;

  @Column({ type: 'text', name: 'act_sha256' })
  actSha256!: string;

  @Column({ type: 'text', name: 'request_id', nullable: true })
  requestId!: string | null;
}
