import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'staff_account', comment: 'Staff of the offices; passwords as argon2id only' })
@Check('staff_account_login_form', `login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'`)
@Unique('staff_account_login_unique', ['login'])
export class StaffAccountRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'staff_account_pk' })
  id!: string;

  @Column({ type: 'text' })
  login!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'password_hash' })
  passwordHash!: string;

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'one_time_until', nullable: true })
  oneTimeUntil!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
