import type { List, ListColumn, ListValue } from '#libs/application/ports/lists.js';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';

const BLOCK = 200;

/** A list as JSON, an object a line (NDJSON): codes, not names; instants with their offset. */
export async function* jsonLines<Row>({ columns, rows }: List<Row>): AsyncGenerator<string> {
  let block = '';
  let lines = 0;
  for await (const row of rows) {
    block += `${JSON.stringify(Object.fromEntries(columns.map((column) => [column.code, jsonValue(column, row)])))}\n`;
    if ((lines += 1) % BLOCK !== 0) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

function jsonValue<Row>({ kind, value }: ListColumn<Row>, row: Row): ListValue {
  const held = value(row);
  return kind === 'instant' && held !== null ? formatInstant(Number(held) as Instant) : held;
}
