import { type Defect, type DifferenceChoice, type DifferenceResolution, type PlacedRemark, REMARK_PLACE } from '#libs/domain/case/actions.js';
import type { Channel } from '#libs/domain/case/names.js';
import { DayText, InstantText, ListOf, Nested, OneOf, Text, UuidText } from '#libs/platform/http/fields.js';
import { PaperBody } from './paper.body.js';
import { AttachmentBody, RequestFormBody } from './request-form.body.js';

/** What each command carries. The key that makes it safe to repeat is the Idempotency-Key header. */

/** Ways in which a request reaches an office on paper. */
export const PAPER_CHANNELS = ['WINDOW', 'POST'] as const satisfies readonly Channel[];

export class RegisterBody {
  @OneOf(PAPER_CHANNELS, 'PaperChannel')
  channel!: (typeof PAPER_CHANNELS)[number];

  @InstantText({ optional: true, description: 'At the window: when it was handed in; now if left out' })
  receivedAt?: string;

  @Nested(() => PaperBody, { optional: true, description: 'By post, and then always: the letter that brought it' })
  paper?: PaperBody;

  @Nested(() => RequestFormBody)
  form!: RequestFormBody;

  @UuidText({ optional: true, description: "The caller's draft that it was made from; it is deleted with the registration" })
  draftId?: string;
}

export class RegisterOnlineBody {
  @OneOf(['GUANGZHOU', 'SHENZHEN'], 'Office')
  office!: 'GUANGZHOU' | 'SHENZHEN';

  @Nested(() => RequestFormBody)
  form!: RequestFormBody;
}

export class RemarkBody {
  @Text({ max: 2000, multiline: true, optional: true })
  remark?: string;
}

export class ReasonBody {
  @Text({ max: 5000, multiline: true })
  reason!: string;
}

export class ReasonsBody {
  @Text({ max: 10_000, multiline: true, description: 'Order 85 Article 13: reasons must be stated' })
  reasons!: string;
}

class PlacedRemarkBody implements PlacedRemark {
  @Text({ max: 120, pattern: REMARK_PLACE, example: 'rule:TECHNICAL_FIELD', description: 'A rule, a field of the form, or a section of the case page' })
  place!: string;

  @Text({ max: 2000, multiline: true })
  text!: string;
}

export class ReturnBody {
  @Text({ max: 10_000, multiline: true })
  remarks!: string;

  @ListOf(() => PlacedRemarkBody, { max: 50, optional: true, description: 'Each at the place it concerns' })
  places?: PlacedRemarkBody[];
}

export class NoteBody {
  @Text({ max: 10_000, multiline: true })
  text!: string;
}

export class AttachBody {
  @ListOf(() => AttachmentBody, { min: 1, max: 50 })
  attachments!: AttachmentBody[];

  @Nested(() => PaperBody, { optional: true, description: 'Where the files are a paper that came by post' })
  paper?: PaperBody;
}

const CHOICES = ['KEEP_FORM', 'TAKE_RECORD', 'ASK_APPLICANT'] as const satisfies readonly DifferenceChoice[];

class ResolutionBody implements DifferenceResolution {
  @Text({ max: 100, example: 'applicants' })
  field!: string;

  @OneOf(CHOICES, 'DifferenceChoice')
  choice!: DifferenceChoice;
}

export class ResolveDifferencesBody {
  @ListOf(() => ResolutionBody, { min: 1, max: 50 })
  resolutions!: ResolutionBody[];
}

export class DefectBody implements Defect {
  @Text({ max: 60, example: 'APPLICANT_EVIDENCE' })
  code!: string;

  @Text({ max: 2000, multiline: true })
  text!: string;
}

export class RequestCorrectionBody {
  @ListOf(() => DefectBody, { min: 1, max: 50 })
  defects!: DefectBody[];

  @DayText({ description: 'Date by which to answer' })
  answerBy!: string;
}

export class SubmitCorrectionBody {
  @Nested(() => RequestFormBody, { description: 'The whole form as corrected' })
  form!: RequestFormBody;

  @Text({ max: 5000, multiline: true, optional: true })
  explanation?: string;
}

export class SubmitCorrectionByPostBody extends SubmitCorrectionBody {
  @Nested(() => PaperBody, { description: 'The letter that brought it' })
  paper!: PaperBody;
}

export class WithdrawByPostBody extends ReasonBody {
  @Nested(() => PaperBody, { description: 'The letter that asks for it' })
  paper!: PaperBody;
}

const DECISIONS = ['ACCEPT', 'REJECT', 'TAKE_BACK'] as const;

export class DecideRuleBody {
  @Text({ max: 60, example: 'TECHNICAL_FIELD' })
  ruleId!: string;

  @OneOf(DECISIONS, 'RuleDecision')
  decision!: (typeof DECISIONS)[number];

  @Text({ max: 5000, multiline: true })
  reason!: string;
}
