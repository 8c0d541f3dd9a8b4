import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'service_hours', comment: 'Service hours per office from a day on' })
@Check('service_hours_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
export class ServiceHoursRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'service_hours_pk' })
  office!: string;

  @PrimaryColumn({ type: 'date', name: 'effective_from', primaryKeyConstraintName: 'service_hours_pk' })
  effectiveFrom!: string;

  @Column({ type: 'jsonb' })
  periods!: unknown;

  /** Part of the key: hours recorded anew for a day stand beside the earlier ones. */
  @PrimaryColumn({ type: 'timestamptz', name: 'loaded_at', primaryKeyConstraintName: 'service_hours_pk' })
  loadedAt!: Date;

  @Column({ type: 'text', name: 'loaded_by' })
  loadedBy!: string;
}
