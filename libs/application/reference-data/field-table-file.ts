import type { ConcordanceEntry, FieldRow } from '#libs/domain/technical-field/field-row.js';
import { readConcordance } from '#libs/domain/technical-field/read-concordance.js';
import { readFieldTable } from '#libs/domain/technical-field/read-field-table.js';
import type { TableFault } from '#libs/domain/technical-field/table-fault.js';
import type { FileFault } from './faults.js';

/** A version of the SEI-IPC table as it is handed in. */
export interface FieldTableFile {
  readonly version: string;
  readonly title: string;
  readonly address: string;
  /** Comma-separated: branch, branch_name, row, ipc_include, ipc_exclude, scope_terms, provenance. */
  readonly table: string;
  /** Comma-separated: old, new, since, evidence. The one in force stays where it is left out. */
  readonly concordance?: string | undefined;
}

export interface FieldTableRead {
  readonly rows: readonly FieldRow[];
  readonly concordance: readonly ConcordanceEntry[];
  readonly faults: readonly FileFault[];
}

export function readFieldTableFile(
  { version, table, concordance }: FieldTableFile,
  inForce: { readonly concordance: readonly ConcordanceEntry[] },
  versions: readonly string[],
): FieldTableRead {
  const { rows, faults } = readFieldTable(table);
  const later = concordance === undefined ? { entries: inForce.concordance, faults: [] } : readConcordance(concordance);
  const found = [
    ...(versions.includes(version) ? [{ file: 'version', line: 1, column: '', code: 'version-known', text: version }] : []),
    ...faults.map(inFile('table')),
    ...(faults.length === 0 && rows.length === 0 ? [{ file: 'table', line: 1, column: 'row', code: 'no-rows' }] : []),
    ...later.faults.map(inFile('concordance')),
  ];
  return { rows, concordance: later.entries, faults: found };
}

const inFile = (file: string) => (fault: TableFault): FileFault => ({ file, ...fault });
