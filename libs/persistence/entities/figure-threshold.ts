import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'figure_threshold', comment: 'A share below "least" over so many weeks, and at least so many cases, raises an alert; the newest record in force counts' })
@Check('figure_threshold_measure_known', `measure IN ('TIMELINESS', 'STAGES_WITHIN_SHARE', 'WITHOUT_CORRECTION', 'BREACHES_EXPLAINED')`)
@Check('figure_threshold_least_share', `least BETWEEN 0 AND 1`)
@Check('figure_threshold_weeks_sane', `weeks BETWEEN 1 AND 52`)
@Check('figure_threshold_cases_positive', `cases > 0`)
export class FigureThresholdRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'figure_threshold_pk' })
  measure!: string;

  @PrimaryColumn({ type: 'date', name: 'effective_from', primaryKeyConstraintName: 'figure_threshold_pk' })
  effectiveFrom!: string;

  @Column({ type: 'numeric' })
  least!: string;

  @Column({ type: 'integer' })
  weeks!: number;

  @Column({ type: 'integer' })
  cases!: number;

  @PrimaryColumn({ type: 'timestamptz', name: 'set_at', primaryKeyConstraintName: 'figure_threshold_pk' })
  setAt!: Date;

  @Column({ type: 'jsonb', name: 'set_by' })
  setBy!: unknown;
}
