import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CaseFileRow } from './case-file.js';

@Entity({ name: 'forwarding', comment: 'The package sent to CNIPA: one per case, built once, sent as often as it takes' })
@Check('forwarding_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
@Unique('forwarding_key_unique', ['idempotencyKey'])
export class ForwardingRow {
  @ForeignKey(() => CaseFileRow, { name: 'forwarding_case_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'case_id', primaryKeyConstraintName: 'forwarding_pk' })
  caseId!: string;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'text', name: 'idempotency_key' })
  idempotencyKey!: string;

  @Column({ type: 'text', name: 'package_sha256' })
  packageSha256!: string;

  @Column({ type: 'jsonb' })
  manifest!: unknown;

  @Column({ type: 'timestamptz', name: 'built_at' })
  builtAt!: Date;
}
