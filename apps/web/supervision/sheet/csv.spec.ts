import { describe, expect, it } from '@jest/globals';
import { type ColumnNames, csvOf } from './csv.js';

const named = (what: string) => (label: string): string => `${label} ${what}`;
const NAMES: ColumnNames = { minutes: named('min'), hits: named('hits'), total: named('total'), low: named('low'), high: named('high') };

describe('a table taken along', () => {
  it('writes a share as its numbers, times in minutes, and quotes what has to be', () => {
    const text = csvOf(
      {
        caption: 'x',
        columns: [{ label: 'who', kind: 'text' }, { label: 'time', kind: 'length' }, { label: 'in time', kind: 'share' }],
        rows: [['a "b", c', 90_000, { hits: 1, total: 4, share: 0.25, range: { low: 0.1, high: 0.6 } }], ['nobody', 0, { hits: 0, total: 0, share: null, range: { low: 0, high: 1 } }]],
      },
      NAMES,
    );
    expect(text).toBe(
      '\uFEFFwho,time min,in time,in time hits,in time total,in time low,in time high\r\n"a ""b"", c",2,0.25,1,4,0.1,0.6\r\nnobody,0,,0,0,0,1\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@x'])('lets no spreadsheet take %s for a formula', (cell) => {
    expect(csvOf({ caption: '', columns: [{ label: 'c', kind: 'text' }], rows: [[cell]] }, NAMES)).toBe(`\uFEFFc\r\n'${cell}\r\n`);
  });
});
