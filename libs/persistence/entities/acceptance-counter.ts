import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'acceptance_counter', comment: 'Acceptance numbers without gaps, per office and year' })
export class AcceptanceCounterRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'acceptance_counter_pk' })
  office!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'acceptance_counter_pk' })
  year!: number;

  @Column({ type: 'integer' })
  last!: number;
}
