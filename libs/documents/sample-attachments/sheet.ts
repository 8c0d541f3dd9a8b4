import type { FilledForm } from '#libs/application/ports/documents.js';
import type { CalendarDate } from '#libs/domain/time/day.js';
import type { Block } from '../letter.js';

/** What a sample attachment is made from. */
export interface SampleSource {
  readonly form: FilledForm;
  /** Whose status evidence it is; index into the form's applicants. */
  readonly applicant?: number;
  /** The body of evidence that only the sample itself can tell. */
  readonly exhibit?: Exhibit;
}

export interface Exhibit {
  readonly issuer: string;
  readonly paragraphs: readonly string[];
  readonly figures?: readonly (readonly [label: string, value: string])[];
}

/** One attachment as its template sees it; a sheet has numbered boxes (the form) or blocks (all others). */
export interface Sheet {
  readonly title: string;
  readonly subtitle?: string;
  readonly day: CalendarDate;
  readonly foot: string;
  readonly boxes?: readonly FormBox[];
  readonly blocks?: readonly Block[];
}

export interface FormBox {
  readonly mark: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}
