import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffAccountRow } from './staff-account.js';

@Entity({ name: 'saved_filter', comment: 'Filters of the worklist that an account keeps; nobody else sees them' })
@Check('saved_filter_name_length', `length(name) BETWEEN 1 AND 60`)
export class SavedFilterRow {
  @ForeignKey(() => StaffAccountRow, { name: 'saved_filter_account_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'account_id', primaryKeyConstraintName: 'saved_filter_pk' })
  accountId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'saved_filter_pk' })
  name!: string;

  @Column({ type: 'jsonb' })
  filter!: unknown;

  @Column({ type: 'timestamptz', name: 'saved_at' })
  savedAt!: Date;
}
