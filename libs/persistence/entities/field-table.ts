import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'field_table', comment: 'Versions of the SEI-IPC table with their concordance' })
export class FieldTableRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'field_table_pk' })
  version!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  address!: string;

  @Column({ type: 'jsonb' })
  rows!: unknown;

  @Column({ type: 'jsonb' })
  concordance!: unknown;

  @Column({ type: 'timestamptz', name: 'loaded_at' })
  loadedAt!: Date;

  @Column({ type: 'text', name: 'loaded_by' })
  loadedBy!: string;
}
