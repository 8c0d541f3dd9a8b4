import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'command_key', comment: 'Idempotency: one effect per key and caller, and the first answer again' })
export class CommandKeyRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'command_key_pk' })
  scope!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'command_key_pk' })
  key!: string;

  @Column({ type: 'text', name: 'body_sha256' })
  bodySha256!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'jsonb' })
  answer!: unknown;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
