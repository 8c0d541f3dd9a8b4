import { Check, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'warning_rung', comment: 'Who is told of which warning, from a day on until the next ladder takes over' })
@Check('warning_rung_subject_known', `subject IN ('PROMISE', 'STAGE')`)
@Check('warning_rung_percent_known', `percent IN (50, 80, 100)`)
@Check('warning_rung_addressee_known', `addressee IN ('HANDLER', 'SUPERVISOR')`)
export class WarningRungRow {
  @PrimaryColumn({ type: 'date', name: 'effective_from', primaryKeyConstraintName: 'warning_rung_pk' })
  effectiveFrom!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'warning_rung_pk' })
  subject!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'warning_rung_pk' })
  percent!: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'warning_rung_pk' })
  addressee!: string;
}
