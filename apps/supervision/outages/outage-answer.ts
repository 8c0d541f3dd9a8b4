import { ApiProperty } from '@nestjs/swagger';
import type { ListedOutage, OutagePreview } from '#libs/application/outages/outages.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { RevisionsAnswer, revisionsAnswer } from '../reference/change-answer.js';

export const SCOPES = ['GUANGZHOU', 'SHENZHEN', 'CNIPA'] as const;
type OutageRecord = ListedOutage['stands'];

/** From when to when an outage lasted, as one of its records has it. */
export class OutageSpanAnswer {
  @ApiProperty({ format: 'date-time' })
  from!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'None while it is open' })
  until!: string | null;

  @ApiProperty({ description: 'It never happened: declared by mistake' })
  withdrawn!: boolean;
}

class OutageRecordAnswer extends OutageSpanAnswer {
  @ApiProperty()
  reason!: string;

  @ApiProperty({ format: 'date-time', description: 'In force from this instant, until the next record' })
  recordedAt!: string;

  @ApiProperty({ type: String, nullable: true })
  recordedBy!: string | null;
}

export class OutageAnswer extends OutageRecordAnswer {
  @ApiProperty({ format: 'uuid' })
  outageId!: string;

  @ApiProperty({ enum: SCOPES, enumName: 'OutageScope', description: "An office's own, or CNIPA's, which touches both" })
  scope!: string;

  @ApiProperty({ type: OutageRecordAnswer, isArray: true, description: 'Everything recorded of it, oldest first; the last one stands' })
  history!: readonly OutageRecordAnswer[];
}

export class OutagesAnswer {
  @ApiProperty({ type: OutageAnswer, isArray: true, description: 'The one declared last first' })
  outages!: readonly OutageAnswer[];
}

export class OutagePreviewAnswer {
  @ApiProperty({ type: OutageSpanAnswer, nullable: true, description: 'As it stands; none for one that is declared' })
  before!: OutageSpanAnswer | null;

  @ApiProperty({ type: OutageSpanAnswer })
  after!: OutageSpanAnswer;

  @ApiProperty({ type: RevisionsAnswer })
  revisions!: RevisionsAnswer;

  @ApiProperty({ format: 'date-time' })
  asOf!: string;
}

const spanAnswer = ({ from, until, withdrawn }: OutageRecord) => ({
  from: formatInstant(from),
  until: until === undefined ? null : formatInstant(until),
  withdrawn,
});

const recordAnswer = (record: OutageRecord) => ({
  ...spanAnswer(record),
  reason: record.reason,
  recordedAt: formatInstant(record.recordedAt),
  recordedBy: record.recordedBy?.name ?? null,
});

export const outageAnswer = ({ id, scope, stands, history }: ListedOutage): OutageAnswer => ({
  outageId: id,
  scope,
  ...recordAnswer(stands),
  history: history.map(recordAnswer),
});

export const previewAnswer = ({ before, after, revisions, asOf }: OutagePreview): OutagePreviewAnswer => ({
  before: before ? spanAnswer(before) : null,
  after: spanAnswer(after),
  revisions: revisionsAnswer(revisions),
  asOf: formatInstant(asOf),
});
