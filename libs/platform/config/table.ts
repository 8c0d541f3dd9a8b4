import type { Read, Reader } from './readers.js';

/** One setting: the name of its environment variable and how it is read. */
export interface Setting<Value> {
  readonly name: string;
  readonly read: Reader<Value>;
}

export function setting<Value>(name: string, read: Reader<Value>): Setting<Value> {
  return { name, read };
}

export type Table = Readonly<Record<string, Setting<unknown>>>;

/** The typed object that a table of settings is read into. */
export type Settings<Of extends Table> = {
  readonly [Key in keyof Of]: Of[Key] extends Setting<infer Value> ? Value : never;
};

export type Environment = Readonly<Record<string, string | undefined>>;

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Reads every setting of the table. Faults come all at once, one readable line each, led by the variable's name;
 * a value is never repeated, for it may be a secret.
 */
export function readTable<Of extends Table>(table: Of, environment: Environment): Outcome<Settings<Of>> {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, { name, read }] of Object.entries(table)) {
    const outcome: Read<unknown> = read(environment[name]?.trim() || undefined);
    if (outcome.ok) values[key] = outcome.value;
    else faults.push(`${name} ${outcome.fault}`);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: values as Settings<Of> };
}
