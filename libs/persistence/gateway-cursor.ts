import type { Transaction } from './database.js';

/** Up to where CNIPA's feed of results is on record; `undefined` before the first. */
export async function readCursor(transaction: Transaction): Promise<string | undefined> {
  const rows: { cursor: string }[] = await transaction.query(`SELECT cursor FROM gateway_cursor`);
  return rows[0]?.cursor;
}

export async function keepCursor(transaction: Transaction, cursor: string): Promise<void> {
  await transaction.query(`INSERT INTO gateway_cursor (feed, cursor) VALUES ('results', $1) ON CONFLICT ON CONSTRAINT gateway_cursor_pk DO UPDATE SET cursor = $1`, [
    cursor,
  ]);
}
