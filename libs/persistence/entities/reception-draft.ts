import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffAccountRow } from './staff-account.js';

@Entity({ name: 'reception_draft', comment: 'Requests that a clerk has begun to key in; nobody else sees them, and they are deleted when registered or untouched for long' })
@Check('reception_draft_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
@Check('reception_draft_version_counts', `version > 0`)
@Index('reception_draft_by_account', ['accountId', 'office'])
@Index('reception_draft_by_expiry', ['expiresAt'])
export class ReceptionDraftRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'reception_draft_pk' })
  id!: string;

  @Column({ type: 'text' })
  office!: string;

  @ForeignKey(() => StaffAccountRow, { name: 'reception_draft_account_fk' })
  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text', comment: 'The form as far as it is filled in; sealed, for it names people' })
  sealed!: string;

  @Column({ type: 'timestamptz', name: 'saved_at' })
  savedAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;
}
