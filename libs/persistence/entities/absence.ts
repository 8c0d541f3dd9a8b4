import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffAccountRow } from './staff-account.js';

@Entity({ name: 'absence', comment: 'When an officer is away, and who stands in; half-open, never two at once' })
@Check('absence_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
@Check('absence_ends_after_it_begins', `until_at > from_at`)
@Check('absence_deputy_is_another', `deputy_id <> officer_id`)
@Exclusion('absence_once_at_a_time', `USING gist (officer_id WITH =, office WITH =, tstzrange(from_at, until_at) WITH &&)`)
@Index('absence_by_deputy', ['deputyId', 'office'])
export class AbsenceRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'absence_pk' })
  id!: string;

  @Column({ type: 'text' })
  office!: string;

  @ForeignKey(() => StaffAccountRow, { name: 'absence_officer_fk' })
  @Column({ type: 'uuid', name: 'officer_id' })
  officerId!: string;

  @ForeignKey(() => StaffAccountRow, { name: 'absence_deputy_fk' })
  @Column({ type: 'uuid', name: 'deputy_id' })
  deputyId!: string;

  @Column({ type: 'timestamptz', name: 'from_at' })
  fromAt!: Date;

  @Column({ type: 'timestamptz', name: 'until_at' })
  untilAt!: Date;

  @ForeignKey(() => StaffAccountRow, { name: 'absence_set_by_fk' })
  @Column({ type: 'uuid', name: 'set_by' })
  setBy!: string;

  @Column({ type: 'timestamptz', name: 'set_at' })
  setAt!: Date;
}
