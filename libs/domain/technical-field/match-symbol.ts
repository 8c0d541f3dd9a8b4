import type { IpcSymbol } from '../identifiers/ipc-symbol.js';
import type { AreaAnswer, SymbolMatch } from './field-match.js';
import type { FieldTable } from './field-table.js';

const UNNAMED: AreaAnswer = { outcome: 'not-met', rows: [], excludedRows: [], concordance: [] };

/** What the table says of one symbol: the rows that cover it, those that exclude it, and its earlier symbols. */
export function matchSymbol(table: FieldTable, symbol: IpcSymbol): SymbolMatch {
  const { outcome, rows, excludedRows, concordance } = answerOf(table, symbol);
  const match = { symbol: symbol.normal, outcome, rows, excludedRows, concordance };
  return symbol.edition === undefined ? match : { ...match, edition: symbol.edition };
}

/** The answer of the narrowest area the table names around the symbol. */
export function answerOf(
  { answers }: Pick<FieldTable, 'answers'>,
  { normal, subclass, mainGroup, classSymbol }: IpcSymbol,
): AreaAnswer {
  const named =
    answers.get(normal) ?? answers.get(subclass + String(mainGroup)) ?? answers.get(subclass) ?? answers.get(classSymbol);
  return named?.answer ?? UNNAMED;
}
