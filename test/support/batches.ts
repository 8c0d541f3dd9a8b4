import ExcelJS from 'exceljs';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { COLUMNS } from '#libs/application/bulk-intake/columns.js';
import { csvLine } from '#libs/domain/tables/csv-writing.js';

/** One row of a sheet, by the code of each column. */
export type Row = Readonly<Record<string, string | number | Date>>;

const headed = (rows: readonly Row[]): readonly string[] => [...new Set([...COLUMNS.filter(({ needed }) => needed).map(({ code }) => code), ...rows.flatMap((row) => Object.keys(row))])];

/** A CSV sheet of these rows under the codes of their columns; the rows begin in line 2. */
export function csvOf(rows: readonly Row[], columns = headed(rows)): Buffer {
  const lines = rows.map((row) => csvLine(columns.map((code) => String(row[code] ?? ''))));
  return Buffer.from(csvLine(columns) + lines.join(''));
}

/** The same as XLSX. */
export async function workbookOf(rows: readonly Row[], change?: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const columns = headed(rows);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('requests');
  sheet.addRow([...columns]);
  for (const row of rows) sheet.addRow(columns.map((code) => row[code] ?? null));
  change?.(sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** `C2` for the second row's cell of a column. */
export const cellOf = (rows: readonly Row[], code: string, row: number): string => `${letters(headed(rows).indexOf(code) + 1)}${row}`;

function letters(column: number): string {
  return column > 26 ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
}

export async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  return buffer(zip.outputStream);
}
