/** So many of so many, and where the share behind the count lies with 95 % confidence. */
export interface CountedShare {
  readonly hits: number;
  readonly total: number;
  readonly share: number | null;
  readonly range: { readonly low: number; readonly high: number };
}

/** What a column holds: words, a count, a length of service time in milliseconds, or a share with its counts. */
export type Kind = 'text' | 'count' | 'length' | 'share';
export type Cell = string | number | CountedShare;

export interface Column {
  readonly label: string;
  readonly kind: Kind;
}

/** Figures as a table: the one source of what is shown, drawn and taken along. */
export interface Sheet {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Under so many a percentage says more than is known: only the counts are said. */
export const FEW = 5;

export const isShare = (cell: Cell): cell is CountedShare => typeof cell === 'object';
