import type { Letter } from './letter.js';

export const EMPTY_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

const BOTH = { zh: '优先审查', own: '優先審查㗎' };
const ROW = { label: BOTH, value: BOTH };

/** A paper with a block of every kind and characters of both font families. */
export const PROBE: Letter = {
  language: 'zh-Hant',
  office: BOTH,
  title: BOTH,
  number: '0',
  day: { year: 2026, month: 1, date: 1 },
  verify: { label: BOTH, address: '-' },
  blocks: [
    { is: 'section', text: BOTH },
    { is: 'paragraph', text: BOTH },
    { is: 'facts', rows: [ROW] },
    { is: 'callout', rows: [{ ...ROW, note: BOTH }] },
    { is: 'steps', items: [BOTH] },
    { is: 'listing', columns: [{ label: BOTH, width: 'rest' }], rows: [[BOTH]] },
    { is: 'signature', lines: [BOTH] },
  ],
  foot: { left: '0', right: '0' },
};
