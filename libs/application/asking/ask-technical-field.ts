import type { FieldMatch } from '#libs/domain/technical-field/field-match.js';
import { matchField } from '#libs/domain/technical-field/match-field.js';
import { searchTable, type TableSearch } from '#libs/domain/technical-field/search-table.js';
import { type AskingServices, currentPolicy } from './current-policy.js';

/** The table is one for both offices. */
const ANY_OFFICE = 'GUANGZHOU';

/** What the table in force says of symbols as they are written, the main one first; `edition` as `2023.01`. */
export async function askTechnicalField(services: AskingServices, symbols: readonly string[], edition?: string): Promise<FieldMatch> {
  const { fieldTable } = await currentPolicy(services, ANY_OFFICE);
  return matchField(fieldTable, symbols, edition);
}

export interface TableSearched extends TableSearch {
  readonly tableVersion: string;
}

/** Rows of the table in force by symbol, area, branch or words. */
export async function askTable(services: AskingServices, query: string): Promise<TableSearched> {
  const { fieldTable } = await currentPolicy(services, ANY_OFFICE);
  return { ...searchTable(fieldTable, query), tableVersion: fieldTable.version };
}
