import { type ConcordanceEntry, type FieldRow, rowName } from './field-row.js';

/** What changes from one version of a table to the next; each list in the order of its table. */
export interface TableDiff<Row> {
  readonly added: readonly Row[];
  readonly removed: readonly Row[];
  readonly changed: readonly RowChange<Row>[];
}

export interface RowChange<Row> {
  readonly before: Row;
  readonly after: Row;
  /** The columns that differ. */
  readonly fields: readonly (keyof Row)[];
  /** Symbols added and removed, by column. */
  readonly symbols: Readonly<Record<string, { readonly added: readonly string[]; readonly removed: readonly string[] }>>;
}

/** Rows are the same row when branch and row number are. */
export function diffFieldRows(before: readonly FieldRow[], after: readonly FieldRow[]): TableDiff<FieldRow> {
  return diffBy(before, after, rowName, ['branchName', 'include', 'exclude', 'scopeTerms', 'provenance']);
}

/** Entries are the same entry when the earlier symbol is. */
export function diffConcordance(
  before: readonly ConcordanceEntry[],
  after: readonly ConcordanceEntry[],
): TableDiff<ConcordanceEntry> {
  return diffBy(before, after, ({ old }) => old, ['new', 'since', 'evidence']);
}

function diffBy<Row extends object>(
  before: readonly Row[],
  after: readonly Row[],
  nameOf: (row: Row) => string,
  columns: readonly (keyof Row & string)[],
): TableDiff<Row> {
  const earlier = new Map(before.map((row) => [nameOf(row), row]));
  const later = new Set(after.map(nameOf));
  return {
    added: after.filter((row) => !earlier.has(nameOf(row))),
    removed: before.filter((row) => !later.has(nameOf(row))),
    changed: after.flatMap((row) => {
      const old = earlier.get(nameOf(row));
      return (old && changeOf(old, row, columns)) ?? [];
    }),
  };
}

function changeOf<Row extends object>(
  before: Row,
  after: Row,
  columns: readonly (keyof Row & string)[],
): RowChange<Row> | undefined {
  const fields = columns.filter((column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]));
  if (fields.length === 0) return undefined;
  const symbols = fields.flatMap((column) => {
    const [was, is] = [before[column], after[column]];
    return isList(was) && isList(is) ? [[column, { added: without(is, was), removed: without(was, is) }]] : [];
  });
  return { before, after, fields, symbols: Object.fromEntries(symbols) as RowChange<Row>['symbols'] };
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  return all.filter((each) => !some.includes(each));
}
