import { type Cell, type Column, isShare, type Sheet } from './sheet.js';

/** What the columns are called in a file; a share is five columns there, so that nothing has to be read out of words. */
export interface ColumnNames {
  readonly minutes: (label: string) => string;
  readonly hits: (label: string) => string;
  readonly total: (label: string) => string;
  readonly low: (label: string) => string;
  readonly high: (label: string) => string;
}

const BYTE_ORDER_MARK = '\uFEFF';
const MINUTE = 60_000;

/** The table as comma-separated text (RFC 4180) that spreadsheets open in any language: numbers plain, times in minutes. */
export function csvOf({ columns, rows }: Sheet, names: ColumnNames): string {
  const head = columns.flatMap((column) => headOf(column, names));
  const lines = rows.map((row) => row.flatMap((cell, at) => valuesOf(cell, columns[at])));
  return BYTE_ORDER_MARK + [head, ...lines].map((line) => `${line.map(written).join(',')}\r\n`).join('');
}

function headOf({ label, kind }: Column, names: ColumnNames): readonly string[] {
  if (kind === 'length') return [names.minutes(label)];
  return kind === 'share' ? [label, names.hits(label), names.total(label), names.low(label), names.high(label)] : [label];
}

function valuesOf(cell: Cell, column: Column | undefined): readonly (string | number)[] {
  if (isShare(cell)) return [cell.share ?? '', cell.hits, cell.total, cell.range.low, cell.range.high];
  return [column?.kind === 'length' && typeof cell === 'number' ? Math.round(cell / MINUTE) : cell];
}

/** A spreadsheet takes text that begins like a formula for one. */
function written(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
