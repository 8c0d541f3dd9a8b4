import type { ErrorParameters } from '#libs/domain/errors.js';
import { parseDay } from '#libs/domain/time/day.js';
import { parseInstant } from '#libs/domain/time/instant.js';
import type { FieldCode } from '../problem/sentences/fields.js';

/** What is wrong with a value; `at` is the path below the field, for an item of a list. */
export interface Fault {
  readonly code: FieldCode;
  readonly parameters?: ErrorParameters;
  readonly at?: string;
}

/** Looks at a value that is present. */
export type Check = (value: unknown) => Fault | undefined;

export interface TextRules {
  /** Characters (code points); at least 1 unless told. */
  readonly min?: number;
  readonly max: number;
  readonly pattern?: RegExp;
  /** Line breaks and tabs are text too. */
  readonly multiline?: boolean;
}

/** Control characters, and those that turn the direction of writing and so make a name look like another. */
const INVISIBLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const INVISIBLE_IN_LINES = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function textCheck({ min = 1, max, pattern, multiline = false }: TextRules): Check {
  return (value) => {
    if (typeof value !== 'string') return wrongType('text');
    if (min > 0 && value.slice(0, max).trim() === '') return { code: 'required' };
    const length = value.length > 2 * max ? Infinity : Array.from(value).length;
    if (length > max) return { code: 'too-long', parameters: { max } };
    if (length < min) return { code: 'too-short', parameters: { min } };
    if ((multiline ? INVISIBLE_IN_LINES : INVISIBLE).test(value)) return { code: 'control-character' };
    if (/\p{Surrogate}/u.test(value)) return { code: 'broken-character' };
    return pattern && !pattern.test(value) ? { code: 'malformed' } : undefined;
  };
}

export function wholeCheck(min: number, max: number): Check {
  return (value) => {
    if (typeof value !== 'number') return wrongType('number');
    if (!Number.isSafeInteger(value)) return { code: 'not-whole' };
    if (value < min) return { code: 'too-small', parameters: { min } };
    return value > max ? { code: 'too-large', parameters: { max } } : undefined;
  };
}

export const flagCheck: Check = (value) => (typeof value === 'boolean' ? undefined : wrongType('true-or-false'));

export function oneOfCheck(values: readonly string[]): Check {
  return (value) => (typeof value === 'string' && values.includes(value) ? undefined : { code: 'not-one-of', parameters: { values } });
}

export const dayCheck: Check = (value) => {
  if (typeof value !== 'string') return wrongType('text');
  return value.length === 10 && parseDay(value) !== undefined ? undefined : { code: 'not-a-date' };
};

export const instantCheck: Check = (value) => {
  if (typeof value !== 'string') return wrongType('text');
  return value.length <= 29 && parseInstant(value) !== undefined ? undefined : { code: 'not-an-instant' };
};

export const uuidCheck: Check = (value) => {
  if (typeof value !== 'string') return wrongType('text');
  return value.length === 36 && UUID.test(value) ? undefined : { code: 'not-a-uuid' };
};

export const objectCheck: Check = (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : wrongType('object'));

/** Stands for a list that is too long, so that nobody looks at its items. */
export const OVERSIZED = Symbol('a list that is too long');

/** A list of `min` to `max` items, each checked in turn; the first fault is told, with its index. */
export function listCheck(item: Check, min: number, max: number): Check {
  return (value) => {
    if (value !== OVERSIZED && !Array.isArray(value)) return wrongType('list');
    if (value === OVERSIZED || value.length > max) return { code: 'too-many-items', parameters: { max } };
    if (value.length < min) return { code: 'too-few-items', parameters: { min } };
    for (const [index, one] of value.entries()) {
      const fault = item(one);
      if (fault) return { ...fault, at: `[${index}]` };
    }
    return undefined;
  };
}

function wrongType(expected: string): Fault {
  return { code: 'wrong-type', parameters: { expected } };
}
