import type { BibliographicRecord } from '#libs/application/request/bibliographic-record.js';
import type { AttachmentKind, RequestForm } from '#libs/application/request/request-form.js';
import type { Channel, Office } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import type { Language, Sentence } from '#libs/domain/language.js';
import type { SampleSource } from '#libs/documents/sample-attachments/sheet.js';
import type { Step } from './story.js';

/** A complete request with the tale of how it is handled, for the demonstration and the tests. All of it is invented. */
export interface SampleRequest {
  readonly key: string;
  readonly title: Sentence;
  readonly office: Office;
  readonly channel: Channel;
  /** The applicant's own language, for papers and screens. */
  readonly language: Language;
  /**
   * The same seed gives the same request, another seed another application number.
   * @param seed whole number from 0 to 833,332
   * @param signedOn `YYYY-MM-DD`, on or before the day of receipt
   */
  build(seed: number, signedOn?: string): BuiltSample;
  readonly story: readonly Step[];
  /** State in which the story ends. */
  readonly ends: State;
  /** Where an exhibition leaves it, so that every desk has something to do; none: at its end. */
  readonly restsAt?: State;
}

export interface BuiltSample {
  /** `attachments[].uploadId` holds the file's name until the file has been uploaded. */
  readonly form: RequestForm;
  readonly attachments: readonly SampleFile[];
  /** What CNIPA's own record says of the application. */
  readonly bibliographicRecord: BibliographicRecord;
  /** What the applicant sends in answer to the correction notice, where the story has one. */
  readonly corrected?: { readonly form: RequestForm; readonly attachments: readonly SampleFile[] };
}

/** One file of the request; `data` is what the documents library makes it from. */
export interface SampleFile {
  readonly kind: AttachmentKind;
  readonly title: string;
  readonly fileName: string;
  readonly data: SampleSource;
}
