import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffAccountRow } from './staff-account.js';

@Entity({
  name: 'outage',
  comment: 'Declared outages of an office or of CNIPA: a record for each declaration, end, correction and withdrawal',
})
@Check('outage_scope_known', `scope IN ('GUANGZHOU', 'SHENZHEN', 'CNIPA')`)
@Check('outage_ends_after_it_begins', `ended_at >= began_at`)
export class OutageRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'outage_pk' })
  id!: string;

  @Column({ type: 'text' })
  scope!: string;

  @Column({ type: 'timestamptz', name: 'began_at' })
  beganAt!: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text' })
  reason!: string;

  @ForeignKey(() => StaffAccountRow, { name: 'outage_recorded_by_fk' })
  @Column({ type: 'uuid', name: 'recorded_by', nullable: true })
  recordedBy!: string | null;

  @PrimaryColumn({ type: 'timestamptz', name: 'recorded_at', primaryKeyConstraintName: 'outage_pk' })
  recordedAt!: Date;

  @Column({ type: 'boolean', default: false })
  withdrawn!: boolean;
}
