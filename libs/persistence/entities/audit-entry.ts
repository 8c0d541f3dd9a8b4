import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({
  name: 'audit_entry',
  comment: 'Who did or read what, and when; the act itself by its hash; each entry chained to the one before by office',
})
@Check('audit_entry_office_known', `office IN ('GUANGZHOU', 'SHENZHEN', 'SYSTEM')`)
@Check('audit_entry_hash_form', `hash ~ '^[0-9a-f]{64}$'`)
@Check('audit_entry_one_line', `concat(actor::text, act, act_sha256, inputs_sha256, about, request_id) !~ E'[\\n\\r]'`)
@Index('audit_entry_act_once', ['caseId', 'seq'], { unique: true })
export class AuditEntryRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'audit_entry_pk', comment: 'The chain: an office, or SYSTEM for what belongs to none' })
  office!: string;

  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'audit_entry_pk' })
  position!: string;

  @Column({ type: 'text', comment: 'Hash of the entry before it; 64 zeros for the first' })
  previous!: string;

  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column({ type: 'integer', nullable: true })
  seq!: number | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'json' })
  actor!: unknown;

  @Column({ type: 'text' })
  act!: string;

  @Column({ type: 'text', name: 'act_sha256' })
  actSha256!: string;

  @Column({ type: 'text', name: 'inputs_sha256', nullable: true, comment: 'Hash of the inputs of the assessment a decision rests on' })
  inputsSha256!: string | null;

  @Column({ type: 'text', nullable: true, comment: 'What was read, issued or changed, where the case alone does not say it' })
  about!: string | null;

  @Column({ type: 'text', name: 'request_id', nullable: true })
  requestId!: string | null;

  @Column({ type: 'text' })
  hash!: string;
}
