import type { Block, Column } from '../letter.js';

/** Blocks in Chinese alone. */
export function facts(rows: readonly (readonly [label: string, value: string])[]): Block {
  return { is: 'facts', rows: rows.map(([label, value]) => ({ label: { zh: label }, value: { zh: value } })) };
}

export function paragraph(text: string): Block {
  return { is: 'paragraph', text: { zh: text } };
}

export function section(text: string): Block {
  return { is: 'section', text: { zh: text } };
}

export function listing(
  columns: readonly (readonly [label: string, width: Column['width']])[],
  rows: readonly (readonly string[])[],
): Block {
  return {
    is: 'listing',
    columns: columns.map(([label, width]) => ({ label: { zh: label }, width })),
    rows: rows.map((cells) => cells.map((zh) => ({ zh }))),
  };
}

export function signature(...lines: readonly string[]): Block {
  return { is: 'signature', lines: lines.map((zh) => ({ zh })) };
}

/** `■` for what applies; both squares are in every Chinese face, tick boxes are not. */
export function ticked(applies: boolean, text: string): string {
  return `${applies ? '■' : '□'} ${text}`;
}
