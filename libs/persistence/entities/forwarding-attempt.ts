import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CaseFileRow } from './case-file.js';

@Entity({ name: 'forwarding_attempt', comment: 'Each attempt to hand the package over, and how it ended' })
@Check('forwarding_attempt_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
@Index('forwarding_attempt_by_case', ['caseId'])
export class ForwardingAttemptRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'forwarding_attempt_pk' })
  id!: string;

  @ForeignKey(() => CaseFileRow, { name: 'forwarding_attempt_case_fk' })
  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  outcome!: string;
}
