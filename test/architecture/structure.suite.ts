import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesUnder, lineOf, nodesOf, parse, readSources, type Source } from './sources.js';

const sources = readSources();
const product = sources.filter(({ path }) => !path.startsWith('test/') && !/\.(spec|fixture)\.ts$/.test(path));

/** A file is budgeted to be read in one go: aims for most, a limit for all. Lines. */
const BUDGET = { median: 60, most: 200, limit: 400 };
const FUNCTION_LIMIT = 60;
const CONSTRUCTOR_LIMIT = 5;

const VAGUE_FOLDER = /(^|\/)(common|utils?|shared|core|helpers?)\//;
const BARREL = 'workflows/index.ts';
const SETTINGS = 'libs/platform/config/';
const WAY_OUT = /@ts-(ignore|expect-error|nocheck)|eslint-disable|\b(TODO|FIXME|XXX)\b|forwardRef/;

const scripts: readonly Source[] = filesUnder('scripts')
  .filter((path) => path.endsWith('.mjs'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const linesOf = ({ text }: Source): number => text.split('\n').length - 1;

function isBarrel(source: Source): boolean {
  const { statements } = parse(source);
  return statements.length > 0 && statements.every((each) => ts.isExportDeclaration(each) && each.moduleSpecifier !== undefined);
}

/** Where a file reads the process's environment, whichever way it is written. */
function environmentReads(source: Source): readonly number[] {
  return nodesOf(parse(source)).filter(readsEnvironment).map(lineOf);
}

function readsEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'env' && node.expression.getText().endsWith('process');
  if (ts.isElementAccessExpression(node)) return node.expression.getText().endsWith('process') && node.argumentExpression.getText().includes('env');
  if (ts.isBindingElement(node)) return (node.propertyName ?? node.name).getText() === 'env' && node.parent.parent.getText().endsWith('process');
  return ts.isImportDeclaration(node) && /^['"](node:)?process['"]$/.test(node.moduleSpecifier.getText()) && /\benv\b/.test(node.getText());
}

/** Functions that are too long to be read at once, and constructors that want too much. */
function overlong(source: Source): readonly string[] {
  return nodesOf(parse(source)).filter(ts.isFunctionLike).flatMap((node) => {
    const first = lineOf(node);
    const lines = node.getSourceFile().getLineAndCharacterOfPosition(node.getEnd()).line + 2 - first;
    if (ts.isConstructorDeclaration(node) && node.parameters.length > CONSTRUCTOR_LIMIT) return [`${source.path}:${first} ${node.parameters.length} parameters`];
    return lines > FUNCTION_LIMIT ? [`${source.path}:${first} ${lines} lines`] : [];
  });
}

describe('folders and files', () => {
  it('are named after what they hold', () => {
    const paths = ['apps', 'libs', 'workflows', 'migrations', 'test', 'scripts'].flatMap(filesUnder);
    expect(paths.filter((path) => VAGUE_FOLDER.test(path) && !path.startsWith('apps/web/'))).toEqual([]);
    expect('libs/helpers/planted.ts').toMatch(VAGUE_FOLDER);
    expect('libs/domain/shared/planted.ts').toMatch(VAGUE_FOLDER);
  });

  it('have one barrel, that of the workflows', () => {
    expect(sources.filter(isBarrel).map(({ path }) => path)).toEqual([BARREL]);
    expect(sources.filter(({ path }) => /(^|\/)index\.ts$/.test(path)).map(({ path }) => path)).toEqual([BARREL]);
    expect(isBarrel({ path: 'libs/domain/planted.ts', text: `export * from './errors.js';\nexport { day } from './time/day.js';` })).toBe(true);
    expect(isBarrel({ path: 'libs/domain/planted.ts', text: `export * from './errors.js';\nexport const own = 1;` })).toBe(false);
  });

  it(`are no longer than ${BUDGET.limit} lines`, () => {
    const all = [...sources, ...scripts];
    const lengths = product.map(linesOf).sort((one, other) => one - other);
    const at = (share: number): number => lengths[Math.floor(lengths.length * share)] ?? 0;
    const report = `${lengths.length} files of the product: median ${at(0.5)} lines (aim ${BUDGET.median}), nine tenths ${at(0.9)} (aim ${BUDGET.most}), longest ${lengths.at(-1) ?? 0}`;
    process.stdout.write(`  ${report}\n`);
    expect(all.filter((source) => linesOf(source) > BUDGET.limit).map(({ path }) => path)).toEqual([]);
    expect(linesOf({ path: 'planted.ts', text: 'line\n'.repeat(401) })).toBeGreaterThan(BUDGET.limit);
  });

  it('hold no function too long to be read at once, and no constructor that wants too much', () => {
    expect(product.flatMap(overlong)).toEqual([]);
    const long = { path: 'libs/domain/planted.ts', text: `export function long(): void {\n${'  work();\n'.repeat(60)}}` };
    const greedy = { path: 'libs/domain/greedy.ts', text: `class Greedy { constructor(a: 1, b: 2, c: 3, d: 4, e: 5, f: 6) {} }` };
    expect([long, greedy].map((planted) => overlong(planted).length)).toEqual([1, 1]);
  });
});

describe('the environment', () => {
  it('is read in one place', () => {
    const read = product.filter(({ path }) => !path.startsWith(SETTINGS)).flatMap((source) => environmentReads(source).map((line) => `${source.path}:${line}`));
    expect(read).toEqual([]);
    expect(product.filter(({ path }) => path.startsWith(SETTINGS)).flatMap(environmentReads)).toHaveLength(1);
  });

  it.each([
    `const port = process.env.PORT;`,
    `const port = process['env'].PORT;`,
    `const port = globalThis.process.env['PORT'];`,
    `const { env } = process;`,
    `const { env: settings } = process;`,
    `import { env } from 'node:process';`,
  ])('is seen to be read: %s', (text) => {
    expect(environmentReads({ path: 'libs/domain/planted.ts', text })).toHaveLength(1);
  });
});

describe('ways out', () => {
  it('of type checker and linter are not taken, and nothing is left to be done later', () => {
    const taken = [...product, ...scripts].flatMap(({ path, text }) => (WAY_OUT.test(text) ? [path] : []));
    expect(taken).toEqual([]);
    expect(['// @ts-ignore', '/* eslint-disable no-console */', '// TODO later'].every((text) => WAY_OUT.test(text))).toBe(true);
  });
});
