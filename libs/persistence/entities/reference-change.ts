import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { PolicyVersionRow } from './policy-version.js';

@Entity({ name: 'reference_change', comment: 'Who loaded which reference data, and when; one effect per key and caller' })
@Check('reference_change_kind_known', `kind IN ('CALENDAR', 'SERVICE_HOURS', 'FIELD_TABLE', 'OUTAGE')`)
@Unique('reference_change_key_unique', ['keyScope', 'key'])
export class ReferenceChangeRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'reference_change_pk' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @ForeignKey(() => PolicyVersionRow, { name: 'reference_change_policy_fk' })
  @Column({ type: 'bigint', name: 'policy_version' })
  policyVersion!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'jsonb' })
  actor!: unknown;

  @Column({ type: 'jsonb' })
  content!: unknown;

  @Column({ type: 'text', name: 'content_sha256' })
  contentSha256!: string;

  @Column({ type: 'text', name: 'request_id', nullable: true })
  requestId!: string | null;

  @Column({ type: 'text', name: 'key_scope' })
  keyScope!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text', name: 'body_sha256' })
  bodySha256!: string;
}
