import { DomainError, type FieldFault } from '#libs/domain/errors.js';

const DEEPEST = 24;
const MOST_ITEMS = 10_000;
const MOST_MEMBERS = 500;
/** Values in one body; a batch of 1,000 receipts with all they may carry is well below. */
const MOST_VALUES = 100_000;
/** Enough to mend by; the rest would only repeat. */
const MOST_FAULTS = 20;
const LONGEST_NAME = 100;

interface Visit {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

/**
 * Refuses, in one bounded pass before anything else looks at it, what no field may ever hold: NUL characters (which
 * PostgreSQL cannot store), lone surrogates (which UTF-8 cannot write), names that reach prototypes, nesting beyond
 * 24 levels, lists and objects beyond all use.
 * @throws DomainError INVALID_INPUT naming each field by its path
 */
export function refuseUnsafe(root: unknown): void {
  const faults: FieldFault[] = [];
  const pending: Visit[] = [{ value: root, path: '', depth: 0 }];
  let values = 0;
  for (let visit = pending.pop(); visit && faults.length < MOST_FAULTS; visit = pending.pop()) {
    values += 1;
    const fault = values > MOST_VALUES ? ({ code: 'too-many-items', parameters: { max: MOST_VALUES } } as const) : faultOf(visit);
    if (fault) faults.push({ field: visit.path, ...fault });
    else pending.push(...membersOf(visit));
    if (values > MOST_VALUES) break;
  }
  if (faults.length > 0) throw new DomainError('INVALID_INPUT', {}, faults);
}

function faultOf({ value, depth }: Visit): Omit<FieldFault, 'field'> | undefined {
  if (typeof value === 'string') return textFault(value);
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= DEEPEST) return { code: 'too-deep', parameters: { max: DEEPEST } };
  if (Array.isArray(value)) return value.length > MOST_ITEMS ? { code: 'too-many-items', parameters: { max: MOST_ITEMS } } : undefined;
  const names = Object.keys(value);
  if (names.length > MOST_MEMBERS) return { code: 'too-many-items', parameters: { max: MOST_MEMBERS } };
  return names.some((name) => reachesPrototype(name) || textFault(name)) ? { code: 'unknown-field' } : undefined;
}

/** `__proto__`, `constructor`, `toString` and the like: what every object has already. */
function reachesPrototype(name: string): boolean {
  return name === 'prototype' || name in Object.prototype;
}

function textFault(text: string): Omit<FieldFault, 'field'> | undefined {
  if (text.includes('\0')) return { code: 'control-character' };
  return /\p{Surrogate}/u.test(text) ? { code: 'broken-character' } : undefined;
}

function membersOf({ value, path, depth }: Visit): readonly Visit[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.map((item: unknown, index) => ({ value: item, path: `${path}[${index}]`, depth: depth + 1 }));
  return Object.entries(value).map(([name, member]: [string, unknown]) => ({ value: member, path: within(path, name), depth: depth + 1 }));
}

/** The path of a member; a name chosen by the caller is cut, for the path is sent back. */
export function within(path: string, name: string): string {
  const short = name.slice(0, LONGEST_NAME);
  return path === '' ? short : `${path}.${short}`;
}
