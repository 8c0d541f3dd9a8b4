import { type CsvRow, parseCsv } from '../tables/csv.js';
import { parseFieldPattern } from './field-pattern.js';
import { type FieldRow, rowName } from './field-row.js';
import { cellFault, formFaults, type TableFault } from './table-fault.js';

const COLUMNS = ['branch', 'branch_name', 'row', 'ipc_include', 'ipc_exclude', 'scope_terms', 'provenance'];

/** Reads the table of strategic emerging industries from its csv form; symbols stand one space apart. */
export function readFieldTable(csvText: string): { readonly rows: readonly FieldRow[]; readonly faults: readonly TableFault[] } {
  const table = parseCsv(csvText);
  const faults = [...formFaults(table, COLUMNS)];
  if (faults.some(({ line }) => line === 1)) return { rows: [], faults };
  const rows: FieldRow[] = [];
  const known: Known = { names: new Map(), rows: new Set() };
  for (const read of table.rows) {
    const row = rowOf(read);
    const found = faultsOf(read, row, known);
    faults.push(...found);
    if (found.length === 0) rows.push(row);
  }
  return { rows, faults: faults.sort((one, other) => one.line - other.line) };
}

/** What earlier lines said. */
interface Known {
  readonly names: Map<string, string>;
  readonly rows: Set<string>;
}

function rowOf({ cells }: CsvRow): FieldRow {
  return {
    branch: cells['branch'] ?? '',
    branchName: cells['branch_name'] ?? '',
    row: /^[1-9]\d{0,3}$/.test(cells['row'] ?? '') ? Number(cells['row']) : 0,
    include: listOf(cells['ipc_include']),
    exclude: listOf(cells['ipc_exclude']),
    scopeTerms: cells['scope_terms'] ?? '',
    provenance: cells['provenance'] ?? '',
  };
}

function listOf(cell = ''): readonly string[] {
  return cell === '' ? [] : cell.split(' ');
}

function faultsOf({ line, cells }: CsvRow, row: FieldRow, known: Known): readonly TableFault[] {
  const faults = ['branch_name', 'ipc_include', 'provenance']
    .filter((column) => cells[column] === '')
    .map((column) => cellFault(line, column, 'cell-empty', ''));
  if (!/^[1-9]\.[1-9]\d?$/.test(row.branch)) faults.push(cellFault(line, 'branch', 'branch-malformed', row.branch));
  if (row.row === 0) faults.push(cellFault(line, 'row', 'row-malformed', cells['row'] ?? ''));
  if (known.rows.has(rowName(row))) faults.push(cellFault(line, 'row', 'row-repeated', rowName(row)));
  known.rows.add(rowName(row));
  const name = known.names.get(row.branch) ?? row.branchName;
  if (name !== row.branchName) faults.push(cellFault(line, 'branch_name', 'branch-name-differs', row.branchName));
  known.names.set(row.branch, name);
  return [...faults, ...symbolFaults(line, 'ipc_include', row.include), ...symbolFaults(line, 'ipc_exclude', row.exclude)];
}

function symbolFaults(line: number, column: string, symbols: readonly string[]): readonly TableFault[] {
  const malformed = symbols.find((text) => !parseFieldPattern(text));
  if (malformed !== undefined) return [cellFault(line, column, 'symbol-malformed', malformed)];
  const repeated = symbols.find((text, at) => symbols.indexOf(text) < at);
  return repeated === undefined ? [] : [cellFault(line, column, 'symbol-repeated', repeated)];
}
