import type { Annex, BatchFilePort, HandedIn } from '#libs/application/ports/batch-files.js';
import { refusal } from '../archives/refuse.js';
import { openZip, type ZipLimits } from '../archives/zip-reading.js';
import { readCsvSheet } from './csv-reading.js';
import { isWorkbook, readWorkbook } from './workbook-reading.js';

/** An archive of 500 requests with some files each; a single file as everywhere else. Bytes. */
const ARCHIVE_LIMITS: ZipLimits = { entries: 5000, bytes: 400 * 1_048_576, entryBytes: 20 * 1_048_576 };

const starts = (content: Uint8Array, ...bytes: readonly number[]): boolean => bytes.every((byte, at) => content[at] === byte);
const isZip = (content: Uint8Array): boolean => starts(content, 0x50, 0x4b, 0x03, 0x04) || starts(content, 0x50, 0x4b, 0x05, 0x06);
/** The container of XLS, and of a workbook under a password. */
const isOle = (content: Uint8Array): boolean => starts(content, 0xd0, 0xcf, 0x11, 0xe0);
/** What archivers and desktops leave beside the files that were meant. */
const BY_THE_WAY = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\._)/i;
const SHEET = /\.(xlsx|csv)$/i;
const SHEET_WITH_MACROS = /\.(xlsm|xlsb|xltm|xls)$/i;

/** Reads what an agency hands in, whatever it is called; nothing of it is run, fetched or written to a disk. */
export const BATCH_FILES: BatchFilePort = { open: ({ fileName, content }) => open(fileName, content) };

async function open(fileName: string, content: Uint8Array): Promise<HandedIn> {
  if (content.byteLength === 0) throw refusal('file-empty');
  if (!isZip(content)) return spreadsheet(fileName, content, []);
  const entries = await openZip(content, ARCHIVE_LIMITS);
  if (isWorkbook(entries)) return spreadsheet(fileName, content, []);
  const files = entries.filter(({ path }) => !BY_THE_WAY.test(path));
  const sheet = oneSheet(files);
  const annexes = files.filter((file) => file !== sheet);
  return spreadsheet(sheet.path, await sheet.read(), annexes);
}

async function spreadsheet(sheetFile: string, content: Uint8Array, annexes: readonly Annex[]): Promise<HandedIn> {
  if (isOle(content)) throw refusal('file-old-format');
  if (isZip(content)) return { sheetFile, sheets: await readWorkbook(content), annexes };
  const { sheet, encoding } = readCsvSheet(content);
  return { sheetFile, encoding, sheets: [sheet], annexes };
}

/** The one spreadsheet nearest to the top; others may lie deeper, as annexes. */
function oneSheet(files: readonly Annex[]): Annex {
  const depth = ({ path }: Annex): number => path.split('/').length;
  const sheets = files.filter(({ path }) => SHEET.test(path)).sort((one, other) => depth(one) - depth(other));
  const [first, second] = sheets;
  if (!first && files.some(({ path }) => SHEET_WITH_MACROS.test(path))) throw refusal('file-old-format');
  if (!first) throw refusal('file-without-sheet');
  if (second && depth(second) === depth(first)) throw refusal('file-with-several-sheets', { names: [first.path, second.path].map((path) => path.slice(-80)) });
  return first;
}
