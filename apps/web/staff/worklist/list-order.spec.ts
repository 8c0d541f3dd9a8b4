import { describe, expect, it } from '@jest/globals';
import { mended } from './list-order.js';
import type { Row } from './worklist-client.js';

const row = (caseId: string, due: string | null, more: object = {}): Row => {
  const given = { caseId, dueAt: due && `2026-09-24T${due}:00.000+08:00`, stateSince: `2026-09-2${caseId.length}T09:00:00.000+08:00`, clock: { state: 'running' }, ...more };
  return given as unknown as Row;
};
const ids = ({ rows }: { readonly rows: readonly Row[] }): string => rows.map(({ caseId }) => caseId).join('');

const whole = { rows: [row('b', '10:00'), row('c', '11:00'), row('d', null)], next: null };
const part = { ...whole, next: 'x' };

describe('a list that is mended', () => {
  it('takes in what belongs to it where it belongs, and lets go what does not', () => {
    expect(ids(mended(whole, ['a', 'c'], [row('a', '10:30')], 'open'))).toBe('bad');
    expect(ids(mended(whole, ['b'], [row('b', '12:00')], 'open'))).toBe('cbd');
    expect(ids(mended(whole, ['a'], [row('a', '10:00')], 'open'))).toBe('abcd');
  });

  it('leaves behind its last row what is not loaded yet', () => {
    const known = { rows: whole.rows.slice(0, 2), next: 'x' };
    expect(ids(mended(known, ['e'], [row('e', '12:00')], 'open'))).toBe('bc');
    expect(ids(mended({ ...known, next: null }, ['e'], [row('e', '12:00')], 'open'))).toBe('bce');
  });

  it('lets a row sink behind the last one', () => {
    expect(ids(mended({ rows: part.rows.slice(0, 2), next: 'x' }, ['b'], [row('b', null)], 'open'))).toBe('c');
  });

  it('keeps a row at which something is said', () => {
    const left = mended({ ...whole, rows: whole.rows.map((each) => ({ ...each, may: ['claim' as const] })) }, ['b', 'c'], [], 'open', new Set(['c']));
    expect(left.rows.map(({ caseId, may }) => [caseId, may])).toEqual([['c', []], ['d', ['claim']]]);
  });

  it('has the promises that do not run at its end, and ended cases by what ended last', () => {
    expect(ids(mended(whole, ['a'], [row('a', '09:00', { clock: { state: 'stopped' } })], 'open'))).toBe('bcad');
    expect(ids(mended({ rows: [], next: null }, [], [row('a', null), row('aa', null), row('b', null)], 'ended'))).toBe('aaba');
  });
});
