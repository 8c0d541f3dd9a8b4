import { describe, expect, it } from '@jest/globals';
import { differencesBetween } from './differences.js';

const between = (one: unknown, other: unknown): unknown => differencesBetween(one, other).listed;

describe('the differences of plain data', () => {
  it('are none where all is equal', () => {
    expect(differencesBetween({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toEqual({ listed: [], leftOut: 0 });
  });

  it('are told at the smallest part that differs', () => {
    expect(between({ rules: [{ id: 'A', outcome: 'met' }] }, { rules: [{ id: 'A', outcome: 'not-met' }] })).toEqual([
      { path: 'rules[0].outcome', stored: 'met', recomputed: 'not-met' },
    ]);
  });

  it('name what only one side has', () => {
    expect(between({ a: 1 }, { b: [2] })).toEqual([
      { path: 'a', stored: 1 },
      { path: 'b', recomputed: [2] },
    ]);
    expect(between([1, 2], [1])).toEqual([{ path: '[1]', stored: 2 }]);
  });

  it('tell null, lists and objects apart', () => {
    expect(between({ a: null }, { a: {} })).toEqual([{ path: 'a', stored: null, recomputed: {} }]);
    expect(between({ a: [] }, { a: {} })).toEqual([{ path: 'a', stored: [], recomputed: {} }]);
    expect(between(1, 2)).toEqual([{ path: '', stored: 1, recomputed: 2 }]);
  });

  it('are listed up to 200, and counted beyond', () => {
    const list = (value: number): number[] => Array.from({ length: 250 }, () => value);
    expect(differencesBetween(list(1), list(2))).toMatchObject({ listed: { length: 200 }, leftOut: 50 });
  });
});
