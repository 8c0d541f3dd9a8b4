import type { FieldFault } from '../errors.js';
import type { Sentence } from '../language.js';
import type { Day } from '../time/day.js';
import { DEFECT_PLACES } from './defect-places.js';

/** The acts whose papers and opinions officers write in their own words. */
export const WRITTEN_ACTS = ['decline', 'request-correction', 'recommend', 'not-recommend', 'refuse', 'return'] as const;
export type WrittenAct = (typeof WRITTEN_ACTS)[number];

/** A text to start from, in Chinese as papers are; `［］` marks what the officer fills in. */
export interface TextTemplate {
  /** Stays the same through every wording of it. */
  readonly key: string;
  readonly act: WrittenAct;
  /** Of a defect: the place it is about. */
  readonly defect?: string | undefined;
  /** What it is called in a list. */
  readonly label: Sentence;
  readonly text: string;
  /** The first day, in Asia/Shanghai, on which it is offered in this wording. */
  readonly effectiveFrom: Day;
  /** From that day on it is not offered any more. */
  readonly isWithdrawn: boolean;
}

/** A text is about a defect if it asks for a correction, and then about a place of the list. */
export function templateFaults({ act, defect }: Pick<TextTemplate, 'act' | 'defect'>): readonly FieldFault[] {
  const isOfDefect = act === 'request-correction';
  if (isOfDefect && defect === undefined) return [{ field: 'defect', code: 'required' }];
  if (!isOfDefect && defect !== undefined) return [{ field: 'defect', code: 'only-of-a-correction' }];
  return defect === undefined || Object.hasOwn(DEFECT_PLACES, defect) ? [] : [{ field: 'defect', code: 'unknown' }];
}
