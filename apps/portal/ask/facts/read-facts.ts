import { DomainError, type FieldFault } from '#libs/domain/errors.js';
import type { FactSheet } from '#libs/domain/rules/facts.js';
import { objectCheck } from '#libs/platform/http/field-check.js';
import type { FactReading } from './fact-reading.js';
import { LISTED_FACTS, MOST_ITEMS, PLAIN_FACTS } from './fact-readings.js';

type Readings = Readonly<Record<string, FactReading<unknown>>>;
type Members = Readonly<Record<string, unknown>>;

const LONGEST_NAME = 100;
const PLAIN: Readings = PLAIN_FACTS;
const LISTED: Readonly<Record<string, Readings>> = LISTED_FACTS;

/**
 * The fact sheet of what an asker states, each fact from the asker; what is left out is not known. @throws DomainError
 * INVALID_INPUT with every fault by its field: `facts.applicants[0].kind`.
 */
export function readFacts(stated: object): FactSheet {
  const faults: FieldFault[] = [];
  const sheet: Record<string, { readonly value: unknown; readonly source: 'asker' }> = {};
  for (const [name, value] of Object.entries(stated)) {
    const known = readFact(name, value, faults);
    if (known !== undefined) sheet[name] = { value: known, source: 'asker' };
  }
  if (faults.length > 0) throw new DomainError('INVALID_INPUT', {}, faults);
  return sheet;
}

function readFact(name: string, value: unknown, faults: FieldFault[]): unknown {
  const field = `facts.${name.slice(0, LONGEST_NAME)}`;
  if (Object.hasOwn(PLAIN, name)) return readPlain(PLAIN[name], value, field, faults);
  if (Object.hasOwn(LISTED, name)) return readList(LISTED[name] ?? {}, value, field, faults);
  faults.push({ field, code: 'unknown-field' });
  return undefined;
}

function readPlain(reading: FactReading<unknown> | undefined, value: unknown, field: string, faults: FieldFault[]): unknown {
  const fault = reading?.check(value);
  if (!fault) return reading?.read(value);
  const { at = '', ...rest } = fault;
  faults.push({ field: field + at, ...rest });
  return undefined;
}

function readList(readings: Readings, value: unknown, field: string, faults: FieldFault[]): readonly unknown[] | undefined {
  if (!Array.isArray(value)) {
    faults.push({ field, code: 'wrong-type', parameters: { expected: 'list' } });
    return undefined;
  }
  if (value.length > MOST_ITEMS) {
    faults.push({ field, code: 'too-many-items', parameters: { max: MOST_ITEMS } });
    return undefined;
  }
  return value.map((item: unknown, index) => readItem(readings, item, `${field}[${index}]`, faults));
}

function readItem(readings: Readings, item: unknown, field: string, faults: FieldFault[]): Members {
  const fault = objectCheck(item);
  if (fault) faults.push({ field, ...fault });
  const members: Record<string, unknown> = {};
  for (const [name, value] of fault ? [] : Object.entries(item as Members)) {
    const path = `${field}.${name.slice(0, LONGEST_NAME)}`;
    if (!Object.hasOwn(readings, name)) faults.push({ field: path, code: 'unknown-field' });
    else if (value !== null) members[name] = readPlain(readings[name], value, path, faults);
  }
  return members;
}
