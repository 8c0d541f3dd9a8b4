import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type IpcSymbol, parseIpcSymbol } from '../identifiers/ipc-symbol.js';
import { compileFieldTable } from './field-table.js';
import { matchField } from './match-field.js';
import { matchSymbol } from './match-symbol.js';
import { readConcordance } from './read-concordance.js';
import { readFieldTable } from './read-field-table.js';

const loaded = (name: string): string => readFileSync(new URL(`../../reference-data/${name}`, import.meta.url), 'utf8');
const { rows, faults } = readFieldTable(loaded('sei-ipc-2021.csv'));
const concordance = readConcordance(loaded('ipc-concordance.csv'));
const table = compileFieldTable(rows, concordance.entries, { version: 'sei-ipc-2021' });

function symbol(text: string): IpcSymbol {
  const parsed = parseIpcSymbol(text);
  if (!parsed.ok) throw new RangeError(text);
  return parsed.value;
}
const match = (text: string) => matchSymbol(table, symbol(text));
const places = (hits: readonly { branch: string; row: number }[]): string[] => hits.map(({ branch, row }) => `${branch}/${row}`);

describe('the table of 2021', () => {
  it('has 311 rows in 40 branches and a concordance of 34 entries, without a fault', () => {
    expect([faults, concordance.faults]).toEqual([[], []]);
    expect(rows).toHaveLength(311);
    expect(new Set(rows.map(({ branch }) => branch)).size).toBe(40);
    expect(concordance.entries).toHaveLength(34);
  });

  it('has exactly two patterns printed without a star', () => {
    const bare = rows.flatMap(({ include, exclude }) => [...include, ...exclude]).filter((text) => !/[*/]/.test(text));
    expect(bare.sort()).toEqual(['G16H', 'H03M13']);
  });
});

describe('matchSymbol', () => {
  it('compares field by field', () => {
    const small = compileFieldTable(
      [{ branch: '1.1', branchName: '甲', row: 1, include: ['B60L8*', 'H04W12*', 'C08*'], exclude: [], scopeTerms: '', provenance: 'transcribed' }],
      [],
      { version: 'sample' },
    );
    const outcomes = ['B60L8/00', 'B60L80/00', 'B60L8/12', 'H04W12/06', 'H04W1/12', 'H04W120/00', 'C08J5/18', 'C07C1/00'].map(
      (text) => matchSymbol(small, symbol(text)).outcome,
    );
    expect(outcomes).toEqual(['met', 'not-met', 'met', 'met', 'not-met', 'not-met', 'met', 'not-met']);
  });

  it('meets where the classification alone decides, and leaves scope words to an officer', () => {
    expect(match('G06F30/20')).toMatchObject({ outcome: 'met' });
    expect(places(match('G06F30/20').rows)).toContain('1.3/1');
    expect(match('G06F11/14')).toMatchObject({
      outcome: 'officer-decides',
      rows: [{ branch: '1.2', branchName: '电子核心产业', row: 5, include: ['G06F11/14'], scopeTerms: '互联网安全服务' }],
    });
    expect(match('G06F11/14').excludedRows).toMatchObject([
      { branch: '1.1', row: 1, include: ['G06F11*'], exclude: ['G06F11/14'] },
      { branch: '1.1', row: 2, include: ['G06F*'], exclude: ['G06F11*'] },
    ]);
    expect(places(match('G06F11/140').rows)).toEqual(['1.1/1']);
  });

  it('flags what is printed without a star', () => {
    expect(match('H03M13/11').rows.find(({ branch }) => branch === '1.3')).toMatchObject({ row: 5, include: ['H03M13'], flagged: true });
    expect(match('G16H50/20').rows.find(({ branch }) => branch === '1.5')).toMatchObject({ row: 7, include: ['G16H'], flagged: true });
    const bare = compileFieldTable(
      [{ branch: '1.1', branchName: '甲', row: 1, include: ['G16H'], exclude: [], scopeTerms: '', provenance: 'transcribed' }],
      [],
      { version: 'sample' },
    );
    expect(matchSymbol(bare, symbol('G16H50/20')).outcome).toBe('officer-decides');
  });

  it('sends a hit through the concordance alone to an officer, with old, new, edition and rows', () => {
    const found = match('G06V10/82');
    expect(found).toMatchObject({ outcome: 'officer-decides', rows: [] });
    expect(found.concordance).toMatchObject([{ old: 'G06K9', new: 'G06V', since: '2022.01', evidence: 'published scheme change' }]);
    const core = found.concordance[0]?.rows.find(({ branch, row }) => branch === '1.2' && row === 5);
    expect(core).toMatchObject({ coverage: 'part', include: ['G06K9*'] });
    expect(core?.exclude).toContain('G06K9/62');
    expect(found.concordance[0]?.rows.find(({ branch, row }) => branch === '1.1' && row === 5)).toMatchObject({
      coverage: 'part',
      include: ['G06K9/20', 'G06K9/32', 'G06K9/34', 'G06K9/46', 'G06K9/60'],
    });
  });

  it('shows earlier symbols beside a row hit, and an entry with a slash for that subgroup alone', () => {
    const found = match('H04L9/40');
    expect(found.rows.length).toBeGreaterThan(0);
    expect(found.concordance.map(({ old }) => old)).toEqual(['H04L29']);
    expect(match('H04L9/32').concordance).toEqual([]);
  });

  it('does not count an earlier symbol that no row names, or that its row takes out again', () => {
    const row = { branch: '1.1', branchName: '甲', row: 1, scopeTerms: '', provenance: 'transcribed' };
    const entry = { old: 'G06K9/62', new: ['G06F18'], since: '2023.01', evidence: 'sample' };
    const outcome = (include: string[], exclude: string[]) =>
      matchSymbol(compileFieldTable([{ ...row, include, exclude }], [entry], { version: 'sample' }), symbol('G06F18/24')).outcome;
    expect(outcome(['G06K9*'], [])).toBe('officer-decides');
    expect(outcome(['G06K9*'], ['G06K9/62'])).toBe('not-met');
    expect(outcome(['G06K9/60'], [])).toBe('not-met');
    expect(outcome(['G06K*'], ['G06K9*'])).toBe('not-met');
  });
});

describe('matchField', () => {
  it('takes the best over the symbols, keeps the main one apart and the edition', () => {
    const found = matchField(table, ['A47G19/22', 'G06F 30/20 (2020.01)I'], '2020.01');
    expect(found).toMatchObject({ outcome: 'met', main: { symbol: 'A47G19/22', outcome: 'not-met' }, edition: '2020.01', tableVersion: 'sei-ipc-2021' });
    expect(found.symbols[1]).toMatchObject({ symbol: 'G06F30/20', edition: '2020.01', outcome: 'met' });
    expect(matchField(table, ['G06F30/20[2020.01]']).edition).toBe('2020.01');
  });

  it('shows a refused symbol without counting it; all refused is unknown', () => {
    const found = matchField(table, ['Y02E10/50', 'A47G19/22', 'G06F2201/84', 'G06F']);
    expect(found.outcome).toBe('not-met');
    expect(found.symbols.map(({ outcome }) => outcome)).toEqual(['refused', 'not-met', 'refused', 'refused']);
    expect(found.symbols).toMatchObject([{ reason: 'section-y' }, {}, { reason: 'cpc-only-group' }, { reason: 'subgroup-missing' }]);
    expect(matchField(table, ['Y02E10/50', 'x'.repeat(10_000)])).toMatchObject({ outcome: 'unknown', main: { outcome: 'refused' } });
    expect(matchField(table, [])).toEqual({ outcome: 'unknown', symbols: [], tableVersion: 'sei-ipc-2021' });
    expect(matchField(table, ['\uD800'.repeat(70)]).main?.symbol).toBe('\uFFFD'.repeat(64));
  });
});
