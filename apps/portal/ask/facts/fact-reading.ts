import { type Day, parseDay } from '#libs/domain/time/day.js';
import { type Check, dayCheck, flagCheck, listCheck, oneOfCheck, wholeCheck } from '#libs/platform/http/field-check.js';
import { ipcEditionCheck, ipcEditionOf } from '../ipc-edition.js';
import { asTypedCheck } from '../plain-text.js';

/** How one fact is checked, read and documented. `read` is only given what `check` lets pass. */
export interface FactReading<Value> {
  readonly check: Check;
  readonly read: (value: unknown) => Value;
  /** JSON schema. */
  readonly schema: { readonly type: string | readonly string[]; readonly [keyword: string]: unknown };
}

export const flag: FactReading<boolean> = { check: flagCheck, read: (value) => value === true, schema: { type: 'boolean' } };

export const typedText: FactReading<string> = { check: asTypedCheck, read: String, schema: { type: 'string' } };

export const day: FactReading<Day> = {
  check: dayCheck,
  read: (value) => parseDay(value as string) as Day,
  schema: { type: 'string', format: 'date' },
};

export const ipcEdition: FactReading<string> = {
  check: ipcEditionCheck,
  read: (value) => ipcEditionOf(value as string) ?? '',
  schema: { type: 'string', example: '2023.01' },
};

export function oneOf<const Word extends string>(words: readonly Word[]): FactReading<Word> {
  return { check: oneOfCheck(words), read: (value) => value as Word, schema: { type: 'string', enum: [...words] } };
}

export function whole(min: number, max: number): FactReading<number> {
  // Adding 0 makes of a negative zero the one there is.
  return { check: wholeCheck(min, max), read: (value) => (value as number) + 0, schema: { type: 'integer', minimum: min, maximum: max } };
}

export function several<Value>({ check, read, schema }: FactReading<Value>, max: number): FactReading<readonly Value[]> {
  return {
    check: listCheck(check, 0, max),
    read: (values) => (values as readonly unknown[]).map(read),
    schema: { type: 'array', items: schema, maxItems: max },
  };
}

/** `null` says that it is known not to be there, which is another thing than not knowing. */
export function orNone<Value>({ check, read, schema }: FactReading<Value>): FactReading<Value | null> {
  return {
    check: (value) => (value === null ? undefined : check(value)),
    read: (value) => (value === null ? null : read(value)),
    schema: { ...schema, type: [schema.type, 'null'].flat() },
  };
}
