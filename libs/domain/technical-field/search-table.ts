import { parseIpcSymbol } from '../identifiers/ipc-symbol.js';
import { overlap } from './area.js';
import type { SymbolMatch } from './field-match.js';
import { parseFieldPattern } from './field-pattern.js';
import type { FieldRow } from './field-row.js';
import type { FieldTable } from './field-table.js';
import { rowName } from './field-row.js';
import { matchSymbol } from './match-symbol.js';

/** What was understood, and the rows found in the table's order. */
export interface TableSearch {
  /** A complete symbol; a class, subclass or main group; a branch or row number; words. */
  readonly by: 'symbol' | 'area' | 'branch' | 'words' | 'nothing';
  readonly rows: readonly FieldRow[];
  /** For a complete symbol: the whole answer, with excluded rows and earlier symbols. */
  readonly match?: SymbolMatch;
}

const LONGEST_QUERY = 200;
const BRANCH = /^(\d)(?:\.(\d+)(?:\/(\d+))?)?$/;

/** Searches by symbol (`G06F 11/14`), area (`G06F11`), branch (`1`, `1.1`, `1.1/3`) or words of branch name and scope. */
export function searchTable(table: FieldTable, query: string): TableSearch {
  const text = query.slice(0, LONGEST_QUERY).normalize('NFKC').trim().toUpperCase();
  if (text === '' || query.length > LONGEST_QUERY) return { by: 'nothing', rows: [] };
  return bySymbol(table, text) ?? byArea(table, text) ?? byBranch(table, text) ?? byWords(table, text);
}

function bySymbol(table: FieldTable, text: string): TableSearch | undefined {
  const parsed = parseIpcSymbol(text);
  if (!parsed.ok) return undefined;
  const match = matchSymbol(table, parsed.value);
  const named = new Set([...match.rows, ...match.excludedRows, ...match.concordance.flatMap(({ rows }) => rows)].map(rowName));
  return { by: 'symbol', rows: table.rows.filter((row) => named.has(rowName(row))), match };
}

function byArea(table: FieldTable, text: string): TableSearch | undefined {
  const asked = parseFieldPattern(text.replace(/\p{White_Space}/gu, ''));
  if (!asked) return undefined;
  const meets = (name: string): boolean => {
    const named = parseFieldPattern(name);
    return named !== undefined && overlap(named.area, asked.area) !== undefined;
  };
  return { by: 'area', rows: table.rows.filter(({ include, exclude }) => include.some(meets) || exclude.some(meets)) };
}

function byBranch(table: FieldTable, text: string): TableSearch | undefined {
  const parts = BRANCH.exec(text);
  if (!parts) return undefined;
  const [industry = '', branch, row] = parts.slice(1);
  const isAsked = (each: FieldRow): boolean =>
    (branch === undefined ? each.branch.startsWith(`${industry}.`) : each.branch === `${industry}.${branch}`) &&
    (row === undefined || each.row === Number(row));
  return { by: 'branch', rows: table.rows.filter(isAsked) };
}

function byWords(table: FieldTable, text: string): TableSearch {
  const words = text.split(/\p{White_Space}+/u);
  const holds = ({ branchName, scopeTerms }: FieldRow): boolean => {
    const prose = `${branchName}\n${scopeTerms}`.normalize('NFKC').toUpperCase();
    return words.every((word) => prose.includes(word));
  };
  return { by: 'words', rows: table.rows.filter(holds) };
}
