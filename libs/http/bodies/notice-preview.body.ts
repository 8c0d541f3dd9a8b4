import { NOTICE_KINDS, type NoticeKind } from '#libs/application/notices/notice-data.js';
import type { NoticeDraft } from '#libs/application/notices/preview-notice.js';
import { DomainError, type FieldFault } from '#libs/domain/errors.js';
import { type Language, LANGUAGES } from '#libs/domain/language.js';
import { DayText, ListOf, OneOf, Text } from '#libs/platform/http/fields.js';
import { DefectBody } from './commands.body.js';

/** A notice as it is about to be sent. */
export class NoticePreviewBody {
  @OneOf(NOTICE_KINDS, 'NoticeKind')
  kind!: NoticeKind;

  @OneOf(LANGUAGES, 'Language', { optional: true, description: "Beside the Simplified Chinese; the applicant's own if left out" })
  language?: Language;

  @ListOf(() => DefectBody, { min: 1, max: 50, optional: true, description: 'Of a correction notice, and then always' })
  defects?: DefectBody[];

  @DayText({ optional: true, description: 'Of a correction notice, and then always' })
  answerBy?: string;

  @Text({ max: 10_000, multiline: true, optional: true, description: 'Of any other notice, and then always' })
  reasons?: string;
}

/** @throws DomainError INVALID_INPUT naming what such a notice lacks. */
export function noticeDraft({ kind, language, defects, answerBy, reasons }: NoticePreviewBody): NoticeDraft {
  if (kind === 'CORRECTION_NOTICE') {
    return { kind, language, defects: stated('defects', defects), answerBy: stated('answerBy', answerBy) };
  }
  return { kind, language, reasons: stated('reasons', reasons) };
}

function stated<Value>(field: string, value: Value | undefined): Value {
  const fault: FieldFault = { field, code: 'required' };
  if (value === undefined) throw new DomainError('INVALID_INPUT', {}, [fault]);
  return value;
}
