import type { SheetTemplate } from '../ports/batch-files.js';
import { type Column, TEMPLATE_COLUMNS } from './columns.js';
import { MOST_ROWS } from './layout.js';

/** The sheet an agency fills in: headings, their codes, how to fill in each column, and an example marked as one. */
export const BATCH_TEMPLATE: SheetTemplate = {
  name: '优先审查请求',
  columns: TEMPLATE_COLUMNS.map((column) => ({
    heading: column.needed ? `${column.heading}*` : column.heading,
    code: column.code,
    note: column.note,
    example: column.example,
    day: column.kind === 'day',
    ...wordsOf(column),
  })),
  marks: { note: '说明', example: '示例' },
  rows: MOST_ROWS,
};

function wordsOf({ kind, choices = {} }: Column): { readonly words?: readonly string[] } {
  if (kind === 'flag') return { words: ['是', '否'] };
  return kind === 'choice' ? { words: Object.values(choices).map(([label]) => label) } : {};
}
