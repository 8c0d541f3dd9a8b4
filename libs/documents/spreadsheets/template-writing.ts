import type { SheetTemplate } from '#libs/application/ports/batch-files.js';
import { BYTE_ORDER_MARK, csvLine } from '#libs/domain/tables/csv-writing.js';

const INFO = 'FF595F69';
const GROUND = 'FFE6EEF6';
/** Excel's own limit for words written into the rule itself. */
const LONGEST_LIST = 255;
const HEADING_ROWS = 4;

/** The four rows above the requests: headings, codes, notes, example. */
function headRows({ columns, marks }: SheetTemplate): readonly (readonly string[])[] {
  const [, ...rest] = columns;
  return [
    columns.map(({ heading }) => heading),
    columns.map(({ code }) => code),
    [marks.note, ...rest.map(({ note }) => note)],
    [marks.example, ...rest.map(({ example }) => example)],
  ];
}

/** The template as CSV, with the mark that makes spreadsheets read it as UTF-8. */
export function templateCsv(template: SheetTemplate): Uint8Array {
  return Buffer.from(BYTE_ORDER_MARK + headRows(template).map(csvLine).join(''), 'utf8');
}

/** The template as XLSX: text columns as text, so that no number is eaten; lists to choose from; the headings always in sight. */
export async function templateWorkbook(template: SheetTemplate): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(template.name, { views: [{ state: 'frozen', xSplit: 3, ySplit: 2 }] });
  for (const row of headRows(template)) sheet.addRow([...row]);
  const last = HEADING_ROWS + template.rows;
  for (const [index, { words, day, heading }] of template.columns.entries()) {
    const column = sheet.getColumn(index + 1);
    column.width = Math.max(12, Math.min(28, heading.length * 2.2));
    column.numFmt = day ? 'yyyy-mm-dd' : '@';
    const list = words && `"${words.join(',')}"`;
    if (list !== undefined && list.length <= LONGEST_LIST) offer(sheet, `${column.letter}${HEADING_ROWS + 1}:${column.letter}${last}`, list);
  }
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: GROUND } };
  for (const row of [2, 3, 4]) sheet.getRow(row).font = { italic: true, color: { argb: INFO } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The library has rules for whole ranges, and leaves them out of its types. */
interface WithRules {
  readonly dataValidations: { add(range: string, rule: object): void };
}

function offer(sheet: object, range: string, list: string): void {
  (sheet as WithRules).dataValidations.add(range, { type: 'list', allowBlank: true, showErrorMessage: true, formulae: [list] });
}
