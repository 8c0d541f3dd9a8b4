import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type IpcSymbol, parseIpcSymbol } from '../identifiers/ipc-symbol.js';
import { compileFieldTable } from './field-table.js';
import { matchSymbol } from './match-symbol.js';
import { nearestCovered, neighboursOf } from './nearest.js';
import { readConcordance } from './read-concordance.js';
import { readFieldTable } from './read-field-table.js';
import { searchTable } from './search-table.js';
import { diffConcordance, diffFieldRows } from './table-diff.js';

const csv = readFileSync(new URL('../../reference-data/sei-ipc-2021.csv', import.meta.url), 'utf8');
const concordance = readConcordance(readFileSync(new URL('../../reference-data/ipc-concordance.csv', import.meta.url), 'utf8'));
const { rows } = readFieldTable(csv);
const table = compileFieldTable(rows, concordance.entries, { version: 'sei-ipc-2021' });
const neighbours = neighboursOf(table);

function symbol(text: string): IpcSymbol {
  const parsed = parseIpcSymbol(text);
  if (!parsed.ok) throw new RangeError(text);
  return parsed.value;
}

describe('nearestCovered', () => {
  it('names a symbol that is covered as it says, for any symbol', () => {
    const asked = fc
      .tuple(fc.constantFrom(...Array.from('ABCDEFGH')), fc.integer({ min: 1, max: 99 }), fc.constantFrom(...Array.from('ABCDFGHKLMNW')), fc.integer({ min: 1, max: 300 }))
      .map(([section, number, letter, group]) => symbol(`${section}${String(number).padStart(2, '0')}${letter}${group}/00`));
    fc.assert(
      fc.property(asked, fc.constantFrom('met', 'officer-decides'), (each, wanted) => {
        const near = nearestCovered(neighbours, each, wanted);
        const found = matchSymbol(table, symbol(near?.symbol ?? ''));
        expect(found.rows).toContainEqual(expect.objectContaining({ branch: near?.branch, row: near?.row, outcome: near?.outcome }));
        if (wanted === 'met') expect(found.outcome).toBe('met');
      }),
      { numRuns: 500 },
    );
  });

  it('prefers the same main group, then the nearest main group, then the nearest subclass', () => {
    const row = (number: number, include: string[]) => ({ branch: '1.1', branchName: '甲', row: number, include, exclude: [], scopeTerms: '', provenance: 'transcribed' });
    const small = neighboursOf(compileFieldTable([row(1, ['B60L8/00', 'B60L50*']), row(2, ['B60L53*', 'B60M*'])], [], { version: 'sample' }));
    const nearest = (text: string) => nearestCovered(small, symbol(text))?.symbol;
    expect(nearest('B60L8/12')).toBe('B60L8/00');
    expect(nearest('B60L52/00')).toBe('B60L53/00');
    expect(nearest('B60N2/00')).toBe('B60M1/00');
    expect(nearest('A47G19/22')).toBe('B60L8/00');
    expect(nearestCovered(neighboursOf(compileFieldTable([], [], { version: 'sample' })), symbol('A47G19/22'))).toBeUndefined();
  });
});

describe('searchTable', () => {
  it('searches by symbol, area, branch and words', () => {
    expect(searchTable(table, 'g06f 11/14')).toMatchObject({ by: 'symbol', match: { outcome: 'officer-decides' } });
    expect(searchTable(table, 'g06f 11/14').rows.map(({ branch, row }) => `${branch}/${row}`)).toEqual(['1.1/1', '1.1/2', '1.2/5']);
    expect(searchTable(table, 'H04K').rows.map(({ branch, row }) => `${branch}/${row}`)).toEqual(['1.3/6']);
    expect(searchTable(table, '1.3')).toMatchObject({ by: 'branch', rows: { length: 6 } });
    expect(searchTable(table, '1.3/5').rows).toHaveLength(1);
    expect(searchTable(table, '区块链 以太币')).toMatchObject({ by: 'words', rows: [{ branch: '1.3', row: 5 }] });
    expect(searchTable(table, '人工智能').rows.length).toBeGreaterThan(6);
  });

  it('finds nothing for nothing, and for too much', () => {
    expect(searchTable(table, ' ')).toEqual({ by: 'nothing', rows: [] });
    expect(searchTable(table, '区'.repeat(10_000))).toEqual({ by: 'nothing', rows: [] });
    expect(searchTable(table, '\uD800').rows).toEqual([]);
  });
});

describe('diffs', () => {
  it('name what was added, removed and changed', () => {
    const [first, second, third] = rows;
    if (!first || !second || !third) throw new RangeError('rows');
    const changed = { ...second, exclude: [...second.exclude.slice(1), 'G06F99*'] };
    expect(diffFieldRows([first, second], [changed, third])).toEqual({
      added: [third],
      removed: [first],
      changed: [{ before: second, after: changed, fields: ['exclude'], symbols: { exclude: { added: ['G06F99*'], removed: ['B41J2*'] } } }],
    });
    expect(diffFieldRows(rows, rows)).toEqual({ added: [], removed: [], changed: [] });
    expect(diffConcordance(concordance.entries, concordance.entries.slice(1)).removed).toHaveLength(1);
  });
});

describe('reading the tables', () => {
  const head = 'branch,branch_name,row,ipc_include,ipc_exclude,scope_terms,provenance\n';
  it.each([
    ['1.1,甲,1,G06F11/14*,,,t', 'ipc_include', 'symbol-malformed'],
    ['1.1,甲,1,G06F*  G06K*,,,t', 'ipc_include', 'symbol-malformed'],
    ['1.1,甲,1,G06F*,Y02E*,,t', 'ipc_exclude', 'symbol-malformed'],
    ['1.1,甲,1,G06F2000*,,,t', 'ipc_include', 'symbol-malformed'],
    ['1.1,甲,1,G06F* G06F*,,,t', 'ipc_include', 'symbol-repeated'],
    ['1.1,甲,1,,,,t', 'ipc_include', 'cell-empty'],
    ['11,甲,1,G06F*,,,t', 'branch', 'branch-malformed'],
    ['1.1,甲,0,G06F*,,,t', 'row', 'row-malformed'],
    ['1.1,甲,1,G06F*,,,t\n1.1,甲,1,G06F*,,,t', 'row', 'row-repeated'],
    ['1.1,甲,1,G06F*,,,t\n1.1,乙,2,G06F*,,,t', 'branch_name', 'branch-name-differs'],
    ['1.1,甲,1', 1, 'too-few-cells'],
  ])('names the fault of %j', (lines, column, code) => {
    expect(readFieldTable(head + lines).faults).toMatchObject([{ line: 1 + lines.split('\n').length, column, code }]);
  });

  it('names missing and unknown columns', () => {
    expect(readFieldTable(head.replace('row', 'rows')).faults.map(({ code }) => code)).toEqual(['column-missing', 'column-unknown']);
    expect(readFieldTable('').faults).toEqual([{ line: 1, column: 1, code: 'header-missing' }]);
  });

  it.each([
    ['G06K9*,G06V,2022.01,e', 'old', 'symbol-malformed'],
    ['G06K9,G06V  G06T,2022.01,e', 'new', 'symbol-malformed'],
    ['G06K9,G06V,2022,e', 'since', 'edition-malformed'],
    ['G06K9,G06V,2022.01,', 'evidence', 'cell-empty'],
    ['G06K9,G06V,2022.01,e\nG06K9,G06T,2022.01,e', 'old', 'entry-repeated'],
  ])('names the fault of the concordance line %j', (lines, column, code) => {
    expect(readConcordance(`old,new,since,evidence\n${lines}`).faults).toMatchObject([{ column, code }]);
  });
});
