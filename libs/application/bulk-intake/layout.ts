import { DomainError } from '#libs/domain/errors.js';
import type { Sheet, SheetRow } from '../ports/batch-files.js';
import type { CellFault } from './batch.js';
import { placeName } from './cell-place.js';
import { type Column, COLUMNS } from './columns.js';

/** A column of the sheet at hand. */
export interface PlacedColumn {
  /** From 1. */
  readonly at: number;
  readonly heading: string;
  readonly column: Column;
}

/** How the sheet is laid out: which of its columns is which, and where its requests begin. */
export interface Layout {
  readonly sheet: Sheet;
  readonly columns: readonly PlacedColumn[];
  readonly rows: readonly SheetRow[];
  readonly faults: readonly CellFault[];
  readonly notes: readonly CellFault[];
}

/** Requests of one batch. */
export const MOST_ROWS = 500;
/** Headings stand among the first rows, below a title at most. */
const HEADINGS_WITHIN = 10;
/** So many known headings make a row of headings. */
const FEWEST_KNOWN = 3;

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s*]/gu, '').toLowerCase();
const BY_NAME: ReadonlyMap<string, Column> = new Map(COLUMNS.flatMap((column) => [[plain(column.heading), column] as const, [plain(column.code), column] as const]));

/**
 * Finds the sheet of requests among those of a workbook, by its headings (Chinese, or the codes below them).
 * @throws DomainError BATCH_FILE_REFUSED where there is none, no request in it, or more than 500.
 */
export function layoutOf(sheets: readonly Sheet[]): Layout {
  const laidOut = sheets.map((sheet) => ({ sheet, headings: headingRows(sheet) }));
  const found = laidOut.find(({ sheet, headings }) => !sheet.hidden && headings.length > 0);
  const [heading] = found?.headings ?? [];
  if (!found || !heading) throw refused('headings-missing');
  const { sheet, headings } = found;
  const placed = placedColumns(heading);
  const columns = placed.filter((each) => placed.find(({ column }) => column === each.column) === each);
  const rows = sheet.rows.filter(({ number }) => number > (headings.at(-1)?.number ?? 0));
  if (rows.length === 0) throw refused('no-rows');
  return {
    sheet,
    columns,
    rows,
    faults: columnFaults(heading, placed, rows),
    notes: laidOut.filter((each) => each !== found && each.headings.length > 0).map((each) => note(each.sheet.hidden ? 'sheet-hidden' : 'sheet-not-read', each.sheet.name)),
  };
}

/** @throws DomainError BATCH_FILE_REFUSED for more requests than one batch may have. */
export function requireFewEnough(rows: readonly unknown[]): void {
  if (rows.length === 0) throw refused('no-rows');
  if (rows.length > MOST_ROWS) throw new DomainError('BATCH_FILE_REFUSED', {}, [{ field: 'file', code: 'TOO_MANY', parameters: { most: MOST_ROWS } }]);
}

const refused = (code: string): DomainError => new DomainError('BATCH_FILE_REFUSED', {}, [{ field: 'file', code }]);
const note = (code: string, value: string): CellFault => ({ cell: null, heading: null, value, code });

const columnCalled = (text: string): Column | undefined => BY_NAME.get(plain(text));

/** The rows that name columns: one, or one in words and one in codes. */
function headingRows({ rows }: Sheet): readonly SheetRow[] {
  return rows.slice(0, HEADINGS_WITHIN).filter(({ cells }) => [...cells.values()].filter(({ text }) => columnCalled(text)).length >= FEWEST_KNOWN);
}

function placedColumns({ cells }: SheetRow): readonly PlacedColumn[] {
  return [...cells].flatMap(([at, { text }]) => {
    const column = columnCalled(text);
    return column ? [{ at, heading: text.trim(), column }] : [];
  });
}

function columnFaults(heading: SheetRow, columns: readonly PlacedColumn[], rows: readonly SheetRow[]): readonly CellFault[] {
  const known = new Map(columns.map((each) => [each.at, each]));
  const filled = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  const at = (column: number, code: string): CellFault => {
    const text = heading.cells.get(column)?.text.trim().slice(0, 100) ?? '';
    return { cell: placeName(column, heading.number), heading: text || null, value: text, code };
  };
  const seen = new Set<Column>();
  const repeated = columns.filter(({ column }) => seen.has(column) || !seen.add(column));
  const missing = COLUMNS.filter((column) => column.needed && !seen.has(column));
  return [
    ...[...filled].filter((column) => !known.has(column)).sort((one, other) => one - other).slice(0, 50).map((column) => at(column, 'column-unknown')),
    ...repeated.map((each) => at(each.at, 'header-name-repeated')),
    ...missing.map((column) => ({ cell: null, heading: column.heading, value: '', code: 'column-missing' })),
  ];
}
