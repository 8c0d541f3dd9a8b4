/** Longest text read and most rows kept; the largest table of the product is some 80,000 characters and 800 rows. */
export const LONGEST_CSV = 4_000_000;
export const MOST_CSV_ROWS = 50_000;
const MOST_FAULTS = 200;

export type CsvFaultCode =
  | 'text-too-long'
  | 'header-missing'
  | 'header-name-empty'
  | 'header-name-repeated'
  | 'quote-misplaced'
  | 'quote-not-closed'
  | 'line-end-misplaced'
  | 'too-few-cells'
  | 'too-many-cells'
  | 'too-many-rows';

/** Where a text departs from RFC 4180; `line` and `column` (UTF-16 units) count from 1. */
export interface CsvFault {
  readonly line: number;
  readonly column: number;
  readonly code: CsvFaultCode;
}

export interface CsvRow {
  /** The line on which the row begins, counted from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvTable {
  readonly header: readonly string[];
  /** Only rows without a fault. */
  readonly rows: readonly CsvRow[];
  /** In order of line; at most 200, so that a wrong file is refused in bounded time and space. */
  readonly faults: readonly CsvFault[];
}

/**
 * Reads comma-separated values with a header line (RFC 4180): cells as they stand, quotes only around a whole cell,
 * lines ended by CRLF or LF, a byte-order mark dropped. Nothing is repaired; what departs is a fault, never an exception.
 */
export function parseCsv(text: string): CsvTable {
  if (text.length > LONGEST_CSV) return { header: [], rows: [], faults: [{ line: 1, column: 1, code: 'text-too-long' }] };
  const reader = new CsvReader(text);
  const header = reader.atEnd ? [] : reader.readLine().cells;
  checkHeader(header, reader.faults);
  const rows = reader.faults.length === 0 ? readRows(reader, header) : [];
  return { header, rows, faults: reader.faults };
}

/** What stands between the cells of a line. */
export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Lines as they stand, whatever their length, the first being no header; what departs is a fault, as in `parseCsv`. */
export function readCsvLines(text: string, separator: Separator): { readonly lines: readonly (readonly string[])[]; readonly faults: readonly CsvFault[] } {
  if (text.length > LONGEST_CSV) return { lines: [], faults: [{ line: 1, column: 1, code: 'text-too-long' }] };
  const reader = new CsvReader(text, separator);
  const lines: (readonly string[])[] = [];
  while (!reader.atEnd && reader.faults.length < MOST_FAULTS && lines.length < MOST_CSV_ROWS) lines.push(reader.readLine().cells);
  return { lines, faults: reader.faults };
}

function checkHeader(header: readonly string[], faults: CsvFault[]): void {
  if (header.length === 0) faults.push({ line: 1, column: 1, code: 'header-missing' });
  if (header.includes('')) faults.push({ line: 1, column: 1, code: 'header-name-empty' });
  if (new Set(header).size < header.length) faults.push({ line: 1, column: 1, code: 'header-name-repeated' });
}

function readRows(reader: CsvReader, header: readonly string[]): CsvRow[] {
  const rows: CsvRow[] = [];
  while (!reader.atEnd && reader.faults.length < MOST_FAULTS) {
    const { line, cells, whole } = reader.readLine();
    if (!whole) continue;
    if (rows.length === MOST_CSV_ROWS) {
      reader.faults.push({ line, column: 1, code: 'too-many-rows' });
      return rows;
    }
    if (cells.length === header.length) rows.push({ line, cells: Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])) });
    else reader.faults.push({ line, column: 1, code: cells.length < header.length ? 'too-few-cells' : 'too-many-cells' });
  }
  return rows;
}

interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
  /** False when a fault cut the line short. */
  readonly whole: boolean;
}

class CsvReader {
  readonly faults: CsvFault[] = [];
  private at: number;
  private line = 1;
  private lineStart: number;
  private readonly bareCell: RegExp;

  constructor(
    private readonly text: string,
    private readonly separator: Separator = ',',
  ) {
    this.bareCell = new RegExp(`[^"${separator}\\r\\n]*`, 'y');
    this.at = text.startsWith('\uFEFF') ? 1 : 0;
    this.lineStart = this.at;
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  readLine(): CsvLine {
    const line = this.line;
    const cells: string[] = [];
    for (;;) {
      const cell = this.text[this.at] === '"' ? this.readQuoted() : this.readBare();
      if (cell === undefined) return { line, cells, whole: false };
      cells.push(cell);
      if (this.text[this.at] !== this.separator) break;
      this.at += 1;
    }
    return { line, cells, whole: this.endLine() };
  }

  private readBare(): string {
    this.bareCell.lastIndex = this.at;
    const cell = this.bareCell.exec(this.text)?.[0] ?? '';
    this.at += cell.length;
    return cell;
  }

  private readQuoted(): string | undefined {
    const [start, line, column] = [this.at + 1, this.line, this.at - this.lineStart + 1];
    let close = this.text.indexOf('"', start);
    while (close >= 0 && this.text[close + 1] === '"') close = this.text.indexOf('"', close + 2);
    if (close < 0) {
      this.faults.push({ line, column, code: 'quote-not-closed' });
      this.at = this.text.length;
      return undefined;
    }
    this.countLines(start, close);
    this.at = close + 1;
    return this.text.slice(start, close).replaceAll('""', '"');
  }

  private countLines(from: number, to: number): void {
    for (let feed = this.text.indexOf('\n', from); feed >= 0 && feed < to; feed = this.text.indexOf('\n', feed + 1)) {
      this.line += 1;
      this.lineStart = feed + 1;
    }
  }

  /** Steps over the line end; on anything else notes the fault and skips to the next line. */
  private endLine(): boolean {
    if (this.atEnd) return true;
    const clean = this.text[this.at] === '\n' || this.text.startsWith('\r\n', this.at);
    if (!clean) {
      const code = this.text[this.at] === '\r' ? 'line-end-misplaced' : 'quote-misplaced';
      this.faults.push({ line: this.line, column: this.at - this.lineStart + 1, code });
    }
    const feed = this.text.indexOf('\n', this.at);
    this.at = feed < 0 ? this.text.length : feed + 1;
    this.line += 1;
    this.lineStart = this.at;
    return clean;
  }
}
