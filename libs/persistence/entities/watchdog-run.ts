import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { StaffAccountRow } from './staff-account.js';

@Entity({ name: 'watchdog_run', comment: 'Rounds of the watchdog over all open cases, by schedule or asked for by a supervisor' })
@Unique('watchdog_run_key_unique', ['key'])
export class WatchdogRunRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'watchdog_run_pk' })
  id!: string;

  @Column({ type: 'timestamptz', name: 'requested_at' })
  requestedAt!: Date;

  @ForeignKey(() => StaffAccountRow, { name: 'watchdog_run_requested_by_fk' })
  @Column({ type: 'uuid', name: 'requested_by', nullable: true })
  requestedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  key!: string | null;

  @Column({ type: 'timestamptz', name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column({ type: 'integer', default: 0 })
  cases!: number;

  @Column({ type: 'integer', default: 0 })
  incidents!: number;
}
