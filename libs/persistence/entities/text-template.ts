import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'text_template', comment: 'Texts to start from; of a key the newest wording in force on a day is offered, unless it is withdrawn' })
@Check('text_template_key_plain', `key ~ '^[a-z0-9][a-z0-9-]{1,63}$'`)
@Check('text_template_act_known', `act IN ('decline', 'request-correction', 'recommend', 'not-recommend', 'refuse', 'return')`)
@Check('text_template_defect_of_correction', `(defect IS NOT NULL) = (act = 'request-correction')`)
export class TextTemplateRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'text_template_pk' })
  id!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  act!: string;

  @Column({ type: 'text', nullable: true })
  defect!: string | null;

  @Column({ type: 'jsonb' })
  label!: unknown;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'date', name: 'effective_from' })
  effectiveFrom!: string;

  @Column({ type: 'boolean', name: 'is_withdrawn' })
  isWithdrawn!: boolean;

  @Column({ type: 'timestamptz', name: 'set_at' })
  setAt!: Date;

  @Column({ type: 'jsonb', name: 'set_by' })
  setBy!: unknown;
}
