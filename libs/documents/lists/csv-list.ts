import type { List } from '#libs/application/ports/lists.js';
import { BYTE_ORDER_MARK, csvLine } from '#libs/domain/tables/csv-writing.js';
import { cellText, headingOf } from './list-text.js';

/** Lines written at once. */
const BLOCK = 200;

/** A list as CSV (RFC 4180, UTF-8 with its mark), block by block as it is read. */
export async function* csvList<Row>({ columns, rows, flags }: List<Row>): AsyncGenerator<string> {
  let block = BYTE_ORDER_MARK + csvLine(columns.map(headingOf));
  let lines = 0;
  for await (const row of rows) {
    block += csvLine(columns.map((column) => cellText(column, row, flags)));
    if ((lines += 1) % BLOCK !== 0) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}
