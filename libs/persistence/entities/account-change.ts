import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffAccountRow } from './staff-account.js';

@Entity({ name: 'account_change', comment: 'Who gave which account which name and roles, and when; no password, not even its hash' })
@Check('account_change_kind_known', `kind IN ('OPENED', 'ALTERED', 'DISABLED', 'ENABLED', 'PASSWORD_GIVEN')`)
@Index('account_change_by_account', ['accountId', 'id'])
export class AccountChangeRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'account_change_pk' })
  id!: string;

  @ForeignKey(() => StaffAccountRow, { name: 'account_change_account_fk' })
  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'jsonb' })
  actor!: unknown;

  @Column({ type: 'jsonb' })
  content!: unknown;
}
