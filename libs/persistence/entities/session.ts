import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffAccountRow } from './staff-account.js';

@Entity({ name: 'session', comment: 'Sessions live here; the cookie holds a random token of which only the hash is kept' })
@Check('session_of_staff_or_applicant', `(account_id IS NULL) <> (case_id IS NULL)`)
@Index('session_by_expiry', ['expiresAt'])
export class SessionRow {
  @PrimaryColumn({ type: 'text', name: 'id_sha256', primaryKeyConstraintName: 'session_pk' })
  idSha256!: string;

  @ForeignKey(() => StaffAccountRow, { name: 'session_account_fk' })
  @Column({ type: 'uuid', name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column({ type: 'text', name: 'csrf_token' })
  csrfToken!: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;
}
