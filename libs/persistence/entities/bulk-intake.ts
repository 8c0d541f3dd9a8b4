import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffAccountRow } from './staff-account.js';

@Entity({ name: 'bulk_intake', comment: 'Batches of requests as an agency handed them in: checked, and kept until registered or expired' })
@Check('bulk_intake_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
@Check('bulk_intake_policy_known', `policy IN ('ALL', 'FAULTLESS')`)
@Check('bulk_intake_start_whole', `(started_at IS NULL) = (policy IS NULL) AND (started_at IS NULL) = (key IS NULL)`)
@Check('bulk_intake_finished_after_start', `finished_at IS NULL OR started_at IS NOT NULL`)
export class BulkIntakeRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'bulk_intake_pk' })
  id!: string;

  @Column({ type: 'text' })
  office!: string;

  @ForeignKey(() => StaffAccountRow, { name: 'bulk_intake_owner_fk' })
  @Column({ type: 'uuid', name: 'owner_id' })
  ownerId!: string;

  @Column({ type: 'text', name: 'owner_name' })
  ownerName!: string;

  @Column({ type: 'text', name: 'file_name' })
  fileName!: string;

  @Column({ type: 'text', name: 'file_sha256' })
  fileSha256!: string;

  @Column({ type: 'timestamptz', name: 'received_at' })
  receivedAt!: Date;

  @Column({ type: 'timestamptz', name: 'checked_at' })
  checkedAt!: Date;

  @Index('bulk_intake_by_expiry')
  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  @Column({ type: 'text', default: '', comment: 'The rows as read, with their faults; sealed, for they name people' })
  sealed!: string;

  @Column({ type: 'integer', name: 'row_count', default: 0 })
  rowCount!: number;

  @Column({ type: 'integer', name: 'faultless_count', default: 0 })
  faultlessCount!: number;

  @Column({ type: 'text', nullable: true })
  policy!: string | null;

  @Column({ type: 'text', nullable: true })
  key!: string | null;

  @Column({ type: 'timestamptz', name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
