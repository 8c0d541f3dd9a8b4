import type ExcelJS from 'exceljs';
import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { List, ListColumn } from '#libs/application/ports/lists.js';
import { cellText, headingOf } from './list-text.js';

/** Rows between two looks at whether the reader keeps up. */
const BLOCK = 200;
/** Spreadsheets know no zones: an instant is written as the time on a clock in Shanghai. */
const SHANGHAI_OFFSET = 8 * 3_600_000;
const TIME_FORMAT = 'yyyy-mm-dd hh:mm:ss';

/** A list as XLSX while it is read, no faster than it is taken: frozen headings, a filter over them, dates that are dates. */
export function xlsxList<Row>(list: List<Row>): Readable {
  const out = new PassThrough();
  write(list, out).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return out;
}

async function write<Row>({ name, columns, rows, flags, asOf }: List<Row>, out: PassThrough): Promise<void> {
  const { default: library } = await import('exceljs');
  const workbook = new library.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  workbook.created = new Date(asOf);
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map((column) => ({ header: headingOf(column), width: column.width, ...(column.kind === 'instant' && { style: { numFmt: TIME_FORMAT } }) }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  let written = 0;
  for await (const row of rows) {
    sheet.addRow(columns.map((column) => cellValue(column, row, flags))).commit();
    if ((written += 1) % BLOCK === 0) await taken(out);
    if (out.destroyed) return;
  }
  sheet.commit();
  await workbook.commit();
}

/** The library takes whatever it is given: without a pause all of the list would wait in memory for a slow line. */
async function taken(out: PassThrough): Promise<void> {
  await setImmediate();
  if (out.writableNeedDrain && !out.destroyed) await Promise.race([once(out, 'drain'), once(out, 'close')]);
}

function cellValue<Row>(column: ListColumn<Row>, row: Row, flags: List<Row>['flags']): ExcelJS.CellValue {
  const held = column.value(row);
  if (held === null) return null;
  if (column.kind === 'instant') return new Date(Number(held) + SHANGHAI_OFFSET);
  return column.kind === 'number' ? Number(held) : cellText(column, row, flags);
}
