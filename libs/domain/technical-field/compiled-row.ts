import { type Area, covers } from './area.js';
import type { ExcludedRow, NamedRow, RowHit } from './field-match.js';
import { type FieldPattern, parseFieldPattern } from './field-pattern.js';
import { type FieldRow, rowName } from './field-row.js';

/** A row with its patterns read. */
export interface CompiledRow {
  readonly source: FieldRow;
  readonly include: readonly FieldPattern[];
  readonly exclude: readonly FieldPattern[];
}

/** @throws RangeError for a row with a malformed pattern; the reading of a table refuses those beforehand. */
export function compileRow(source: FieldRow): CompiledRow {
  const read = (text: string): FieldPattern => {
    const pattern = parseFieldPattern(text);
    if (!pattern) throw new RangeError(`no pattern in row ${rowName(source)}: ${text}`);
    return pattern;
  };
  return { source, include: source.include.map(read), exclude: source.exclude.map(read) };
}

/**
 * The row's word on an area taken as one, that is on each of its symbols which no narrower pattern names:
 * covered where an include pattern covers it and no exclude pattern of the same row does.
 */
export function judgeRow(row: CompiledRow, area: Area): { hit: RowHit } | { excluded: ExcludedRow } | undefined {
  const include = row.include.filter((pattern) => covers(pattern.area, area));
  if (include.length === 0) return undefined;
  const exclude = row.exclude.filter((pattern) => covers(pattern.area, area));
  const named = { ...namedRow(row), include: texts(include) };
  if (exclude.length > 0) return { excluded: { ...named, exclude: texts(exclude) } };
  const { scopeTerms, provenance } = row.source;
  const flagged = include.every(({ bare }) => bare);
  const outcome = scopeTerms === '' && !flagged ? 'met' : 'officer-decides';
  return { hit: { ...named, scopeTerms, flagged, provenance, outcome } };
}

export function namedRow({ source: { branch, branchName, row } }: CompiledRow): NamedRow {
  return { branch, branchName, row };
}

export function texts(patterns: readonly FieldPattern[]): readonly string[] {
  return patterns.map(({ text }) => text);
}
