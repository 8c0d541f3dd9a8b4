/** What makes a spreadsheet reckon a cell instead of showing it, in either width. */
const RECKONED = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;
const FIGURE = /^-?\d+(\.\d+)?$/;
const QUOTED = /[",\r\n;\t]|^\s|\s$/u;

/** The mark by which spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One line of CSV (RFC 4180) with its line end; a text that a spreadsheet would reckon gets an apostrophe before it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const harmless = RECKONED.test(text) && !FIGURE.test(text) ? `'${text}` : text;
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
