import { describe, expect, it } from '@jest/globals';
import { readSources, type Source } from './sources.js';
import { bundleOf, worldlyUses } from './workflow-purity.js';

const sources = readSources().filter(({ path }) => !/\.(spec|fixture)\.ts$/.test(path));
const ENTRY = 'workflows/index.ts';

const planted = (text: string, path = 'workflows/case/planted.ts'): readonly Source[] => [
  ...sources,
  { path, text },
  { path: 'workflows/planted.ts', text: `export * from './case/planted.js';` },
];
const foreignTo = (all: readonly Source[], entry = 'workflows/planted.ts'): readonly string[] => bundleOf(entry, all).foreign.map(({ from, to }) => `${from} ${to}`);

describe('the workflow bundle', () => {
  it('holds the domain, the contracts and the engine, and nothing else', () => {
    expect(foreignTo(sources, ENTRY)).toEqual([]);
    expect(bundleOf(ENTRY, sources).files.length).toBeGreaterThan(3);
  });

  it.each([
    [`import { DataSource } from 'typeorm';`, 'typeorm'],
    [`import { randomUUID } from 'node:crypto';`, 'node:crypto'],
    [`import { Log } from '#libs/platform/logging/log.js';`, 'libs/platform/logging/log.ts'],
    [`export { act } from '#libs/application/commands/act.js';`, 'libs/application/commands/act.ts'],
    [`const client = await import('@temporalio/client');`, '@temporalio/client'],
  ])('lets nothing else in: %s', (text, to) => {
    expect(foreignTo(planted(text))).toEqual([`workflows/case/planted.ts ${to}`]);
  });

  it('is looked at behind the first import too', () => {
    const behind = [...planted(`import { late } from '#libs/domain/late.js';`), { path: 'libs/domain/late.ts', text: `import { request } from 'undici';` }];
    expect(foreignTo(behind)).toEqual(['libs/domain/late.ts undici']);
  });

  it('takes no harm from types', () => {
    expect(foreignTo(planted(`import type { DataSource } from 'typeorm';`))).toEqual([]);
  });
});

describe('the domain', () => {
  it('knows no clock, no chance, no timer and no machine', () => {
    expect(sources.filter(({ path }) => path.startsWith('libs/domain/')).flatMap(worldlyUses)).toEqual([]);
  });

  it.each([
    ['const now = Date.now();', 'Date.now'],
    ['const now = new Date();', 'new Date() of now or of local parts'],
    ['const day = new Date(2026, 8, 1);', 'new Date() of now or of local parts'],
    ['const now = Date();', 'Date()'],
    ['const chance = Math.random();', 'Math.random'],
    ['const id = crypto.randomUUID();', 'crypto'],
    ['const { random } = globalThis.Math;', 'globalThis'],
    ['setTimeout(() => undefined, 5);', 'setTimeout'],
    ['const zone = process.env.TZ;', 'process'],
    ['const started = performance.now();', 'performance'],
    ['const hour = at.getHours();', 'at.getHours'],
    ['const text = at.toLocaleString();', 'at.toLocaleString'],
    ['names.sort((a, b) => a.localeCompare(b));', 'a.localeCompare'],
    ['const format = new Intl.DateTimeFormat();', 'Intl'],
    ['console.log(1);', 'console'],
  ])('is seen to know one: %s', (text, use) => {
    expect(worldlyUses({ path: 'libs/domain/planted.ts', text })).toEqual([`libs/domain/planted.ts:1 ${use}`]);
  });

  it.each(['const text = new Date(at).toISOString();', 'const process = 1; const next = process + 1;', 'interface Step { readonly process: string }', 'const year = at.getUTCFullYear();'])(
    'is not suspected: %s',
    (text) => {
      expect(worldlyUses({ path: 'libs/domain/planted.ts', text })).toEqual([]);
    },
  );
});
