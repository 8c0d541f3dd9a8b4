import type { CalendarDate } from '#libs/domain/time/day.js';
import type { Language } from '#libs/domain/language.js';

/** Simplified Chinese and, where the reader has another language, the same in that one. */
export interface Pair {
  readonly zh: string;
  readonly own?: string;
}

/** One paper as the template sees it: plain text in blocks, no layout and no markup. */
export interface Letter {
  readonly language: Language;
  readonly office: Pair;
  readonly title: Pair;
  readonly number: string;
  readonly day: CalendarDate;
  readonly verify: { readonly label: Pair; readonly address: string };
  readonly blocks: readonly Block[];
  readonly foot: { readonly left: string; readonly right: string };
}

export interface Row {
  readonly label: Pair;
  readonly value: Pair;
}

export interface Column {
  readonly label: Pair;
  /** Millimetres, what the cells need, or what is left. */
  readonly width: number | 'fit' | 'rest';
}

export type Block =
  | { readonly is: 'section'; readonly text: Pair }
  | { readonly is: 'paragraph'; readonly text: Pair }
  | { readonly is: 'facts'; readonly rows: readonly Row[] }
  | { readonly is: 'callout'; readonly rows: readonly (Row & { readonly note?: Pair })[] }
  | { readonly is: 'steps'; readonly items: readonly Pair[] }
  | { readonly is: 'listing'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Pair[])[] }
  | { readonly is: 'signature'; readonly lines: readonly Pair[] };
