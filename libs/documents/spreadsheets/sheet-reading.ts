import type { SheetCell, SheetRow } from '#libs/application/ports/batch-files.js';
import { refusal } from '../archives/refuse.js';
import { type CellRange, LAST_COLUMN, placeOf, rangeOf } from './cell-place.js';
import { type DateSystem, daySerial } from './serial-day.js';
import { scanXml } from './xml-scan.js';

/** What the cells of a sheet refer to. */
export interface WorkbookParts {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly dateSystem: DateSystem;
}

/** Cells that hold anything, and ranges made one: several times what 500 requests need. */
const MOST_CELLS = 200_000;
const MOST_RANGES = 1000;
/** A column beyond all that requests have. */
const LAST_MARKED = 400;
/** Excel's own limit of characters in a cell. */
const LONGEST_CELL = 32_767;

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: boolean;
}

/**
 * The cells of one sheet of a workbook as its XML has them. Ranges of merged cells are kept as ranges: nothing is written
 * out that the file only names.
 * @throws DomainError BATCH_FILE_REFUSED
 */
export function readSheet(xml: string, parts: WorkbookParts): readonly SheetRow[] {
  const reader = new SheetReader(parts);
  scanXml(xml, reader);
  return reader.finish();
}

class SheetReader {
  private readonly rows: { number: number; hidden: boolean; cells: Map<number, SheetCell> }[] = [];
  private readonly merged: CellRange[] = [];
  private cell: OpenCell | undefined;
  /** Whether the text that comes belongs to the open cell's value. */
  private inValue = false;
  private inPhonetic = false;
  private cells = 0;
  private column = 0;

  constructor(private readonly parts: WorkbookParts) {}

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'row') this.openRow(attribute('r'), attribute('hidden'));
    else if (name === 'c') this.openCell(attribute('r'), attribute('t'), attribute('s'));
    else if (name === 'mergeCell') this.merge(attribute('ref') ?? '');
    else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 'f' && this.cell) this.cell.formula = true;
    else if (name === 'v' || name === 't') this.inValue = !this.inPhonetic;
  }

  text(text: string): void {
    if (this.inValue && this.cell && this.cell.value.length <= LONGEST_CELL) this.cell.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'c') this.closeCell();
  }

  finish(): readonly SheetRow[] {
    const filled = this.rows.filter(({ cells }) => cells.size > 0);
    for (const { number, cells } of filled) {
      for (const range of this.merged.filter(({ from, to }) => from.row <= number && number <= to.row)) this.mark(cells, range);
    }
    return filled;
  }

  private openRow(number: string | undefined, hidden: string | undefined): void {
    const last = this.rows.at(-1);
    const follows = number === undefined ? (last?.number ?? 0) + 1 : (placeOf(`A${number}`)?.row ?? 0);
    if (follows <= (last?.number ?? 0)) throw refusal('file-unreadable');
    const row = { number: follows, hidden: hidden === '1' || hidden === 'true', cells: new Map<number, SheetCell>() };
    // A row without cells is of no use to anybody, and a sheet may have a million of them.
    if (last?.cells.size === 0) this.rows.pop();
    this.rows.push(row);
    this.column = 0;
  }

  private openCell(reference: string | undefined, type = 'n', style = '0'): void {
    const row = this.rows.at(-1);
    const place = reference === undefined ? { column: this.column + 1, row: row?.number } : placeOf(reference);
    if (!row || place?.row !== row.number || place.column > LAST_COLUMN) throw refusal('file-unreadable');
    this.column = place.column;
    this.cell = { column: place.column, type, style: Number(style), value: '', formula: false };
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = undefined;
    const read = cell && this.read(cell);
    if (!cell || !read) return;
    if ((this.cells += 1) > MOST_CELLS) throw refusal('file-too-many-cells', { max: MOST_CELLS });
    this.rows.at(-1)?.cells.set(cell.column, read);
  }

  private read({ type, style, value, formula }: OpenCell): SheetCell | undefined {
    const text = type === 's' ? this.parts.strings[Number(value)] : value;
    if (text === undefined) throw refusal('file-unreadable');
    if (formula) return { kind: 'formula', text };
    if (text.trim() === '') return undefined;
    if (type === 'n') return this.figure(text, this.parts.dateStyles[style] ?? false);
    if (type === 'b') return { kind: 'flag', text: text === '1' || text === 'true' ? 'TRUE' : 'FALSE' };
    if (type === 'e') return { kind: 'error', text };
    if (type === 'd') return { kind: 'date', text: text.slice(0, 10), day: text.slice(0, 10) };
    return { kind: 'text', text: withControls(text) };
  }

  private figure(text: string, shownAsDate: boolean): SheetCell {
    const day = daySerial(Number(text), this.parts.dateSystem);
    if (!Number.isFinite(Number(text))) throw refusal('file-unreadable');
    return { kind: shownAsDate ? 'date' : 'figure', text: shownAsDate && day !== undefined ? day : text, ...(day !== undefined && { day }) };
  }

  /** The cells of a row that are part of a range, those too that the range has emptied. */
  private mark(cells: Map<number, SheetCell>, { from, to }: CellRange): void {
    for (let column = from.column; column <= Math.min(to.column, LAST_MARKED); column += 1) {
      const cell = cells.get(column);
      if (!cell && (this.cells += 1) > MOST_CELLS) throw refusal('file-too-many-cells', { max: MOST_CELLS });
      cells.set(column, { ...(cell ?? { kind: 'text', text: '' }), merged: true });
    }
  }

  private merge(reference: string): void {
    const range = rangeOf(reference);
    if (!range || this.merged.length === MOST_RANGES) throw refusal('file-unreadable');
    this.merged.push(range);
  }
}

/** Office programs write control characters as `_x000D_`. */
export function withControls(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
