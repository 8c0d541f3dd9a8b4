import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity({ name: 'failed_attempt', comment: 'Failed sign-ins, counted per account and per address (bucket) to slow guessing' })
@Index('failed_attempt_by_bucket', ['bucket', 'at'])
export class FailedAttemptRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'failed_attempt_pk' })
  id!: string;

  @Column({ type: 'text' })
  bucket!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
