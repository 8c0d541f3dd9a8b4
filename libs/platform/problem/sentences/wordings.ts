import type { ErrorCode } from '#libs/domain/errors.js';
import type { Sentence } from '#libs/domain/language.js';
import { CALLER } from './caller.js';
import { CASE } from './case.js';
import { INPUT } from './input.js';
import { SYSTEM } from './system.js';
import type { Wording } from './wording.js';

/** Title and detail of every refusal, in the four languages. */
export const WORDINGS = { ...CALLER, ...INPUT, ...CASE, ...SYSTEM } as const satisfies Record<ErrorCode, Wording>;

/** The template of a refusal's detail. */
export function sentenceOf(code: ErrorCode): Sentence {
  return WORDINGS[code].detail;
}
