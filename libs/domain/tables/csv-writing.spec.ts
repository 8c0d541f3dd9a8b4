import { describe, expect, it } from '@jest/globals';
import { readCsvLines } from './csv.js';
import { csvLine } from './csv-writing.js';

describe('a line of CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+852 1', "'+852 1"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['\t=1', `"'\t=1"`],
    ['-1.5', '-1.5'],
    ['a=1', 'a=1'],
    ['', ''],
  ])('writes %j as %s', (text, written) => {
    expect(csvLine([text])).toBe(`${written}\r\n`);
  });

  it('is read again as it was, whatever stands in it', () => {
    const cells = ['a,b', 'say "x"', 'two\r\nlines', ' ends ', ';', 'a\tb', '陳樣本', ''];
    expect(readCsvLines(csvLine(cells), ',')).toEqual({ lines: [cells], faults: [] });
  });
});
