import { type Area } from './area.js';
import { type CompiledEntry, compileEntry, judgeEntry } from './compiled-concordance.js';
import { type CompiledRow, compileRow, judgeRow } from './compiled-row.js';
import type { AreaAnswer, ExcludedRow, RowHit, SymbolOutcome } from './field-match.js';
import type { FieldPattern } from './field-pattern.js';
import type { ConcordanceEntry, FieldRow } from './field-row.js';

/** A table made ready for matching. Nothing in it changes. */
export interface FieldTable {
  readonly version: string;
  readonly rows: readonly FieldRow[];
  readonly concordance: readonly ConcordanceEntry[];
  /**
   * The answer for every area that any pattern names. All symbols of an area that no narrower area names share its
   * answer, so that a match is a look-up of the narrowest one.
   */
  readonly answers: ReadonlyMap<string, NamedAnswer>;
}

export interface NamedAnswer {
  readonly area: Area;
  readonly answer: AreaAnswer;
}

/**
 * Reads every pattern once and works out the answer for every area they name.
 * @throws RangeError for a malformed pattern; `readFieldTable` and `readConcordance` refuse those beforehand.
 */
export function compileFieldTable(
  rows: readonly FieldRow[],
  concordance: readonly ConcordanceEntry[],
  { version }: { readonly version: string },
): FieldTable {
  const compiled = rows.map(compileRow);
  const entries = concordance.map((entry) => compileEntry(entry, compiled));
  const byClass = rowsByClass(compiled);
  const answers = new Map<string, NamedAnswer>();
  for (const area of namedAreas(compiled, entries)) {
    if (answers.has(area.name)) continue;
    answers.set(area.name, { area, answer: answerFor(area, byClass.get(area.path[0] ?? '') ?? [], entries) });
  }
  return { version, rows, concordance, answers };
}

/** Of several symbols, hits or rows the best decides. */
export const OUTCOMES_BEST_FIRST = ['met', 'officer-decides', 'not-met'] as const satisfies readonly SymbolOutcome[];

export function bestOutcome(outcomes: readonly SymbolOutcome[]): SymbolOutcome | undefined {
  return OUTCOMES_BEST_FIRST.find((outcome) => outcomes.includes(outcome));
}

function* namedAreas(rows: readonly CompiledRow[], entries: readonly CompiledEntry[]): Generator<Area> {
  for (const { include, exclude } of rows) {
    for (const { area } of include) yield area;
    for (const { area } of exclude) yield area;
  }
  for (const { later } of entries) yield* later;
}

/** For every class the rows that include something of it, each with its patterns of that class alone. */
function rowsByClass(rows: readonly CompiledRow[]): ReadonlyMap<string, readonly CompiledRow[]> {
  const byClass = new Map<string, CompiledRow[]>();
  for (const { source, include, exclude } of rows) {
    for (const classSymbol of new Set(include.map(({ area }) => area.path[0] ?? ''))) {
      const within = ({ area }: FieldPattern): boolean => area.path[0] === classSymbol;
      const known = byClass.get(classSymbol) ?? [];
      known.push({ source, include: include.filter(within), exclude: exclude.filter(within) });
      byClass.set(classSymbol, known);
    }
  }
  return byClass;
}

function answerFor(area: Area, rows: readonly CompiledRow[], entries: readonly CompiledEntry[]): AreaAnswer {
  const hits: RowHit[] = [];
  const excludedRows: ExcludedRow[] = [];
  for (const row of rows) {
    const judged = judgeRow(row, area);
    if (judged && 'hit' in judged) hits.push(judged.hit);
    else if (judged) excludedRows.push(judged.excluded);
  }
  const concordance = entries.flatMap((entry) => judgeEntry(entry, area) ?? []);
  const byRows = bestOutcome(hits.map(({ outcome }) => outcome));
  const outcome = byRows ?? (concordance.length > 0 ? 'officer-decides' : 'not-met');
  return { outcome, rows: hits, excludedRows, concordance };
}
