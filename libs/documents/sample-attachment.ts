import type { AttachmentKind } from '#libs/application/ports/documents.js';
import { day, MILLISECONDS_PER_DAY } from '#libs/domain/time/day.js';
import type { SampleSource } from './sample-attachments/sheet.js';
import { sheetOf } from './sample-attachments/sheets.js';
import { sharedTypesetter, type Typeset } from './typesetter.js';

/**
 * A real PDF for a sample request, marked 样本 SAMPLE on every page. Equal data give equal bytes.
 * @throws RangeError for a form whose signing date is no calendar day
 */
export function sampleAttachment(kind: AttachmentKind, source: SampleSource): Typeset {
  const createdAt = (day(source.form.signature.signedOn) * MILLISECONDS_PER_DAY) / 1000;
  return sharedTypesetter().typeset('exhibit.typ', sheetOf(kind, source), {}, createdAt);
}
