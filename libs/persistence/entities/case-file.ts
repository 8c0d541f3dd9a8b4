import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { StaffAccountRow } from './staff-account.js';

@Entity({ name: 'case_file', comment: 'One row per case: a projection of its actions, rebuilt with every command' })
@Check('case_file_office_known', `office IN ('GUANGZHOU', 'SHENZHEN')`)
@Check('case_file_region_known', `region IN ('HK', 'MO')`)
@Check('case_file_channel_known', `channel IN ('WINDOW', 'POST', 'ONLINE', 'BATCH')`)
@Check('case_file_application_number_form', `application_number ~ '^[0-9]{12}[.][0-9X]$'`)
@Check('case_file_state_known', `state IN ( 'RECEIVED', 'COLLECTING', 'AWAITING_CORRECTION', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW', 'FORWARDING', 'FORWARDED', 'CNIPA_CORRECTION', 'GRANTED', 'REFUSED', 'TERMINATED', 'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'WITHDRAWN', 'COMPLETED')`)
@Check('case_file_seq_positive', `seq > 0`)
@Check('case_file_clock_state_known', `clock_state IN ('running', 'outage', 'awaiting-correction', 'stopped')`)
@Check('case_file_four_eyes', `reviewer_id <> recommender_id`)
@Check('case_file_next_point_whole', `(next_point_at IS NULL) = (next_point_percent IS NULL)`)
@Check('case_file_handler_whole', `(handler_id IS NULL) = (handler_since IS NULL)`)
@Unique('case_file_acceptance_number_unique', ['acceptanceNumber'])
@Index('case_file_one_live_request', ['applicationNumber'], { unique: true, where: `state NOT IN ('WITHDRAWN', 'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'REFUSED')` })
@Index('case_file_open_by_due', ['office', 'dueAt', 'id'], { where: `state NOT IN ('REFUSED', 'TERMINATED', 'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'WITHDRAWN', 'COMPLETED')` })
export class CaseFileRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'case_file_pk' })
  id!: string;

  @Column({ type: 'text', name: 'acceptance_number' })
  acceptanceNumber!: string;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'text' })
  region!: string;

  @Column({ type: 'text' })
  channel!: string;

  @Column({ type: 'text', name: 'application_number' })
  applicationNumber!: string;

  @Column({ type: 'text', name: 'invention_title' })
  inventionTitle!: string;

  @Column({ type: 'text', name: 'applicant_name' })
  applicantName!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'timestamptz', name: 'state_since' })
  stateSince!: Date;

  @Column({ type: 'integer', comment: 'Number of the last action: the version of the case' })
  seq!: number;

  @Column({ type: 'timestamptz', name: 'received_at' })
  receivedAt!: Date;

  @Column({ type: 'timestamptz', name: 'registered_at' })
  registeredAt!: Date;

  @ForeignKey(() => StaffAccountRow, { name: 'case_file_handler_fk' })
  @Column({ type: 'uuid', name: 'handler_id', nullable: true })
  handlerId!: string | null;

  @Column({ type: 'text', name: 'handler_name', nullable: true })
  handlerName!: string | null;

  @Column({ type: 'timestamptz', name: 'handler_since', nullable: true })
  handlerSince!: Date | null;

  @ForeignKey(() => StaffAccountRow, { name: 'case_file_recommender_fk' })
  @Column({ type: 'uuid', name: 'recommender_id', nullable: true })
  recommenderId!: string | null;

  @ForeignKey(() => StaffAccountRow, { name: 'case_file_reviewer_fk' })
  @Column({ type: 'uuid', name: 'reviewer_id', nullable: true })
  reviewerId!: string | null;

  @Column({ type: 'text', name: 'clock_state' })
  clockState!: string;

  @Column({ type: 'integer', name: 'clock_period' })
  clockPeriod!: number;

  @Column({ type: 'timestamptz', name: 'deemed_received_at' })
  deemedReceivedAt!: Date;

  @Column({ type: 'timestamptz', name: 'due_at', nullable: true })
  dueAt!: Date | null;

  @Column({ type: 'boolean', name: 'due_not_before' })
  dueNotBefore!: boolean;

  @Column({ type: 'boolean', name: 'due_provisional' })
  dueProvisional!: boolean;

  @Column({ type: 'timestamptz', name: 'next_point_at', nullable: true })
  nextPointAt!: Date | null;

  @Column({ type: 'integer', name: 'next_point_percent', nullable: true })
  nextPointPercent!: number | null;

  @Column({ type: 'boolean' })
  collected!: boolean;

  @Column({ type: 'timestamptz', name: 'breached_at', nullable: true })
  breachedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'forwarded_at', nullable: true })
  forwardedAt!: Date | null;

  @Column({ type: 'text', name: 'cnipa_receipt_number', nullable: true })
  cnipaReceiptNumber!: string | null;
}
