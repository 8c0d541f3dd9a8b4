import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { HandedIn, SheetCell } from '#libs/application/ports/batch-files.js';
import { DomainError } from '#libs/domain/errors.js';
import { zipOf } from '../archives/zip.fixture.js';
import { BATCH_FILES } from './batch-files.js';

const open = (content: Uint8Array, fileName = 'requests'): Promise<HandedIn> => BATCH_FILES.open({ fileName, content });
const text = (value: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(value, encoding);

async function refusedFor(content: Uint8Array): Promise<readonly string[]> {
  const error: unknown = await open(content).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError)) return [String(error)];
  return [error.code, ...error.faults.map(({ code }) => code)];
}

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('请求'), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What stands in a cell of the first sheet. */
function cellOf({ sheets }: HandedIn, row: number, column: number): SheetCell | undefined {
  return sheets[0]?.rows.find(({ number }) => number === row)?.cells.get(column);
}

describe('a workbook', () => {
  it('is read cell by cell as it stands: texts, figures in their own digits, days, flags, formulas, errors', async () => {
    const handedIn = await open(
      await workbook((sheet) => {
        sheet.addRow(['  陳樣本 ', 202310123456.6, new Date(Date.UTC(2024, 4, 16)), true, { formula: 'A1', result: 'x' }, { error: '#N/A' }]);
        sheet.addRow([1.5e300, 45_428, { richText: [{ text: 'G06F' }, { text: '11/14' }] }, 'a\nb', '', '&<>"']);
        sheet.getCell('C1').numFmt = 'yyyy"年"m"月"d"日"';
      }),
    );
    expect(handedIn).toMatchObject({ sheetFile: 'requests', annexes: [], sheets: [{ name: '请求', hidden: false }] });
    expect([1, 2, 3, 4, 5, 6].map((column) => cellOf(handedIn, 1, column))).toEqual([
      { kind: 'text', text: '  陳樣本 ' },
      { kind: 'figure', text: '202310123456.6' },
      { kind: 'date', text: '2024-05-16', day: '2024-05-16' },
      { kind: 'flag', text: 'TRUE' },
      { kind: 'formula', text: 'x' },
      { kind: 'error', text: '#N/A' },
    ]);
    expect([1, 2, 3, 4, 5, 6].map((column) => cellOf(handedIn, 2, column))).toEqual([
      { kind: 'figure', text: '1.5e+300' },
      { kind: 'figure', text: '45428', day: '2024-05-16' },
      { kind: 'text', text: 'G06F11/14' },
      { kind: 'text', text: 'a\nb' },
      undefined,
      { kind: 'text', text: '&<>"' },
    ]);
  });

  it('tells merged cells, hidden rows and hidden sheets, and counts rows as Excel does', async () => {
    const { sheets } = await open(
      await workbook((sheet, book) => {
        sheet.getCell('B3').value = 'one';
        sheet.mergeCells('B3:C5');
        sheet.getCell('A900').value = 'far';
        sheet.getRow(900).hidden = true;
        book.addWorksheet('lists', { state: 'veryHidden' }).getCell('A1').value = 'x';
      }),
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([['请求', false], ['lists', true]]);
    expect(sheets[0]?.rows.map(({ number, hidden }) => [number, hidden])).toContainEqual([900, true]);
    expect(sheets[0]?.rows[0]?.cells.get(2)).toEqual({ kind: 'text', text: 'one', merged: true });
  });

  it('counts the days of a Macintosh workbook from 1904', async () => {
    const content = await workbook((sheet, book) => {
      book.properties.date1904 = true;
      sheet.addRow([43_966]);
    });
    expect(cellOf(await open(content), 1, 1)).toEqual({ kind: 'figure', text: '43966', day: '2024-05-16' });
  });

  it('with rules and merges over a whole sheet is read at once', async () => {
    const content = await workbook((sheet) => {
      sheet.addRow(['a']);
      sheet.mergeCells('A2:XFD2');
    });
    const vast = await replacedIn(content, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replaceAll('A2:XFD2', 'A2:XFD1048576').replace('</sheetData>', '</sheetData>').replace('<pageMargins', '<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations><pageMargins'),
    );
    expect(cellOf(await open(vast), 1, 1)).toEqual({ kind: 'text', text: 'a' });
  });

  it.each([
    ['macros', 'xl/vbaProject.bin', () => 'x', 'file-macros'],
    ['a content type with macros', '[Content_Types].xml', (xml: string) => xml.replace('sheet.main+xml', 'sheet.macroEnabled.main+xml'), 'file-macros'],
    ['a document type', 'xl/worksheets/sheet1.xml', (xml: string) => `<!DOCTYPE x [<!ENTITY a "aaaa">]>${xml}`, 'file-declares-entities'],
    ['an entity of its own', 'xl/worksheets/sheet1.xml', (xml: string) => xml.replace('<sheetData>', '&bomb;<sheetData>'), 'file-declares-entities'],
    ['XML cut off', 'xl/worksheets/sheet1.xml', (xml: string) => `${xml.slice(0, 400)}<row r="`, 'file-unreadable'],
    ['a reference to a text that is not there', 'xl/worksheets/sheet1.xml', (xml: string) => xml.replace(/<v>\d+<\/v>/, '<v>99</v>'), 'file-unreadable'],
    ['rows out of order', 'xl/worksheets/sheet1.xml', (xml: string) => xml.replace('</sheetData>', '<row r="1"><c r="A1"><v>1</v></c></row></sheetData>'), 'file-unreadable'],
    ['a cell of another row', 'xl/worksheets/sheet1.xml', (xml: string) => xml.replace('r="A1"', 'r="A7"'), 'file-unreadable'],
    ['a column beyond all sheets', 'xl/worksheets/sheet1.xml', (xml: string) => xml.replace('r="A1"', 'r="ZZZ1"'), 'file-unreadable'],
  ])('with %s is refused', async (_, part, change, code) => {
    const content = await workbook((sheet) => sheet.addRow(['a']));
    expect(await refusedFor(await replacedIn(content, part, change))).toEqual(['BATCH_FILE_REFUSED', code]);
  });
});

describe('a CSV file', () => {
  const line = '申请号,名称\r\n"2023, ""1""",\u96ea\r\n';
  const expected = [['申请号', '名称'], ['2023, "1"', '\u96ea']];
  const rows = ({ sheets }: HandedIn): readonly (readonly string[])[] => (sheets[0]?.rows ?? []).map(({ cells }) => [...cells.values()].map((cell) => cell.text));
  const GBK = Buffer.concat([Buffer.from('c9eac7ebbac52cc3fbb3c60d0a', 'hex'), text('"2023, ""1""",'), Buffer.from('d1a90d0a', 'hex')]);

  it.each([
    ['UTF-8', text(line), 'utf-8'],
    ['UTF-8 with its mark', text(`\uFEFF${line}`), 'utf-8'],
    ['UTF-16', text(`\uFEFF${line}`, 'utf16le'), 'utf-16le'],
    ['GBK', GBK, 'gb18030'],
  ])('in %s', async (_, content, encoding) => {
    const handedIn = await open(content);
    expect([rows(handedIn), handedIn.encoding]).toEqual([expected, encoding]);
  });

  it.each([[';'], ['\t'], [',']])('separated by %j', async (separator) => {
    expect(rows(await open(text(`a${separator}b${separator}c\n1${separator}"x${separator}y"${separator}3\n`)))[1]).toEqual(['1', `x${separator}y`, '3']);
  });

  it('may say its separator, and write numbers as formulas of texts', async () => {
    const handedIn = await open(text(`sep=;\na;b\n="0123";'+852 1\n`));
    expect(handedIn.sheets[0]?.rows.map(({ number, cells }) => [number, ...[...cells.values()].map((cell) => cell.text)])).toEqual([
      [2, 'a', 'b'],
      [3, '0123', '+852 1'],
    ]);
  });

  it('passes over empty lines and keeps the count', async () => {
    expect((await open(text('a,b\n\n,,\n1,2\n'))).sheets[0]?.rows.map(({ number }) => number)).toEqual([1, 4]);
  });

  it.each([
    ['nothing', '', 'file-empty'],
    ['a quotation mark left open', 'a,"b\n', 'quote-not-closed'],
    ['NUL bytes', 'a\0b,c', 'file-encoding'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').toString('latin1'), 'file-encoding'],
  ])('that is %s is refused', async (_, content, code) => {
    expect(await refusedFor(text(content, 'latin1'))).toEqual(['BATCH_FILE_REFUSED', code]);
  });
});

describe('an archive', () => {
  it('has its one sheet read, and its other files listed', async () => {
    const content = await zipOf({ '批次/请求.csv': 'a,b\n', '批次/附件/证明.pdf': '%PDF', '__MACOSX/x': 'x', '批次/.DS_Store': 'x', 'deep/er/other.xlsx': 'x' });
    const handedIn = await open(content);
    expect(handedIn.sheetFile).toBe('批次/请求.csv');
    expect(handedIn.annexes.map(({ path, size }) => [path, size])).toEqual([['批次/附件/证明.pdf', 4], ['deep/er/other.xlsx', 1]]);
    expect(Buffer.from((await handedIn.annexes[0]?.read()) ?? []).toString()).toBe('%PDF');
  });

  it('names its files in GBK or UTF-8', async () => {
    const content = await zipOf({ 'a.csv': 'a,b\n', 'xxxx.pdf': '%PDF' });
    const gbk = Buffer.from(content);
    for (let at = gbk.indexOf('xxxx.pdf'); at >= 0; at = gbk.indexOf('xxxx.pdf')) Buffer.from('d6a4c3f7', 'hex').copy(gbk, at);
    clearUtf8Flags(gbk);
    expect((await open(gbk)).annexes.map(({ path }) => path)).toEqual(['证明.pdf']);
  });

  it.each([
    ['no sheet', { 'a.pdf': '%PDF' }, 'file-without-sheet'],
    ['an old sheet alone', { 'a.xls': 'x' }, 'file-old-format'],
    ['two sheets beside each other', { 'a.csv': 'a', 'b.xlsx': 'b' }, 'file-with-several-sheets'],
    ['a sheet that is an old one in truth', { 'a.xlsx': Buffer.from('d0cf11e0a1b11ae1', 'hex') }, 'file-old-format'],
  ])('with %s is refused', async (_, files, code) => {
    expect(await refusedFor(await zipOf(files))).toEqual(['BATCH_FILE_REFUSED', code]);
  });

  it.each([['../../etc/x.csv'], ['/etc/x.csv'], ['C:/x.csv']])('with a path that leads out (%s) is refused', async (path) => {
    const plain = 'p'.repeat(path.length);
    const content = Buffer.from((await zipOf({ [plain]: 'a' })).buffer);
    for (let at = content.indexOf(plain); at >= 0; at = content.indexOf(plain)) content.write(path, at, 'latin1');
    expect(await refusedFor(content)).toEqual(['BATCH_FILE_REFUSED', 'file-path-leads-out']);
  });

  it('that is encrypted, or says more than is in it, is refused', async () => {
    const content = Buffer.from((await zipOf({ 'a.csv': 'a,b\n'.repeat(1000) })).buffer);
    const encrypted = Buffer.from(content);
    const directory = encrypted.indexOf('PK\u0001\u0002');
    encrypted.writeUInt16LE(encrypted.readUInt16LE(directory + 8) | 1, directory + 8);
    expect(await refusedFor(encrypted)).toEqual(['BATCH_FILE_REFUSED', 'file-encrypted']);
    const lying = Buffer.from(content);
    lying.writeUInt32LE(10, directory + 24);
    expect(await refusedFor(lying)).toEqual(['BATCH_FILE_REFUSED', 'file-unreadable']);
    const vast = Buffer.from(content);
    vast.writeUInt32LE(0x7fff_ffff, directory + 24);
    expect(await refusedFor(vast)).toEqual(['BATCH_FILE_REFUSED', 'file-too-large-inside']);
    const changed = Buffer.from(content);
    changed.writeUInt32LE(1, directory + 16);
    expect(await refusedFor(changed)).toEqual(['BATCH_FILE_REFUSED', 'file-unreadable']);
  });

  it('that unpacks to a thousand times its size is refused before anything is unpacked', async () => {
    expect(await refusedFor(await zipOf({ 'a.csv': 'a,b\n', 'zeros.pdf': Buffer.alloc(8 * 1_048_576) }))).toEqual(['BATCH_FILE_REFUSED', 'file-packed-too-tightly']);
  });

  it('with too many files is refused', async () => {
    const content = Buffer.from(await zipOf({ 'a.csv': 'a' }));
    const end = content.indexOf('PK\u0005\u0006');
    content.writeUInt16LE(5001, end + 8);
    content.writeUInt16LE(5001, end + 10);
    expect(await refusedFor(content)).toEqual(['BATCH_FILE_REFUSED', 'file-too-many-entries']);
  });
});

/** A workbook with one of its parts changed or added. */
async function replacedIn(content: Uint8Array, part: string, change: (xml: string) => string): Promise<Uint8Array> {
  const { openZip } = await import('../archives/zip-reading.js');
  const entries = await openZip(content, { entries: 100, bytes: 1e8, entryBytes: 1e8 });
  const files: Record<string, string | Uint8Array> = {};
  for (const entry of entries) files[entry.path] = await entry.read();
  files[part] = change(Buffer.from(files[part] ?? '').toString());
  return zipOf(files);
}

/** As an archiver of the mainland writes names: without saying in which encoding. */
function clearUtf8Flags(zip: Buffer): void {
  for (const [mark, offset] of [['PK\u0003\u0004', 6], ['PK\u0001\u0002', 8]] as const) {
    for (let at = zip.indexOf(mark); at >= 0; at = zip.indexOf(mark, at + 4)) zip.writeUInt16LE(zip.readUInt16LE(at + offset) & ~0x800, at + offset);
  }
}
