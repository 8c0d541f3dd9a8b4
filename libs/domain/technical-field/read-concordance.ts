import { parseIpcEdition } from '../identifiers/ipc-edition.js';
import { type CsvRow, parseCsv } from '../tables/csv.js';
import { parseArea } from './area.js';
import type { ConcordanceEntry } from './field-row.js';
import { cellFault, formFaults, type TableFault } from './table-fault.js';

const COLUMNS = ['old', 'new', 'since', 'evidence'];

/** Reads the concordance of later with earlier symbols from its csv form; symbols stand one space apart. */
export function readConcordance(csvText: string): {
  readonly entries: readonly ConcordanceEntry[];
  readonly faults: readonly TableFault[];
} {
  const table = parseCsv(csvText);
  const faults = [...formFaults(table, COLUMNS)];
  if (faults.some(({ line }) => line === 1)) return { entries: [], faults };
  const entries: ConcordanceEntry[] = [];
  const known = new Set<string>();
  for (const row of table.rows) {
    const entry = entryOf(row);
    const found = faultsOf(row.line, entry, known);
    faults.push(...found);
    if (found.length === 0) entries.push(entry);
  }
  return { entries, faults: faults.sort((one, other) => one.line - other.line) };
}

function entryOf({ cells }: CsvRow): ConcordanceEntry {
  return {
    old: cells['old'] ?? '',
    new: (cells['new'] ?? '').split(' '),
    since: cells['since'] ?? '',
    evidence: cells['evidence'] ?? '',
  };
}

function faultsOf(line: number, entry: ConcordanceEntry, known: Set<string>): readonly TableFault[] {
  const faults: TableFault[] = [];
  if (!parseArea(entry.old)) faults.push(cellFault(line, 'old', 'symbol-malformed', entry.old));
  if (known.has(entry.old)) faults.push(cellFault(line, 'old', 'entry-repeated', entry.old));
  known.add(entry.old);
  const malformed = entry.new.find((symbol) => !parseArea(symbol));
  if (malformed !== undefined) faults.push(cellFault(line, 'new', 'symbol-malformed', malformed));
  if (!isSpan(entry.since)) faults.push(cellFault(line, 'since', 'edition-malformed', entry.since));
  if (entry.evidence === '') faults.push(cellFault(line, 'evidence', 'cell-empty', ''));
  return faults;
}

function isSpan(since: string): boolean {
  const editions = since.split('-');
  const read = editions.map((edition) => parseIpcEdition(edition));
  return editions.length <= 2 && read.every((edition, at) => edition.ok && edition.value.normal === editions[at]);
}
