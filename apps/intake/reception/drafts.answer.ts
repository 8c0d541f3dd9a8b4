import { ApiProperty } from '@nestjs/swagger';
import type { Draft, DraftSummary } from '#libs/application/reception/drafts.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { AnyObject, Whole } from '#libs/platform/http/fields.js';

export class KeepDraftBody {
  @Whole({ min: 0, max: 1_000_000, description: 'The version it was made from; 0 for a new draft' })
  version!: number;

  @AnyObject({ description: 'What the page keeps of itself; the form under `form`' })
  content!: object;
}

export class DraftSummaryAnswer {
  @ApiProperty({ format: 'uuid' })
  draftId!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'It is deleted then, unless it is saved again' })
  expiresAt!: string;

  @ApiProperty({ description: 'As typed so far' })
  applicationNumber!: string;

  @ApiProperty({ description: 'Name of the first applicant, as typed so far' })
  applicant!: string;
}

export class DraftAnswer extends DraftSummaryAnswer {
  @ApiProperty({ type: Object, additionalProperties: true })
  content!: object;
}

export class DraftListAnswer {
  @ApiProperty({ type: DraftSummaryAnswer, isArray: true, description: 'The one saved last first' })
  drafts!: DraftSummaryAnswer[];
}

/** As plain data, to be part of a larger answer. */
type DraftSummaryData = Pick<DraftSummaryAnswer, keyof DraftSummaryAnswer>;

export function draftSummaryAnswer({ id, version, savedAt, expiresAt, applicationNumber, applicant }: DraftSummary): DraftSummaryData {
  return { draftId: id, version, savedAt: formatInstant(savedAt), expiresAt: formatInstant(expiresAt), applicationNumber, applicant };
}

export const draftAnswer = (draft: Draft): DraftAnswer => ({ ...draftSummaryAnswer(draft), content: draft.content });
