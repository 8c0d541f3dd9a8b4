import { type FieldTableHead, listFieldTables } from '#libs/persistence/field-tables.js';
import { type AskingServices, currentPolicy } from './current-policy.js';

/** The table is one for both offices. */
const ANY_OFFICE = 'GUANGZHOU';

export interface BranchCount {
  readonly branch: string;
  readonly name: string;
  readonly rows: number;
}

/** Which edition of the table is in force, and what is in it. */
export interface TableEdition extends Pick<FieldTableHead, 'version' | 'title' | 'address' | 'loadedAt'> {
  readonly rows: number;
  readonly concordance: number;
  readonly branches: readonly BranchCount[];
}

/** @throws RangeError before the first table was loaded. */
export async function askTableEdition(services: AskingServices): Promise<TableEdition> {
  const { fieldTable } = await currentPolicy(services, ANY_OFFICE);
  const { rows, concordance } = fieldTable;
  const known = await services.database.single(listFieldTables);
  const head = known.find(({ version }) => version === fieldTable.version);
  if (!head) throw new RangeError('the table in use is not on record');
  const { version, title, address, loadedAt } = head;
  return { version, title, address, loadedAt, rows: rows.length, concordance: concordance.length, branches: branchesOf(rows) };
}

function branchesOf(rows: readonly { readonly branch: string; readonly branchName: string }[]): readonly BranchCount[] {
  const counts = new Map<string, BranchCount>();
  for (const { branch, branchName } of rows) counts.set(branch, { branch, name: branchName, rows: (counts.get(branch)?.rows ?? 0) + 1 });
  return [...counts.values()];
}
