import type { ConcordanceEntry, FieldRow } from '#libs/domain/technical-field/field-row.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Transaction } from './database.js';
import { FieldTableRow } from './entities/field-table.js';
import { instantOf } from './instants.js';

/** A version of the SEI-IPC table without its rows. */
export interface FieldTableHead {
  readonly version: string;
  readonly title: string;
  readonly address: string;
  readonly loadedAt: Instant;
  readonly loadedBy: string;
}

export type StoredFieldTable = FieldTableHead & { readonly rows: readonly FieldRow[]; readonly concordance: readonly ConcordanceEntry[] };

/** All versions, the newest, which is the one in force, first. */
export async function listFieldTables(transaction: Transaction): Promise<readonly FieldTableHead[]> {
  const select = { version: true, title: true, address: true, loadedAt: true, loadedBy: true } as const;
  const rows = await transaction.find(FieldTableRow, { select, order: { loadedAt: 'DESC' } });
  return rows.map(headOf);
}

export async function findFieldTable(transaction: Transaction, version: string): Promise<StoredFieldTable | undefined> {
  const row = await transaction.findOneBy(FieldTableRow, { version });
  return row ? { ...headOf(row), rows: row.rows as FieldRow[], concordance: row.concordance as ConcordanceEntry[] } : undefined;
}

/** The version in force. @throws RangeError before the first was loaded. */
export async function newestFieldTable(transaction: Transaction): Promise<StoredFieldTable> {
  const [newest] = await listFieldTables(transaction);
  const table = newest && (await findFieldTable(transaction, newest.version));
  if (!table) throw new RangeError('no SEI-IPC table is loaded');
  return table;
}

const headOf = ({ version, title, address, loadedAt, loadedBy }: FieldTableRow): FieldTableHead => ({
  version,
  title,
  address,
  loadedAt: instantOf(loadedAt),
  loadedBy,
});
