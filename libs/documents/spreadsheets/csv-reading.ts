import type { HandedIn, Sheet, SheetCell, SheetRow } from '#libs/application/ports/batch-files.js';
import { DomainError } from '#libs/domain/errors.js';
import { readCsvLines, type Separator, SEPARATORS } from '#libs/domain/tables/csv.js';
import { refusal } from '../archives/refuse.js';

type Encoding = NonNullable<HandedIn['encoding']>;

/** `="0123"`: how programs write a number in CSV that a spreadsheet is to leave alone; some forget to quote it. */
const TEXT_FORMULA = /^="([^"]*)"$/;
const BARE_TEXT_FORMULA = /(^|[,;\t\n])=("[^"\n]*")(?=[,;\t\r\n]|$)/g;
/** The apostrophe before a text that a spreadsheet would reckon otherwise; ours is written so too. */
const NEUTRALISED = /^'(?=[=+\-@])/;
/** A first line that some spreadsheets write, and all understand. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/**
 * A CSV file as a sheet of texts: UTF-8 with or without its mark, UTF-16 with it, else GB18030 (of which GBK and GB2312
 * are parts); comma, semicolon or tab, whichever the first line has most of.
 * @throws DomainError BATCH_FILE_REFUSED
 */
export function readCsvSheet(content: Uint8Array): { readonly sheet: Sheet; readonly encoding: Encoding } {
  const { text, encoding } = decoded(content);
  const stated = SEPARATOR_LINE.exec(text);
  const body = (stated ? text.slice(stated[0].length) : text).replace(BARE_TEXT_FORMULA, '$1$2');
  const { lines, faults } = readCsvLines(body, separatorOf(stated?.[1], body));
  if (faults.length > 0) {
    const told = faults.slice(0, 20).map(({ line, column, code }) => ({ field: `file:${line + (stated ? 1 : 0)}:${column}`, code }));
    throw new DomainError('BATCH_FILE_REFUSED', {}, told);
  }
  const rows = lines.map((cells, index) => rowOf(cells, index + (stated ? 2 : 1))).filter(({ cells }) => cells.size > 0);
  return { sheet: { name: 'CSV', hidden: false, rows }, encoding };
}

function decoded(content: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const [first, second] = content;
  const encodings: readonly Encoding[] = first === 0xff && second === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(content);
      if (!text.includes('\0')) return { text, encoding };
    } catch {
      // Not in this one.
    }
  }
  throw refusal('file-encoding');
}

function separatorOf(stated: string | undefined, text: string): Separator {
  const named = SEPARATORS.find((each) => each === stated);
  if (named) return named;
  const firstLine = text.slice(0, 100_000).split(/\r?\n/, 1)[0]?.replace(/"[^"]*"/g, '') ?? '';
  const count = (separator: Separator): number => firstLine.split(separator).length;
  return SEPARATORS.reduce((most, each) => (count(each) > count(most) ? each : most));
}

function rowOf(texts: readonly string[], number: number): SheetRow {
  const cells = new Map<number, SheetCell>();
  for (const [index, written] of texts.entries()) {
    const text = (TEXT_FORMULA.exec(written)?.[1] ?? written).replace(NEUTRALISED, '');
    if (text.trim() !== '') cells.set(index + 1, { kind: 'text', text });
  }
  return { number, hidden: false, cells };
}
