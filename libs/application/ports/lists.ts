import type { Instant } from '#libs/domain/time/instant.js';

/** What a cell of a list may hold; an instant is told apart from a number by its column. */
export type ListValue = string | number | boolean | null;

/** One column of a list, in one language. */
export interface ListColumn<Row> {
  /** Name for machines; the member of a JSON row. */
  readonly code: string;
  readonly heading: string;
  /** An `instant` is milliseconds since 1970 and shown in Asia/Shanghai; a `word` is shown by its name and kept by its code in JSON. */
  readonly kind: 'text' | 'number' | 'flag' | 'instant' | 'word';
  readonly value: (row: Row) => ListValue;
  /** The name of a word. */
  readonly name?: (word: string) => string;
  /** About as many characters as it needs. */
  readonly width: number;
}

/** A list of any length, read row by row. */
export interface List<Row> {
  readonly name: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: AsyncIterable<Row>;
  /** How a flag is said. */
  readonly flags: { readonly yes: string; readonly no: string };
  readonly asOf: Instant;
}
