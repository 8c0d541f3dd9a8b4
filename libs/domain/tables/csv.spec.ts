import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_CSV, parseCsv } from './csv.js';

describe('parseCsv', () => {
  it('reads header and rows with the line each row begins on', () => {
    const table = parseCsv('\uFEFFa,b\r\n1,"x, ""y""\nz"\r\n2,\n');
    expect(table.header).toEqual(['a', 'b']);
    expect(table.rows).toEqual([
      { line: 2, cells: { a: '1', b: 'x, "y"\nz' } },
      { line: 4, cells: { a: '2', b: '' } },
    ]);
    expect(table.faults).toEqual([]);
  });

  it.each([
    ['', 1, 1, 'header-missing'],
    ['a,,b\n', 1, 1, 'header-name-empty'],
    ['a,a\n', 1, 1, 'header-name-repeated'],
    ['a,b\n1,x"y\n', 2, 4, 'quote-misplaced'],
    ['a,b\n1,"x"y\n', 2, 6, 'quote-misplaced'],
    ['a,b\n1,"xy\n', 2, 3, 'quote-not-closed'],
    ['a,b\n1,2\r3\n', 2, 4, 'line-end-misplaced'],
    ['a,b\n\n', 2, 1, 'too-few-cells'],
    ['a,b\n1,2,3\n', 2, 1, 'too-many-cells'],
  ])('names the fault in %j', (text, line, column, code) => {
    expect(parseCsv(text).faults).toEqual([{ line, column, code }]);
  });

  it('goes on after a faulty line', () => {
    const table = parseCsv('a\nx"\n2\n');
    expect(table.faults).toHaveLength(1);
    expect(table.rows).toEqual([{ line: 3, cells: { a: '2' } }]);
  });

  it('refuses what is too long, and stops after 200 faults and 50,000 rows', () => {
    expect(parseCsv('a'.repeat(LONGEST_CSV + 1)).faults[0]?.code).toBe('text-too-long');
    expect(parseCsv('a,b\n' + '1\n'.repeat(1000)).faults).toHaveLength(200);
    expect(parseCsv('a\n' + '1\n'.repeat(60_000)).faults[0]?.code).toBe('too-many-rows');
  });

  it('reads back any table that was written by the rule', () => {
    const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('"', ',', '\n', '\r\n', '中文；'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        const written = ['a,b', ...rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))].join('\r\n');
        expect(parseCsv(written).rows.map(({ cells }) => [cells['a'], cells['b']])).toEqual(rows);
      }),
    );
  });
});
