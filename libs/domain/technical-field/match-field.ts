import { IPC_SYMBOL_REASONS } from '../identifiers/ipc-symbol-reasons.js';
import { parseIpcSymbol } from '../identifiers/ipc-symbol.js';
import type { FieldMatch, RefusedSymbol, SymbolMatch, SymbolOutcome } from './field-match.js';
import { bestOutcome, type FieldTable } from './field-table.js';
import { matchSymbol } from './match-symbol.js';

const LONGEST_EXCERPT = 64;

/**
 * What the table says of an application: the best over its symbols, the first of which is the main one. `symbols` are
 * texts as they came; one that is no IPC symbol is shown and does not count. `edition` (`2006.01`) is kept.
 */
export function matchField(table: FieldTable, symbols: readonly string[], edition?: string): FieldMatch {
  const answers = symbols.map((text) => answerFor(table, text));
  const main = answers[0];
  const kept = edition ?? (main && main.outcome !== 'refused' ? main.edition : undefined);
  return {
    outcome: bestOutcome(answers.flatMap(countedOutcome)) ?? 'unknown',
    ...(main && { main }),
    symbols: answers,
    ...(kept !== undefined && { edition: kept }),
    tableVersion: table.version,
  };
}

function answerFor(table: FieldTable, text: string): SymbolMatch | RefusedSymbol {
  const parsed = parseIpcSymbol(text);
  if (parsed.ok) return matchSymbol(table, parsed.value);
  const { reason, suggestion } = parsed;
  return {
    symbol: excerpt(text),
    outcome: 'refused',
    reason,
    sentence: IPC_SYMBOL_REASONS[reason],
    ...(suggestion !== undefined && { suggestion }),
  };
}

function countedOutcome({ outcome }: SymbolMatch | RefusedSymbol): readonly SymbolOutcome[] {
  return outcome === 'refused' ? [] : [outcome];
}

/** The answer is hashed as canonical JSON, which has no place for half a surrogate pair. */
function excerpt(text: string): string {
  return text.slice(0, LONGEST_EXCERPT).replace(/\p{Surrogate}/gu, '\uFFFD');
}
