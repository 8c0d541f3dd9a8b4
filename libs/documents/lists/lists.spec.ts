import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { buffer } from 'node:stream/consumers';
import type { List } from '#libs/application/ports/lists.js';
import { instant } from '#libs/domain/time/instant.js';
import { csvList } from './csv-list.js';
import { jsonLines } from './json-list.js';
import { xlsxList } from './xlsx-list.js';

interface Row {
  readonly name: string;
  readonly state: string;
  readonly at: number | null;
  readonly late: boolean;
}

const AT = instant('2026-09-23T23:30:15+08:00');

function listOf(rows: readonly Row[]): List<Row> {
  return {
    name: 'Cases',
    columns: [
      { code: 'name', heading: 'Name', kind: 'text', width: 10, value: (row) => row.name },
      { code: 'state', heading: 'State', kind: 'word', width: 10, value: (row) => row.state, name: (word) => `<${word}>` },
      { code: 'at', heading: 'At', kind: 'instant', width: 10, value: (row) => row.at },
      { code: 'late', heading: 'Late', kind: 'flag', width: 10, value: (row) => row.late },
    ],
    rows: (async function* (): AsyncGenerator<Row> {
      for (const row of rows) yield await Promise.resolve(row);
    })(),
    flags: { yes: 'yes', no: 'no' },
    asOf: AT,
  };
}

const ROWS: readonly Row[] = [
  { name: '=HYPERLINK("http://evil")', state: 'RECEIVED', at: AT, late: true },
  { name: '陳, "樣本"', state: 'GRANTED', at: null, late: false },
];

async function text(parts: AsyncIterable<string>): Promise<string> {
  let whole = '';
  for await (const part of parts) whole += part;
  return whole;
}

describe('a list', () => {
  it('as CSV says what people read, in legal time, and is reckoned by no spreadsheet', async () => {
    expect(await text(csvList(listOf(ROWS)))).toBe(
      '\uFEFFName,State,At (Asia/Shanghai),Late\r\n"\'=HYPERLINK(""http://evil"")",<RECEIVED>,2026-09-23 23:30:15,yes\r\n"陳, ""樣本""",<GRANTED>,,no\r\n',
    );
  });

  it('as JSON lines keeps codes and instants', async () => {
    const lines = (await text(jsonLines(listOf(ROWS)))).trim().split('\n').map((line) => JSON.parse(line) as object);
    expect(lines).toEqual([
      { name: ROWS[0]?.name, state: 'RECEIVED', at: '2026-09-23T23:30:15.000+08:00', late: true },
      { name: ROWS[1]?.name, state: 'GRANTED', at: null, late: false },
    ]);
  });

  it('as XLSX has dates that are dates, texts that are texts, and a filter', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await buffer(xlsxList(listOf(ROWS)))) as unknown as ArrayBuffer);
    const sheet = book.worksheets[0]!;
    expect([sheet.getCell('A2').type, sheet.getCell('A2').value, sheet.getCell('B2').value]).toEqual([ExcelJS.ValueType.String, ROWS[0]?.name, '<RECEIVED>']);
    expect([sheet.getCell('C2').type, sheet.getCell('C2').value, sheet.getCell('C3').value]).toEqual([ExcelJS.ValueType.Date, new Date('2026-09-23T23:30:15Z'), null]);
    expect([sheet.views[0]?.state, sheet.autoFilter]).toEqual(['frozen', 'A1:D1']);
  });

  it('of many rows comes whole, however it is cut into blocks', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => ({ ...ROWS[1]!, name: String(index) }));
    expect((await text(csvList(listOf(many)))).split('\r\n')).toHaveLength(1003);
    expect((await text(jsonLines(listOf(many)))).trim().split('\n')).toHaveLength(1001);
  });

  it('that breaks off while it is read breaks the file off', async () => {
    const rows: AsyncIterable<Row> = (async function* (): AsyncGenerator<Row> {
      yield await Promise.resolve(ROWS[0]!);
      throw new Error('database away');
    })();
    await expect(buffer(xlsxList({ ...listOf([]), rows }))).rejects.toThrow('database away');
    await expect(text(csvList({ ...listOf([]), rows: (async function* (): AsyncGenerator<Row> { yield await Promise.reject(new Error('database away')); })() }))).rejects.toThrow('database away');
  });
});
