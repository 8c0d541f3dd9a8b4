import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import {
  type Check, dayCheck, flagCheck, instantCheck, listCheck, objectCheck, oneOfCheck, OVERSIZED, textCheck, type TextRules, uuidCheck, wholeCheck,
} from './field-check.js';
import { field, type FieldOptions } from './field-rule.js';

type ClassOf = new () => object;

/** A text of `min` (1 unless told) to `max` characters without control characters. */
export function Text({ min = 1, max, pattern, multiline = false, ...options }: FieldOptions & TextRules): PropertyDecorator {
  const check = textCheck({ min, max, multiline, ...(pattern ? { pattern } : {}) });
  const documentation = { type: String, minLength: min, maxLength: max, ...(pattern ? { pattern: pattern.source } : {}) };
  return field(check, options, documentation, multiline ? withPlainLineBreaks : undefined);
}

/** A whole number from `min` to `max`, both included. */
export function Whole({ min, max, ...options }: FieldOptions & { readonly min: number; readonly max: number }): PropertyDecorator {
  return field(wholeCheck(min, max), options, { type: 'integer', minimum: min, maximum: max }, options.fromText ? numberFromText : undefined);
}

/** `true` or `false`. */
export function Flag(options: FieldOptions = {}): PropertyDecorator {
  return field(flagCheck, options, { type: Boolean }, options.fromText ? flagFromText : undefined);
}

/** One of the given words; `enumName` is its name in the documentation. */
export function OneOf(values: readonly string[], enumName: string, options: FieldOptions = {}): PropertyDecorator {
  return field(oneOfCheck(values), options, { enum: [...values], enumName });
}

/** A calendar date that exists, `YYYY-MM-DD`, 1993 to 2199; it stays a text. */
export function DayText(options: FieldOptions = {}): PropertyDecorator {
  return field(dayCheck, options, { type: String, format: 'date' });
}

/** An ISO 8601 instant with its offset, 1993 to 2199; it stays a text. */
export function InstantText(options: FieldOptions = {}): PropertyDecorator {
  return field(instantCheck, options, { type: String, format: 'date-time' });
}

export function UuidText(options: FieldOptions = {}): PropertyDecorator {
  return field(uuidCheck, options, { type: String, format: 'uuid' });
}

/** An object with fields of its own. */
export function Nested(type: () => ClassOf, options: FieldOptions = {}): PropertyDecorator {
  return all(Type(type), ValidateNested(), field(objectCheck, options, lazily(type)));
}

/** An object of any shape, for whoever takes it to look at: half of a form, what a page keeps of itself. */
export function AnyObject(options: FieldOptions = {}): PropertyDecorator {
  return field(objectCheck, options, { type: 'object', additionalProperties: true });
}

/** How many items, and what texts may be (`max` characters each: `itemMax`, 200 unless told). */
export interface ListRules {
  readonly min?: number;
  readonly max: number;
  readonly itemMax?: number;
}

/** The kinds of items that are no objects; a list of words means one of these words. */
export type ItemKind = 'text' | 'day' | 'instant' | 'uuid' | readonly string[];

/** A list of `min` (0 unless told) to `max` texts, words, or objects with fields of their own. */
export function ListOf(item: ItemKind | (() => ClassOf), { min = 0, max, itemMax = 200, ...options }: FieldOptions & ListRules): PropertyDecorator {
  const size = { isArray: true, minItems: min, maxItems: max } as const;
  if (typeof item === 'function') {
    return all(Type(item), ValidateNested({ each: true }), field(listCheck(objectCheck, min, max), options, { ...lazily(item), ...size }, (value) => bounded(value, max)));
  }
  const read = options.fromText ? listFromText : undefined;
  if (typeof item !== 'string') return field(listCheck(oneOfCheck(item), min, max), options, { enum: [...item], ...size }, read);
  return field(listCheck(itemCheck(item, itemMax), min, max), options, { type: String, ...size }, read);
}

function itemCheck(kind: 'text' | 'day' | 'instant' | 'uuid', max: number): Check {
  return { text: textCheck({ max }), day: dayCheck, instant: instantCheck, uuid: uuidCheck }[kind];
}

function all(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorator of decorators) decorator(target, property);
  };
}

/** The documentation tells a function that names a class from a class by the function's own name, which must be `type`. */
function lazily(named: () => ClassOf): { readonly type: () => ClassOf } {
  return { type: () => named() };
}

/** Windows writes two characters where one is meant. */
function withPlainLineBreaks(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;
}

function numberFromText(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

function flagFromText(value: unknown): unknown {
  return value === 'true' || (value === 'false' ? false : value);
}

function bounded(value: unknown, max: number): unknown {
  return Array.isArray(value) && value.length > max ? OVERSIZED : value;
}

function listFromText(value: unknown): unknown {
  return Array.isArray(value) ? value : [value];
}
