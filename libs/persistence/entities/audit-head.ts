import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'audit_head', comment: 'Position and hash of the last entry of each chain; whoever appends holds the row until the commit' })
@Check('audit_head_office_known', `office IN ('GUANGZHOU', 'SHENZHEN', 'SYSTEM')`)
export class AuditHeadRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'audit_head_pk' })
  office!: string;

  @Column({ type: 'bigint' })
  position!: string;

  @Column({ type: 'text' })
  hash!: string;
}
