import { describe, expect, it } from '@jest/globals';
import type { SheetCell } from '../ports/batch-files.js';
import { type Column, COLUMNS } from './columns.js';
import { readCell } from './read-cell.js';

const columnOf = (code: string): Column => COLUMNS.find((column) => column.code === code)!;
const read = (code: string, cell: SheetCell | string): unknown => {
  const reading = readCell(typeof cell === 'string' ? { kind: 'text', text: cell } : cell, columnOf(code), 2026);
  return reading.ok ? reading.value : { code: reading.code, ...reading.parameters };
};
const figure = (text: string, day?: string): SheetCell => ({ kind: 'figure', text, ...(day !== undefined && { day }) });

describe('a date', () => {
  it.each(['2024-05-16', '2024/5/16', '2024.5.16', '2024年5月16日', '20240516', '２０２４－０５－１６', ' 2024-05-16\u3000'])('is read from %j', (text) => {
    expect(read('filing_date', text)).toBe('2024-05-16');
  });

  it.each(['16/05/2024', '2024-02-30', '24-5-16', '2024-05', 'soon', '1900-01-01'])('is not guessed from %j', (text) => {
    expect(read('filing_date', text)).toEqual({ code: 'not-a-date' });
  });

  it('is read from a number that stands for a day, not for a moment', () => {
    expect(read('filing_date', figure('45428', '2024-05-16'))).toBe('2024-05-16');
    expect(read('filing_date', figure('45428.5'))).toEqual({ code: 'not-a-date' });
  });
});

describe('a number whose every digit counts', () => {
  it.each([
    ['202310123456.6', '202310123456.6'],
    ['2.023101234566E11', '202310123456.6'],
    ['202310123456', '202310123456.6'],
    ['2.0231E+11', undefined],
  ])('is not taken from the figure %s', (text, suggestion) => {
    const told = { code: 'cell-made-a-figure', ...(suggestion !== undefined && { suggestion }) };
    expect(read('application_number', figure(text))).toEqual(told);
  });

  it('is not taken from what is left of a figure in a text', () => {
    expect(read('applicant1_id_number', '9.99E+7')).toEqual({ code: 'cell-made-a-figure' });
    expect(read('ipc_edition', figure('2024.1'))).toEqual({ code: 'cell-made-a-figure' });
    expect(read('ipc_edition', { kind: 'date', text: '2023-01-01' })).toEqual({ code: 'cell-made-a-date' });
  });

  it('may be a figure where nothing can be lost, and have the mark of a text', () => {
    expect(read('agency_code', figure('44998'))).toBe('44998');
    expect(read('application_number', "'202310123456.6")).toBe('202310123456.6');
    expect(read('postcode', figure('999077'))).toBe('999077');
  });
});

describe('a cell with words to choose from', () => {
  it.each([['是', true], ['Ｙ', true], ['√', true], ['TRUE', true], ['否', false], ['無', false], ['No', false], ['sim', true]])('reads %s', (text, flag) => {
    expect(read('declared', text)).toBe(flag);
  });

  it('does not guess what a cross means', () => {
    expect([read('declared', 'x'), read('declared', '×')]).toEqual([{ code: 'not-yes-or-no' }, { code: 'not-yes-or-no' }]);
  });

  it.each([['region', '澳門', 'MO'], ['region', 'hk', 'HK'], ['applicant1_kind', '註冊非香港公司', 'HK_NON_HK_COMPANY'], ['ground1_code', '第五条第(三)项', 'O85-5-3'], ['ground1_code', 'o76-3-1', 'O76-3-1']])('reads %s %s', (code, text, value) => {
    expect(read(code, text)).toBe(value);
  });
});

describe('a cell with several values', () => {
  it('is split at semicolons and lines, of either width', () => {
    expect(read('ipc_symbols', ' G06F 11/14；A61B34/30 (2006.01)\nB60L8/00;')).toEqual(['G06F 11/14', 'A61B34/30 (2006.01)', 'B60L8/00']);
    expect(read('patents', 'CN1 | 2022年9月6日 | 全文\nCN2')).toEqual([{ documentNumber: 'CN1', publicationDate: '2022-09-06', relevantPassages: '全文' }, { documentNumber: 'CN2' }]);
    expect(read('literature', '学报｜｜作者')).toEqual([{ title: '学报', authorAndArticle: '作者' }]);
  });
});
