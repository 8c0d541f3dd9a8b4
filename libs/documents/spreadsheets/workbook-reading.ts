import type { Annex, Sheet } from '#libs/application/ports/batch-files.js';
import { refusal } from '../archives/refuse.js';
import { openZip, type ZipLimits } from '../archives/zip-reading.js';
import { dateStyles } from './date-formats.js';
import { readSheet, withControls, type WorkbookParts } from './sheet-reading.js';
import { scanXml } from './xml-scan.js';

/** A sheet of 500 requests is some 3 MB of XML; one whose million empty rows are coloured is a hundred. */
export const WORKBOOK_LIMITS: ZipLimits = { entries: 1000, bytes: 64 * 1_048_576, entryBytes: 32 * 1_048_576 };
const MOST_SHEETS = 20;
const MOST_STRINGS = 200_000;
const MACROS = /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/)/i;

/** Whether an archive is a workbook, by the part that every one of them has. */
export const isWorkbook = (parts: readonly Annex[]): boolean => parts.some(({ path }) => path === '[Content_Types].xml') && parts.some(({ path }) => /^xl\//i.test(path));

/**
 * The sheets of an XLSX file. Read by ourselves, as far as we need it: the digits of a figure as they stand in the file
 * are what shows that a number has been eaten, and no range is ever written out cell by cell.
 * @throws DomainError BATCH_FILE_REFUSED
 */
export async function readWorkbook(content: Uint8Array): Promise<readonly Sheet[]> {
  const parts = new Map((await openZip(content, WORKBOOK_LIMITS)).map((part) => [part.path, part]));
  if ([...parts.keys()].some((path) => MACROS.test(path))) throw refusal('file-macros');
  const named = new NamedParts(parts);
  if (/macroEnabled/i.test(await named.required('[Content_Types].xml'))) throw refusal('file-macros');
  const workbook = listSheets(await named.required('xl/workbook.xml'));
  const targets = relationships(await named.required('xl/_rels/workbook.xml.rels'));
  const shared: WorkbookParts = {
    strings: sharedStrings((await named.optional('xl/sharedStrings.xml')) ?? ''),
    dateStyles: dateStyles((await named.optional('xl/styles.xml')) ?? ''),
    dateSystem: workbook.since1904 ? 1904 : 1900,
  };
  const sheets: Sheet[] = [];
  for (const { name, hidden, relation } of workbook.sheets.slice(0, MOST_SHEETS)) {
    const xml = await named.optional(targets.get(relation) ?? '');
    // A sheet of charts has no cells.
    if (xml !== undefined) sheets.push({ name, hidden, rows: readSheet(xml, shared) });
  }
  return sheets;
}

class NamedParts {
  constructor(private readonly parts: ReadonlyMap<string, Annex>) {}

  async required(path: string): Promise<string> {
    const text = await this.optional(path);
    if (text === undefined) throw refusal('file-unreadable');
    return text;
  }

  async optional(path: string): Promise<string | undefined> {
    const bytes = await this.parts.get(path)?.read();
    return bytes && new TextDecoder(encodingOf(bytes)).decode(bytes);
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

function listSheets(xml: string): { readonly sheets: readonly ListedSheet[]; readonly since1904: boolean } {
  const sheets: ListedSheet[] = [];
  let since1904 = false;
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name === 'sheet') sheets.push({ name: attribute('name') ?? '', hidden: (attribute('state') ?? 'visible') !== 'visible', relation: attribute('id') ?? '' });
    },
  });
  return { sheets, since1904 };
}

/** Where each part of the workbook lies, by the name the workbook has for it; parts outside the file are not looked for. */
function relationships(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  scanXml(xml, {
    open: (name, attribute) => {
      const target = attribute('Target') ?? '';
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let [inText, inPhonetic] = [false, false];
  scanXml(xml, {
    open: (name) => {
      if (name === 'si' && strings.push('') > MOST_STRINGS) throw refusal('file-too-many-cells', { max: MOST_STRINGS });
      if (name === 'rPh') inPhonetic = true;
      if (name === 't') inText = !inPhonetic;
    },
    text: (text) => {
      if (inText && strings.length > 0) strings[strings.length - 1] = `${strings.at(-1) ?? ''}${text}`;
    },
    close: (name) => {
      if (name === 'rPh') inPhonetic = false;
      if (name === 't') inText = false;
    },
  });
  return strings.map(withControls);
}
