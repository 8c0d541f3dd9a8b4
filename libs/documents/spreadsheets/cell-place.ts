/** Excel's own last column, XFD, and last row. */
export const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;
const REFERENCE = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

export interface CellPlace {
  /** From 1. */
  readonly column: number;
  readonly row: number;
}

/** Reads `B7`; `undefined` for anything that no sheet has. */
export function placeOf(reference: string): CellPlace | undefined {
  const parts = REFERENCE.exec(reference);
  if (!parts) return undefined;
  const column = Array.from(parts[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(parts[2]);
  return column <= LAST_COLUMN && row <= LAST_ROW ? { column, row } : undefined;
}

export interface CellRange {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** Reads `B7:C9`. */
export function rangeOf(text: string): CellRange | undefined {
  const [from, to] = text.split(':').map(placeOf);
  return from && to ? { from, to } : undefined;
}
