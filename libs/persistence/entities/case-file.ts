import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { StaffAccountRow } from './staff-account.js';

const OPEN = `state NOT IN ('REFUSED', 'TERMINATED', 'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'WITHDRAWN', 'COMPLETED')`;
const ENDED = `state IN ('REFUSED', 'TERMINATED', 'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'WITHDRAWN', 'COMPLETED')`;

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
@Check('case_file_next_point_stage_known', `next_point_stage IN ('COLLECTION', 'RECOMMENDATION', 'REVIEW', 'FORWARDING')`)
@Check('case_file_handler_whole', `(handler_id IS NULL) = (handler_since IS NULL)`)
@Unique('case_file_acceptance_number_unique', ['acceptanceNumber'])
@Index('case_file_one_live_request', ['applicationNumber'], { unique: true, where: `state NOT IN ('WITHDRAWN', 'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'REFUSED')` })
@Index('case_file_open_by_due', ['office', 'runsOutAt', 'id'], { where: OPEN })
@Index('case_file_open_by_state', ['office', 'state', 'runsOutAt', 'id'], { where: OPEN })
@Index('case_file_unclaimed', ['office', 'runsOutAt', 'id'], { where: `handler_id IS NULL AND state IN ('RECEIVED', 'COLLECTING', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW')` })
@Index('case_file_at_cnipa', ['office', 'runsOutAt', 'id'], { where: `state IN ('FORWARDING', 'FORWARDED', 'CNIPA_CORRECTION', 'GRANTED')` })
@Index('case_file_ended_last', ['office', 'stateSince', 'id'], { where: ENDED })
@Index('case_file_ended_by_state', ['office', 'state', 'stateSince', 'id'], { where: ENDED })
@Index('case_file_by_handler', ['handlerId', 'runsOutAt', 'id'], { where: 'handler_id IS NOT NULL' })
@Index('case_file_returned', ['office', 'runsOutAt', 'id'], { where: 'returned' })
@Index('case_file_correction_answered', ['office', 'runsOutAt', 'id'], { where: 'correction_answered' })
@Index('case_file_provisional', ['office', 'runsOutAt', 'id'], { where: `due_provisional AND ${OPEN}` })
@Index('case_file_breached', ['office', 'runsOutAt', 'id'], { where: `breached_at IS NOT NULL AND ${OPEN}` })
@Index('case_file_by_change', ['office', 'changedAt'])
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

  @Column({ type: 'text', name: 'next_point_stage', nullable: true, comment: 'The stage whose share the next point is of; none where it is the promise itself' })
  nextPointStage!: string | null;

  @Column({ type: 'boolean' })
  collected!: boolean;

  @Column({ type: 'timestamptz', name: 'breached_at', nullable: true })
  breachedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'forwarded_at', nullable: true })
  forwardedAt!: Date | null;

  @Column({ type: 'text', name: 'cnipa_receipt_number', nullable: true })
  cnipaReceiptNumber!: string | null;

  @Column({ type: 'boolean', default: false })
  returned!: boolean;

  @Column({ type: 'boolean', name: 'correction_answered', default: false })
  correctionAnswered!: boolean;

  @Column({ type: 'text', name: 'agency_code', nullable: true })
  agencyCode!: string | null;

  @Column({ type: 'text', name: 'agency_name', nullable: true })
  agencyName!: string | null;

  @Column({ type: 'timestamptz', name: 'runs_out_at', default: 'infinity', comment: 'Due instant of a promise that runs, else infinity: what is due first comes first' })
  runsOutAt!: Date | number;

  @Column({ type: 'timestamptz', name: 'changed_at', default: () => 'now()', comment: 'When this row was last written' })
  changedAt!: Date;

  @Column({ type: 'integer', name: 'listing_version', default: 0, comment: 'How what lists and searches need was made; an older row is made anew' })
  listingVersion!: number;
}
