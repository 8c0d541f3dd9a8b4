import { parseDay } from '#libs/domain/time/day.js';
import { type Instant, parseInstant } from '#libs/domain/time/instant.js';

/** What does not fit the contract, and where: `items[0].issuedOn: no calendar day`. */
export class ContractFault extends Error {
  constructor(
    readonly field: string,
    readonly fault: string,
  ) {
    super(field === '' ? fault : `${field}: ${fault}`);
    this.name = 'ContractFault';
  }
}

/** Reads a decoded JSON value as `Value`. @throws ContractFault naming the first field that does not fit. */
export type Shape<Value> = (value: unknown, field: string) => Value;

/** PostgreSQL stores no NUL, and canonical JSON (RFC 8785) allows no lone surrogate. */
const UNFIT = /[\u0000\p{Surrogate}]/u;

/** Text of 1 to `longest` characters. */
export function text(longest: number, pattern?: RegExp): Shape<string> {
  return (value, field) => {
    if (typeof value !== 'string') throw new ContractFault(field, 'no text');
    if (value.length === 0 || value.length > longest) throw new ContractFault(field, `not 1 to ${longest} characters long`);
    if (UNFIT.test(value) || (pattern && !pattern.test(value))) throw new ContractFault(field, 'not of the form agreed');
    return value;
  };
}

/** `YYYY-MM-DD`, a day that exists. */
export const calendarDay: Shape<string> = (value, field) => {
  if (typeof value !== 'string' || parseDay(value) === undefined) throw new ContractFault(field, 'no calendar day');
  return value;
};

/** ISO 8601 with offset. */
export const instantText: Shape<Instant> = (value, field) => {
  const parsed = typeof value === 'string' ? parseInstant(value) : undefined;
  if (parsed === undefined) throw new ContractFault(field, 'no instant with offset');
  return parsed;
};

export const flag: Shape<boolean> = (value, field) => {
  if (typeof value !== 'boolean') throw new ContractFault(field, 'neither true nor false');
  return value;
};

export function wholeNumber(largest: number): Shape<number> {
  return (value, field) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > largest)
      throw new ContractFault(field, `no whole number from 0 to ${largest}`);
    return value;
  };
}

export function oneOf<const Choice extends string>(choices: readonly Choice[]): Shape<Choice> {
  return (value, field) => {
    const chosen = choices.find((choice) => choice === value);
    if (chosen === undefined) throw new ContractFault(field, `none of ${choices.join(', ')}`);
    return chosen;
  };
}

export function listOf<Value>(shape: Shape<Value>, longest: number): Shape<readonly Value[]> {
  return (value, field) => {
    if (!Array.isArray(value)) throw new ContractFault(field, 'no list');
    if (value.length > longest) throw new ContractFault(field, `more than ${longest} entries`);
    return value.map((entry, index) => shape(entry, `${field}[${index}]`));
  };
}

export function optional<Value>(shape: Shape<Value>): Shape<Value | undefined> {
  return (value, field) => (value === undefined ? undefined : shape(value, field));
}

/** Members not named are left out, so that the other side may add some; absent optional ones stay absent. */
export function objectOf<Value extends object>(members: { readonly [Name in keyof Value]-?: Shape<Value[Name]> }): Shape<Value> {
  const shapes = Object.entries<Shape<unknown>>(members);
  return (value, field) => {
    const given = membersOf(value, field);
    const prefix = field === '' ? '' : `${field}.`;
    const read = shapes.map(([name, shape]) => [name, shape(given.get(name), prefix + name)] as const);
    return Object.fromEntries(read.filter(([, member]) => member !== undefined)) as Value;
  };
}

function membersOf(value: unknown, field: string): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ContractFault(field, 'no object');
  return new Map(Object.entries(value));
}
