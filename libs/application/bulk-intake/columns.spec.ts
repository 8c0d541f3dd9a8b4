import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { LANGUAGES } from '#libs/domain/language.js';
import { COLUMNS, columnAt, TEMPLATE_COLUMNS } from './columns.js';
import { BATCH_FAULTS } from './fault-sentences.js';
import { BATCH_TEMPLATE } from './template.js';

/** The table of docs/bulk-intake.md as the code has it. */
function columnsTable(): string {
  const rows = TEMPLATE_COLUMNS.map(({ code, heading, note, needed }) => `| ${heading}${needed ? '*' : ''} | \`${code}\` | ${note.replaceAll('|', '\\|')} |`);
  return ['| 标题 | 代码 | 填法 |', '| --- | --- | --- |', ...rows].join('\n');
}

describe('the columns', () => {
  it('are told apart by code and by heading', () => {
    for (const name of ['code', 'heading'] as const) expect(new Set(COLUMNS.map((column) => column[name])).size).toBe(COLUMNS.length);
  });

  it('are found again from a place in the form', () => {
    expect(columnAt('applicants[1].identifier.number')?.code).toBe('applicant2_id_number');
    expect(columnAt('agency.powerOfAttorney')?.code).toBe('power_of_attorney');
    expect(columnAt('filing.ipcSymbols')?.code).toBe('ipc_symbols');
    expect(columnAt('nowhere')).toBeUndefined();
  });

  it('are documented', () => {
    const page = readFileSync(new URL('../../../docs/bulk-intake.md', import.meta.url), 'utf8');
    const documented = (page.split('<!-- columns -->')[1] ?? '').split('<!-- /columns -->')[0]?.trim();
    expect(documented).toBe(columnsTable());
  });

  it('have lists of words short enough for a spreadsheet to offer', () => {
    const lists = BATCH_TEMPLATE.columns.flatMap(({ words }) => (words ? [words.join(',').length] : []));
    expect(lists.length).toBeGreaterThan(20);
    expect(Math.max(...lists)).toBeLessThan(253);
  });
});

describe('the sentences of a batch', () => {
  it('are four, and ask in each language for the same parameters', () => {
    const parameters = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
    for (const [code, sentence] of Object.entries(BATCH_FAULTS)) {
      expect(LANGUAGES.map((language) => [code, parameters(sentence[language])])).toEqual(LANGUAGES.map(() => [code, parameters(sentence.en)]));
      expect(new Set(LANGUAGES.map((language) => sentence[language])).size).toBeGreaterThanOrEqual(3);
    }
  });
});
