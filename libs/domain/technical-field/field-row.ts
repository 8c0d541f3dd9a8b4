/** One row of the table of strategic emerging industries (国知办函规字〔2021〕121号), as data. */
export interface FieldRow {
  /** `1.1` */
  readonly branch: string;
  readonly branchName: string;
  /** Counted from 1 within the branch. */
  readonly row: number;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** The notice's scope wording; empty where the classification alone decides. */
  readonly scopeTerms: string;
  /** How the row was read, e.g. `transcribed` or `split-inferred`. */
  readonly provenance: string;
}

/** Later symbols for matter that the table knows under an older one. */
export interface ConcordanceEntry {
  /** `G06K9` (with all below) or `G06K9/62` (that subgroup alone). */
  readonly old: string;
  /** In the same notation. */
  readonly new: readonly string[];
  /** `2022.01`, or a span of editions `2023.01-2026.01`. */
  readonly since: string;
  /** How sure the entry is. */
  readonly evidence: string;
}

/** A row's place in the table, which names it: `1.1/3`. */
export function rowName(row: Pick<FieldRow, 'branch' | 'row'>): string {
  return `${row.branch}/${row.row}`;
}
