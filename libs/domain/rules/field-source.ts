import { parseIpcSymbol } from '../identifiers/ipc-symbol.js';
import { type FieldMatch } from '../technical-field/field-match.js';
import { type FieldTable } from '../technical-field/field-table.js';
import { matchField } from '../technical-field/match-field.js';
import { type CoveredSymbol, nearestCovered, type Neighbours, neighboursOf } from '../technical-field/nearest.js';

/** What a rule asks of the table of strategic emerging industries. */
export interface FieldSource {
  readonly version: string;
  match(symbols: readonly string[], ipcEdition?: string): FieldMatch;
  /** The covered symbol closest to this one; none for a text that is no symbol. */
  nearestTo(symbol: string, wanted: 'officer-decides' | 'met'): CoveredSymbol | undefined;
}

const made = new WeakMap<FieldTable, FieldSource>();

/** One source per table; the neighbourhoods are worked out when they are first asked for. */
export function fieldSource(table: FieldTable): FieldSource {
  const known = made.get(table);
  if (known) return known;
  let neighbours: Neighbours | undefined;
  let last: { readonly symbols: readonly string[]; readonly ipcEdition: string | undefined; readonly match: FieldMatch } | undefined;
  const source: FieldSource = {
    version: table.version,
    match(symbols, ipcEdition) {
      // One assessment asks for the same symbols several times over.
      if (last?.symbols !== symbols || last.ipcEdition !== ipcEdition) {
        last = { symbols, ipcEdition, match: matchField(table, symbols, ipcEdition) };
      }
      return last.match;
    },
    nearestTo(symbol, wanted) {
      const parsed = parseIpcSymbol(symbol);
      if (!parsed.ok) return undefined;
      neighbours ??= neighboursOf(table);
      return nearestCovered(neighbours, parsed.value, wanted);
    },
  };
  made.set(table, source);
  return source;
}
