import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity({ name: 'outbox', comment: 'Cases whose workflow has something to learn; emptied by the relay' })
@Index('outbox_by_urgency', ['bulk', 'id'])
export class OutboxRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'outbox_pk' })
  id!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'boolean', default: false })
  bulk!: boolean;
}
