import { LONGEST_IDENTIFIER } from '#libs/domain/identifiers/reading.js';
import { type Check, type Fault, listCheck } from '#libs/platform/http/field-check.js';
import { field, type FieldOptions } from '#libs/platform/http/field-rule.js';

/**
 * A text as somebody typed it, of up to 1,000 UTF-16 units: white space of any kind and odd characters are for the
 * domain's own reading to judge, which gives a better reason than we could.
 */
export const asTypedCheck: Check = (value): Fault | undefined => {
  if (typeof value !== 'string') return { code: value === undefined ? 'required' : 'wrong-type', parameters: { expected: 'text' } };
  if (value.length > LONGEST_IDENTIFIER) return { code: 'too-long', parameters: { max: LONGEST_IDENTIFIER } };
  return value.isWellFormed() ? undefined : { code: 'broken-character' };
};

export function AsTyped(options: FieldOptions = {}): PropertyDecorator {
  return field(asTypedCheck, options, { type: String, maxLength: LONGEST_IDENTIFIER });
}

/** 1 to `max` such texts; one alone may stand without a list. */
export function ListAsTyped({ max, ...options }: FieldOptions & { readonly max: number }): PropertyDecorator {
  const size = { isArray: true, minItems: 1, maxItems: max, maxLength: LONGEST_IDENTIFIER };
  return field(listCheck(asTypedCheck, 1, max), options, { type: String, ...size }, (value) => (typeof value === 'string' ? [value] : value));
}
