import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { filesUnder } from './sources.js';

/** There is no extension by hand: nothing a client can send names a due instant, and one place alone writes them. */

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const described = (program: string): Description =>
  JSON.parse(readFileSync(new URL(`../../docs/openapi/${program}.json`, import.meta.url), 'utf8')) as Description;

/** Every name a body may carry, however deep. */
function namesIn(schema: Schema, schemas: Description['components']['schemas'], seen = new Set<Schema>()): readonly string[] {
  const resolved = schema.$ref === undefined ? schema : (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (seen.has(resolved)) return [];
  seen.add(resolved);
  const inner = [...Object.values(resolved.properties ?? {}), ...(resolved.items ? [resolved.items] : []), ...(resolved.allOf ?? [])];
  return [...Object.keys(resolved.properties ?? {}), ...inner.flatMap((each) => namesIn(each, schemas, seen))];
}

function bodiesOf(program: string): readonly (readonly [route: string, names: readonly string[]])[] {
  const { paths, components } = described(program);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) =>
      Object.values(requestBody?.content ?? {}).map(({ schema }) => [`${method.toUpperCase()} ${path}`, namesIn(schema, components.schemas)] as const),
    ),
  );
}

/** What a list is narrowed by names due instants, and writes none. */
const NARROWS = 'PUT /worklist/filters';
const TELLING = /due|deadline|exten[ds]|postpon|grace|breach/i;
/** Where outages and calendars are put on record: what moves due instants, and says so. */
const MOVERS = /^POST \/(outages|reference\/(calendar|service-hours))(\/|$)/;

describe('a due instant', () => {
  it.each(['intake', 'supervision', 'portal'])('is named by nothing that can be sent to %s', (program) => {
    const bodies = bodiesOf(program);
    expect(bodies.length).toBeGreaterThan(3);
    expect(bodies.filter(([route, names]) => route !== NARROWS && names.some((name) => TELLING.test(name))).map(([route]) => route)).toEqual([]);
  });

  it('is moved by outages, calendar and service hours alone, which only supervision takes', () => {
    const movers = ['intake', 'supervision', 'portal'].map((program) => bodiesOf(program).filter(([route]) => MOVERS.test(route)).length > 0);
    expect(movers).toEqual([false, true, false]);
  });

  it('is written by the projection of a case and by the re-projection of many, and by nobody else', () => {
    const writers = ['apps', 'libs'].flatMap(filesUnder).filter((path) => /\.ts$/.test(path) && !/\.spec\.ts$/.test(path) && /(UPDATE case_file|INSERT INTO case_file)/.test(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')));
    expect(writers.toSorted()).toEqual(['libs/persistence/cases.ts', 'libs/persistence/open-cases.ts']);
  });

  it('is reckoned from outages that one use case records', () => {
    const recorders = ['apps', 'libs'].flatMap(filesUnder).filter((path) => /insertOutageRecord\(|INSERT INTO outage/.test(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')));
    expect(recorders.toSorted()).toEqual(['libs/application/outages/outages.ts', 'libs/persistence/outages.ts']);
  });
});
