import { readIdentifier } from '#libs/domain/identifiers/identifiers.js';
import { formatDay, dayOf } from '#libs/domain/time/day.js';
import type { ErrorParameters } from '#libs/domain/errors.js';
import type { SheetCell } from '../ports/batch-files.js';
import { choiceOf, flagOf } from './choices.js';
import type { Column } from './columns.js';

/** What a cell says for the form, or why it says nothing. */
export type CellReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly parameters?: ErrorParameters };

const said = (value: unknown): CellReading => ({ ok: true, value });
const fault = (code: string, parameters?: ErrorParameters): CellReading => ({ ok: false, code, ...(parameters && { parameters }) });

/** A figure in the notation into which spreadsheets put what is too long for them. */
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?E[+-]?\d+$/i;
/** Longer figures have lost digits. */
const EXACT_DIGITS = /^\d{1,15}$/;
/** Digits of an application number before its check digit. */
const FEWEST_DIGITS = 12;
const ITEMS = /[;；、,，\n]/u;
const LINES = /\n/u;
const WRITTEN_DAY = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/u;
const PACKED_DAY = /^(\d{4})(\d{2})(\d{2})$/;

/** Reads one cell as its column asks; a cell that is empty is read by nobody. */
export function readCell(cell: SheetCell, column: Column, currentYear: number): CellReading {
  if (cell.merged) return fault('cell-merged');
  if (cell.kind === 'formula') return fault('cell-formula');
  if (cell.kind === 'error') return fault('cell-error');
  switch (column.kind) {
    case 'day':
      return readDay(cell);
    case 'flag':
      return readFlag(cell);
    case 'choice':
      return readChoice(cell, column);
    case 'exact':
      return readExact(cell, column, currentYear);
    case 'text':
    case 'own':
      return readText(cell);
    case 'list':
      return listed(readText(cell), (text) => split(text, ITEMS));
    case 'patents':
      return listed(readText(cell), (text) => split(text, LINES).map(patent));
    case 'literature':
      return listed(readText(cell), (text) => split(text, LINES).map(literature));
    case 'files':
      return readText(cell);
  }
}

const listed = (reading: CellReading, items: (text: string) => readonly unknown[]): CellReading => (reading.ok ? said(items(String(reading.value))) : reading);

/** White space of any width at the ends, and the apostrophe by which a spreadsheet is told to leave a text alone. */
const trimmed = (text: string): string => text.replaceAll('\r\n', '\n').replace(/^[\s\uFEFF]+|[\s\uFEFF]+$/gu, '');

function split(text: string, at: RegExp): readonly string[] {
  return text.split(at).map(trimmed).filter((each) => each !== '');
}

function readText({ kind, text }: SheetCell): CellReading {
  if (kind === 'date') return fault('cell-made-a-date');
  if (kind === 'figure' && !EXACT_DIGITS.test(text)) return fault('cell-made-a-figure');
  return said(trimmed(text));
}

/** A number whose every digit counts: a spreadsheet that took it for a figure has dropped zeros and rounded. */
function readExact({ kind, text }: SheetCell, { path }: Column, currentYear: number): CellReading {
  const bare = trimmed(text).replace(/^'/, '');
  if (kind === 'date') return fault('cell-made-a-date');
  const eaten = kind === 'figure' ? !EXACT_DIGITS.test(text) || isApplicationNumber(path) : SCIENTIFIC.test(bare);
  return eaten ? fault('cell-made-a-figure', suggestionFor(text, path, currentYear)) : said(bare);
}

const isApplicationNumber = (path: string): boolean => /(^|\.)(applicationNumber|divisionalOf)$/.test(path);

/** What was probably typed: never taken unasked, for a zero at the end may be gone. Nothing where digits are lost. */
function suggestionFor(text: string, path: string, currentYear: number): ErrorParameters | undefined {
  const digits = text.replace(/E.*$/i, '').replace(/\D/g, '').length;
  if (!isApplicationNumber(path) || digits < FEWEST_DIGITS) return undefined;
  const reading = readIdentifier('APPLICATION_NUMBER', String(Number(text)), { currentYear });
  const meant = reading.valid ? reading.normal : reading.suggestion;
  return meant === undefined ? undefined : { suggestion: meant };
}

function readDay({ kind, text, day }: SheetCell): CellReading {
  if (kind === 'figure' || kind === 'date') return day === undefined ? fault('not-a-date') : said(day);
  const plain = trimmed(text).normalize('NFKC');
  const parts = WRITTEN_DAY.exec(plain) ?? PACKED_DAY.exec(plain);
  const written = parts && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return written === undefined || written === null ? fault('not-a-date') : said(formatDay(written));
}

function readFlag({ text }: SheetCell): CellReading {
  const flag = flagOf(text);
  return flag === undefined ? fault('not-yes-or-no') : said(flag);
}

function readChoice({ text }: SheetCell, { choices = {}, open }: Column): CellReading {
  const value = choiceOf(text, choices);
  if (value === undefined && open) return said(trimmed(text).normalize('NFKC').toUpperCase());
  return value === undefined ? fault('not-one-of', { values: Object.values(choices).map(([label]) => label) }) : said(value);
}

const parts = (line: string): readonly string[] => line.split(/[|｜]/u).map(trimmed);

function patent(line: string): object {
  const [documentNumber = '', publicationDate = '', relevantPassages = ''] = parts(line);
  return present({ documentNumber, publicationDate: dayText(publicationDate), relevantPassages });
}

function literature(line: string): object {
  const [title = '', date = '', authorAndArticle = '', pages = ''] = parts(line);
  return present({ title, date, authorAndArticle, pages });
}

/** A day in any of its usual spellings; what is none is left for the form to refuse. */
function dayText(text: string): string {
  const reading = readDay({ kind: 'text', text });
  return reading.ok ? String(reading.value) : text;
}

const present = (fields: Readonly<Record<string, string>>): object => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
