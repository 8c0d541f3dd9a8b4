import { type Day, day } from '../time/day.js';

/** A printed edition of the request form. */
export interface FormEdition {
  readonly id: string;
  readonly from: Day;
  /** Last day on which signing it is beyond doubt. */
  readonly until?: Day;
  /** What a signature after the last day means: open while the successor is not loaded, then no longer valid. */
  readonly afterwards: 'officer-decides' | 'not-met';
}

/** The form of Order 76; its successor under Order 85 is not published here and will be a row. */
export const FORM_EDITIONS: readonly FormEdition[] = [
  { id: '2017', from: day('2017-08-01'), until: day('2026-08-31'), afterwards: 'officer-decides' },
];
