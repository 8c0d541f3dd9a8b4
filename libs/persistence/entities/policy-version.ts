import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity({ name: 'policy_version', comment: 'One row per change of calendar, service hours, outages or tables; the newest is in force' })
export class PolicyVersionRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'policy_version_pk' })
  version!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text', name: 'by_name' })
  byName!: string;
}
