import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'audit_anchor', comment: 'The head of each chain once a day, to be kept outside the database too' })
@Check('audit_anchor_office_known', `office IN ('GUANGZHOU', 'SHENZHEN', 'SYSTEM')`)
export class AuditAnchorRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'audit_anchor_pk' })
  office!: string;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'audit_anchor_pk' })
  day!: string;

  @Column({ type: 'bigint' })
  position!: string;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'timestamptz', name: 'made_at' })
  madeAt!: Date;
}
