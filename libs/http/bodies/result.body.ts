import { CNIPA_RESULT_KINDS, type CnipaResultKind } from '#libs/domain/case/actions.js';
import { DayText, Nested, OneOf, Text } from '#libs/platform/http/fields.js';
import { PaperBody } from './paper.body.js';

/** A notice of CNIPA that came on paper. */
export class RecordResultBody {
  @OneOf(CNIPA_RESULT_KINDS, 'CnipaResult')
  result!: CnipaResultKind;

  @Text({ max: 100, description: 'Number of the notice as it stands on the paper', example: '2026112300012340' })
  number!: string;

  @Text({ max: 64, optional: true, description: '优先审查编号' })
  priorityNumber?: string;

  @Text({ max: 10_000, multiline: true, optional: true })
  text?: string;

  @DayText({ optional: true, description: 'Last day to answer; a request for correction names it' })
  replyBy?: string;

  @Nested(() => PaperBody, { description: 'Sent by CNIPA; the date on the paper is the day of issue' })
  paper!: PaperBody;
}
