import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { DomainError } from '#libs/domain/errors.js';
import { openZip } from '../archives/zip-reading.js';
import { zipOf } from '../archives/zip.fixture.js';
import { BATCH_FILES } from './batch-files.js';
import { damaged, randomOf } from './damage.fixture.js';

const ROUNDS = 3000;

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('请求');
  for (let row = 0; row < 20; row += 1) sheet.addRow(['陳樣本', 202310123456.6, new Date(0), true, { formula: 'A1' }, { richText: [{ text: 'x' }] }]);
  sheet.mergeCells('A30:C32');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What becomes of a file: read to its last annex, or refused; anything else is named. */
async function outcome(content: Uint8Array): Promise<string> {
  try {
    const { annexes } = await BATCH_FILES.open({ fileName: 'x', content });
    for (const annex of annexes) await annex.read();
    return 'read';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

describe('a damaged file', () => {
  it.each([
    ['XLSX', workbook],
    ['CSV', () => Promise.resolve(Buffer.from('a,b,"c\r\nd"\r\n1,"2",3\r\n'.repeat(20)))],
    ['ZIP', async () => zipOf({ '表.xlsx': await workbook(), 'a/证明.pdf': '%PDF', 'b.png': Buffer.alloc(5000, 7) })],
  ])('of type %s is read or refused, whatever is damaged', async (_, make) => {
    const random = randomOf(20_261_123);
    const original = await make();
    const outcomes = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const each = await outcome(damaged(original, random));
      outcomes.set(each, (outcomes.get(each) ?? 0) + 1);
    }
    expect([...outcomes.keys()].sort()).toEqual(['BATCH_FILE_REFUSED', 'read']);
  }, 120_000);

  it('is refused too where the damage lies in the XML within', async () => {
    const random = randomOf(7);
    const parts = await openZip(await workbook(), { entries: 100, bytes: 1e8, entryBytes: 1e8 });
    const files: Record<string, Uint8Array> = {};
    for (const part of parts) files[part.path] = await part.read();
    const outcomes = new Set<string>();
    for (let round = 0; round < 1000; round += 1) {
      const path = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'][round % 5]!;
      outcomes.add(await outcome(await zipOf({ ...files, [path]: damaged(files[path]!, random) })));
    }
    expect([...outcomes].sort()).toEqual(['BATCH_FILE_REFUSED', 'read']);
  }, 120_000);
});
