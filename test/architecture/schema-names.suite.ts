import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { importsOf, nodesOf, parse, readSources, type Source } from './sources.js';

/** Programs that describe themselves: where their modules begin. */
const PROGRAMS = ['apps/intake/intake.ts', 'apps/supervision/supervision.ts', 'apps/portal/portal.ts'];

const byPath = new Map(readSources().map((source) => [source.path, source]));

/** Everything a program loads, itself included. */
function reachable(start: string, sources: ReadonlyMap<string, Source>): readonly Source[] {
  const found = new Set<Source>();
  const open = [start];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const source = sources.get(path);
    if (!source || found.has(source)) continue;
    found.add(source);
    open.push(...importsOf(source).filter(({ typesOnly }) => !typesOnly).map(({ to }) => to));
  }
  return [...found];
}

/** Classes whose fields carry decorators: a description knows each by its bare name, and the later would stand for both. */
function describedClasses(source: Source): readonly string[] {
  return nodesOf(parse(source))
    .filter(ts.isClassDeclaration)
    .filter((node) => node.members.some((member) => ts.isPropertyDeclaration(member) && (ts.getDecorators(member)?.length ?? 0) > 0))
    .map((node) => node.name?.text ?? '');
}

/** What an enumeration is called in the description, with what it holds. */
function namedEnumerations(source: Source): readonly (readonly [name: string, holds: string])[] {
  return nodesOf(parse(source)).filter(ts.isObjectLiteralExpression).flatMap((node) => {
    const text = (name: string): string | undefined =>
      node.properties.filter(ts.isPropertyAssignment).find((each) => each.name.getText() === name)?.initializer.getText();
    const [name, holds] = [text('enumName'), text('enum')];
    return name === undefined || holds === undefined ? [] : [[name, holds] as const];
  });
}

/** Names under which a program would describe more than one thing. */
function ambiguous(start: string, sources: ReadonlyMap<string, Source>): readonly string[] {
  const loaded = reachable(start, sources);
  const classes = loaded.flatMap((source) => describedClasses(source).map((name) => [name, source.path] as const));
  const named = [...classes, ...loaded.flatMap(namedEnumerations)];
  const meanings = new Map<string, Set<string>>();
  for (const [name, meaning] of named) meanings.set(name, (meanings.get(name) ?? new Set()).add(meaning));
  return [...meanings].flatMap(([name, all]) => (all.size > 1 ? [`${name}: ${[...all].join(', ')}`] : []));
}

describe('the names in a description', () => {
  it.each(PROGRAMS)('each mean one thing in %s', (path) => {
    expect(reachable(path, byPath).flatMap(describedClasses).length).toBeGreaterThan(5);
    expect(ambiguous(path, byPath)).toEqual([]);
  });

  it('are found out when two share one', () => {
    const planted = new Map(
      [
        { path: 'a.ts', text: "import './b.js'; class Same { @Text() a!: string } const x = { enum: ONE, enumName: 'E' };" },
        { path: 'b.ts', text: "class Same { @Text() b!: string } const y = { enum: TWO, enumName: 'E' };" },
      ].map((source) => [source.path, source]),
    );
    expect(ambiguous('a.ts', planted)).toEqual(['Same: a.ts, b.ts', expect.stringMatching(/^'E': ONE, TWO$/)]);
  });
});
