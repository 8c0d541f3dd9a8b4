import { type Area, covers, overlap, parseArea } from './area.js';
import { type CompiledRow, namedRow, texts } from './compiled-row.js';
import type { ConcordanceHit, EarlierRow } from './field-match.js';
import type { FieldPattern } from './field-pattern.js';
import type { ConcordanceEntry } from './field-row.js';

/** An entry with its areas read and the rows that name its earlier symbol. */
export interface CompiledEntry {
  readonly source: ConcordanceEntry;
  readonly later: readonly Area[];
  readonly rows: readonly EarlierRow[];
}

/** @throws RangeError for an entry with a malformed symbol; the reading of a concordance refuses those beforehand. */
export function compileEntry(source: ConcordanceEntry, rows: readonly CompiledRow[]): CompiledEntry {
  const old = readArea(source.old);
  return {
    source,
    later: source.new.map(readArea),
    rows: rows.flatMap((row) => earlierRow(row, old) ?? []),
  };
}

/** The entry's word on an area: none where no row names the earlier symbol. */
export function judgeEntry({ source, later, rows }: CompiledEntry, area: Area): ConcordanceHit | undefined {
  const covering = later.find((each) => covers(each, area));
  if (!covering || rows.length === 0) return undefined;
  return { old: source.old, new: covering.name, since: source.since, evidence: source.evidence, rows };
}

/** `whole` where the row covers all of the earlier symbol and takes nothing out of it; `part` where some is left. */
function earlierRow(row: CompiledRow, old: Area): EarlierRow | undefined {
  const include = row.include.filter((pattern) => isLeft(pattern, old, row.exclude));
  if (include.length === 0) return undefined;
  const shared = include.map(({ area }) => overlap(area, old) ?? area);
  const exclude = row.exclude.filter(({ area }) => shared.some((part) => covers(part, area)));
  const whole = exclude.length === 0 && include.some(({ area }) => covers(area, old));
  return {
    ...namedRow(row),
    coverage: whole ? 'whole' : 'part',
    include: texts(include),
    exclude: texts(exclude),
    scopeTerms: row.source.scopeTerms,
  };
}

function isLeft(pattern: FieldPattern, old: Area, exclude: readonly FieldPattern[]): boolean {
  const shared = overlap(pattern.area, old);
  return shared !== undefined && !exclude.some(({ area }) => covers(area, shared));
}

function readArea(name: string): Area {
  const area = parseArea(name);
  if (!area) throw new RangeError(`no symbol in the concordance: ${name}`);
  return area;
}
