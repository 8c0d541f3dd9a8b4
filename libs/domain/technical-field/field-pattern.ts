import { type Area, parseArea, SUBGROUP_DEPTH } from './area.js';

/** One symbol of the table's include or exclude column. */
export interface FieldPattern {
  /** As the table prints it. */
  readonly text: string;
  readonly area: Area;
  /** A group or subclass printed without `*`: read as the whole of it, and an officer has to look. */
  readonly bare: boolean;
}

/**
 * Reads `G06F*`, `G06F11*`, `G16*` (all below), `G06F11/14` (that subgroup alone) or a bare `H03M13`.
 * A subgroup with `*` is no pattern: what lies below a subgroup cannot be told from its number.
 */
export function parseFieldPattern(text: string): FieldPattern | undefined {
  const starred = text.endsWith('*');
  const area = parseArea(starred ? text.slice(0, -1) : text);
  if (!area) return undefined;
  const alone = area.path.length === SUBGROUP_DEPTH;
  return starred && alone ? undefined : { text, area, bare: !starred && !alone };
}
