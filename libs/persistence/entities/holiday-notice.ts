import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'holiday_notice', comment: 'Holiday notices of the State Council, a record each' })
export class HolidayNoticeRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'holiday_notice_pk' })
  id!: string;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  address!: string;

  @Column({ type: 'jsonb' })
  days!: unknown;

  /** Part of the key: a corrected notice stands beside the one it corrects. */
  @PrimaryColumn({ type: 'timestamptz', name: 'loaded_at', primaryKeyConstraintName: 'holiday_notice_pk' })
  loadedAt!: Date;

  @Column({ type: 'text', name: 'loaded_by' })
  loadedBy!: string;
}
