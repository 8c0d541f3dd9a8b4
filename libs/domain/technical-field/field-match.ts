import type { Sentence } from '../language.js';

/** What the table says of one symbol. */
export type SymbolOutcome = 'met' | 'officer-decides' | 'not-met';

export interface NamedRow {
  readonly branch: string;
  readonly branchName: string;
  readonly row: number;
}

/** A row that covers the symbol. */
export interface RowHit extends NamedRow {
  /** The include patterns that cover it. */
  readonly include: readonly string[];
  /** The invention has to lie within these words; empty where the classification alone decides. */
  readonly scopeTerms: string;
  /** Only patterns printed without `*` cover it: an officer has to look. */
  readonly flagged: boolean;
  readonly provenance: string;
  readonly outcome: Exclude<SymbolOutcome, 'not-met'>;
}

/** A row that would cover the symbol but for its own exclude patterns. */
export interface ExcludedRow extends NamedRow {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** A row that names an earlier symbol of the same matter, or part of it. */
export interface EarlierRow extends NamedRow {
  readonly coverage: 'whole' | 'part';
  readonly include: readonly string[];
  /** What the row takes out of the earlier symbol again. */
  readonly exclude: readonly string[];
  readonly scopeTerms: string;
}

/** An earlier symbol of the same matter that the table names. */
export interface ConcordanceHit {
  readonly old: string;
  /** The entry's later symbol that covers the symbol asked about. */
  readonly new: string;
  readonly since: string;
  readonly evidence: string;
  readonly rows: readonly EarlierRow[];
}

/** Everything the table says of the symbols of one area. */
export interface AreaAnswer {
  readonly outcome: SymbolOutcome;
  readonly rows: readonly RowHit[];
  readonly excludedRows: readonly ExcludedRow[];
  readonly concordance: readonly ConcordanceHit[];
}

export interface SymbolMatch extends AreaAnswer {
  /** Normal form. */
  readonly symbol: string;
  /** The edition that stood beside the symbol. */
  readonly edition?: string;
}

/** A text that is no symbol of the IPC: shown, and not counted. */
export interface RefusedSymbol {
  /** The beginning of the text as it came. */
  readonly symbol: string;
  readonly outcome: 'refused';
  readonly reason: string;
  readonly sentence: Sentence;
  readonly suggestion?: string;
}

/** What the table says of an application. */
export interface FieldMatch {
  /** The best over its symbols; `unknown` where there is none that counts. */
  readonly outcome: SymbolOutcome | 'unknown';
  /** The first symbol, which is the main one; none where no symbol was given. */
  readonly main?: SymbolMatch | RefusedSymbol;
  /** All symbols in the order given, the main one included. */
  readonly symbols: readonly (SymbolMatch | RefusedSymbol)[];
  /** The application's edition of the classification, as stated or else as it stood beside the main symbol. */
  readonly edition?: string;
  readonly tableVersion: string;
}
