import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CaseFileRow } from './case-file.js';
import { StaffAccountRow } from './staff-account.js';

@Entity({
  name: 'notification',
  comment: 'What an officer is told of a case: once per account, case, period and rung; told from "at" on, within service hours',
})
@Check('notification_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
@Check('notification_addressee_known', `addressee IN ('HANDLER', 'SUPERVISOR')`)
@Check('notification_kind_known', `kind IN ('WARNING', 'BREACH', 'STAGE_WARNING')`)
@Check('notification_stage_known', `stage = 'WHOLE' OR stage IN ('COLLECTION', 'RECOMMENDATION', 'REVIEW', 'FORWARDING')`)
@Unique('notification_once', ['caseId', 'accountId', 'period', 'stage', 'percent'])
@Index('notification_unseen', ['accountId', 'at', 'id'], { where: 'seen_at IS NULL' })
@Index('notification_by_account', ['accountId', 'at', 'id'])
export class NotificationRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()', primaryKeyConstraintName: 'notification_pk' })
  id!: string;

  @Column({ type: 'text' })
  office!: string;

  @ForeignKey(() => StaffAccountRow, { name: 'notification_account_fk' })
  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;

  @Column({ type: 'text' })
  addressee!: string;

  @ForeignKey(() => CaseFileRow, { name: 'notification_case_fk' })
  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'integer' })
  period!: number;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'integer' })
  percent!: number;

  @Column({ type: 'timestamptz', name: 'point_at' })
  pointAt!: Date;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'timestamptz', name: 'seen_at', nullable: true })
  seenAt!: Date | null;
}
