import { ApiProperty } from '@nestjs/swagger';
import type { Sentence } from '#libs/domain/language.js';
import type { TableSearched } from '#libs/application/asking/ask-technical-field.js';
import type { ConcordanceHit, EarlierRow, ExcludedRow, FieldMatch, NamedRow, RefusedSymbol, RowHit, SymbolMatch } from '#libs/domain/technical-field/field-match.js';
import type { FieldRow } from '#libs/domain/technical-field/field-row.js';
import { Said } from '#libs/http/spoken/languages.js';

const OUTCOMES = ['met', 'officer-decides', 'not-met', 'refused'] as const;

class NamedRowAnswer implements NamedRow {
  @ApiProperty({ example: '1.1' })
  branch!: string;

  @ApiProperty({ example: '下一代信息网络产业' })
  branchName!: string;

  @ApiProperty({ type: 'integer', example: 3, description: 'Counted from 1 within the branch' })
  row!: number;
}

class RowHitAnswer extends NamedRowAnswer implements RowHit {
  @ApiProperty({ type: String, isArray: true, example: ['G06F11*'], description: 'The patterns that cover the symbol' })
  include!: readonly string[];

  @ApiProperty({ description: 'The invention has to lie within these words; empty where the classification alone decides' })
  scopeTerms!: string;

  @ApiProperty({ description: 'Only patterns printed without an asterisk cover it: an officer has to look' })
  flagged!: boolean;

  @ApiProperty({ example: 'transcribed' })
  provenance!: string;

  @ApiProperty({ enum: ['met', 'officer-decides'] })
  outcome!: 'met' | 'officer-decides';
}

class ExcludedRowAnswer extends NamedRowAnswer implements ExcludedRow {
  @ApiProperty({ type: String, isArray: true })
  include!: readonly string[];

  @ApiProperty({ type: String, isArray: true, description: 'The patterns that take the symbol out again' })
  exclude!: readonly string[];
}

class EarlierRowAnswer extends NamedRowAnswer implements EarlierRow {
  @ApiProperty({ enum: ['whole', 'part'], description: 'Whether the row names the earlier symbol as a whole' })
  coverage!: 'whole' | 'part';

  @ApiProperty({ type: String, isArray: true })
  include!: readonly string[];

  @ApiProperty({ type: String, isArray: true })
  exclude!: readonly string[];

  @ApiProperty()
  scopeTerms!: string;
}

class ConcordanceHitAnswer implements ConcordanceHit {
  @ApiProperty({ example: 'G06K9', description: 'The earlier symbol of the same matter' })
  old!: string;

  @ApiProperty({ example: 'G06V' })
  new!: string;

  @ApiProperty({ example: '2022.01' })
  since!: string;

  @ApiProperty()
  evidence!: string;

  @ApiProperty({ type: EarlierRowAnswer, isArray: true })
  rows!: readonly EarlierRowAnswer[];
}

export class SymbolAnswer {
  @ApiProperty({ example: 'G06F11/14', description: 'Normal form; of a refused text its beginning' })
  symbol!: string;

  @ApiProperty({ enum: OUTCOMES, example: 'met' })
  outcome!: (typeof OUTCOMES)[number];

  @ApiProperty({ required: false, example: '2006.01', description: 'The edition that stood beside the symbol' })
  edition?: string;

  @ApiProperty({ type: RowHitAnswer, isArray: true, required: false })
  rows?: readonly RowHitAnswer[];

  @ApiProperty({ type: ExcludedRowAnswer, isArray: true, required: false })
  excludedRows?: readonly ExcludedRowAnswer[];

  @ApiProperty({ type: ConcordanceHitAnswer, isArray: true, required: false, description: 'Earlier symbols that the table names; never enough by themselves' })
  concordance?: readonly ConcordanceHitAnswer[];

  @ApiProperty({ required: false, example: 'subgroup-missing', description: 'Why the text is refused; it is shown and does not count' })
  reason?: string;

  @Said({ required: false })
  sentence?: Sentence;

  @ApiProperty({ required: false, example: 'G06F11/00' })
  suggestion?: string;
}

export class TechnicalFieldAnswer {
  @ApiProperty({ enum: ['met', 'officer-decides', 'not-met', 'unknown'], example: 'met', description: 'The best over the symbols; unknown where none counts' })
  outcome!: FieldMatch['outcome'];

  @ApiProperty({ type: SymbolAnswer, description: 'The first symbol, which is the main one' })
  main!: SymbolMatch | RefusedSymbol | null;

  @ApiProperty({ type: SymbolAnswer, isArray: true, description: 'All symbols in the order given, the main one included' })
  symbols!: readonly (SymbolMatch | RefusedSymbol)[];

  @ApiProperty({ type: String, nullable: true, example: '2023.01', description: 'As stated, or else as it stood beside the main symbol' })
  edition!: string | null;

  @ApiProperty({ example: '2021' })
  tableVersion!: string;
}

export function technicalFieldAnswer({ outcome, main, symbols, edition, tableVersion }: FieldMatch): TechnicalFieldAnswer {
  return { outcome, main: main ?? null, symbols, edition: edition ?? null, tableVersion };
}

class TableRowAnswer extends NamedRowAnswer implements FieldRow {
  @ApiProperty({ type: String, isArray: true, example: ['G06F11*'] })
  include!: readonly string[];

  @ApiProperty({ type: String, isArray: true, example: [] })
  exclude!: readonly string[];

  @ApiProperty()
  scopeTerms!: string;

  @ApiProperty({ example: 'transcribed' })
  provenance!: string;
}

export class TableSearchAnswer {
  @ApiProperty({ enum: ['symbol', 'area', 'branch', 'words', 'nothing'], example: 'branch', description: 'What the query was taken for' })
  by!: TableSearched['by'];

  @ApiProperty({ type: 'integer', example: 12 })
  count!: number;

  @ApiProperty({ type: TableRowAnswer, isArray: true, description: 'In the order of the table' })
  rows!: readonly TableRowAnswer[];

  @ApiProperty({ type: SymbolAnswer, nullable: true, description: 'For a complete symbol: the whole answer' })
  match!: SymbolMatch | null;

  @ApiProperty({ example: '2021' })
  tableVersion!: string;
}

export function tableSearchAnswer({ by, rows, match, tableVersion }: TableSearched): TableSearchAnswer {
  return { by, count: rows.length, rows, match: match ?? null, tableVersion };
}
