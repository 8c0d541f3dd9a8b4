import { describe, expect, it, test } from '@jest/globals';
import { chanceOfDifference, rangeOf, rangeOfDifference } from './proportions.js';

/** Expected figures: R 4.3, fisher.test; Wilson and Newcombe's own worked examples (Statistics in Medicine 17, 1998). */
describe('shares of counts', () => {
  test.each([
    [{ hits: 81, total: 263 }, 0.2553, 0.3662],
    [{ hits: 15, total: 148 }, 0.0624, 0.1605],
    [{ hits: 0, total: 20 }, 0, 0.1611],
    [{ hits: 1, total: 29 }, 0.0061, 0.1718],
  ])('%j lies within its Wilson bounds', (share, low, high) => {
    expect(rangeOf(share).low).toBeCloseTo(low, 4);
    expect(rangeOf(share).high).toBeCloseTo(high, 4);
  });

  test.each([
    [{ hits: 56, total: 70 }, { hits: 48, total: 80 }, 0.0524, 0.3339],
    [{ hits: 9, total: 10 }, { hits: 3, total: 10 }, 0.1705, 0.809],
    [{ hits: 10, total: 10 }, { hits: 0, total: 20 }, 0.6791, 1],
    [{ hits: 5, total: 56 }, { hits: 0, total: 29 }, -0.0381, 0.1926],
  ])("%j less %j lies within Newcombe's bounds", (one, other, low, high) => {
    expect(rangeOfDifference(one, other).low).toBeCloseTo(low, 4);
    expect(rangeOfDifference(one, other).high).toBeCloseTo(high, 4);
  });

  it('says nothing where nothing was counted', () => {
    expect(rangeOf({ hits: 0, total: 0 })).toEqual({ low: 0, high: 1 });
    expect(rangeOfDifference({ hits: 0, total: 0 }, { hits: 1, total: 2 })).toEqual({ low: -1, high: 1 });
  });

  test.each([
    [{ hits: 3, total: 4 }, { hits: 1, total: 4 }, 0.4857142857],
    [{ hits: 2, total: 17 }, { hits: 10, total: 13 }, 0.0005367],
    [{ hits: 10, total: 10 }, { hits: 10, total: 10 }, 1],
    [{ hits: 0, total: 0 }, { hits: 3, total: 7 }, 1],
    [{ hits: 1, total: 10 }, { hits: 11, total: 14 }, 0.0027594562],
  ])('%j beside %j is chance with the probability of the exact test', (one, other, chance) => {
    expect(chanceOfDifference(one, other)).toBeCloseTo(chance, 7);
    expect(chanceOfDifference(other, one)).toBeCloseTo(chance, 7);
  });

  it('holds for many cases without losing its footing', () => {
    const same = chanceOfDifference({ hits: 49_000, total: 50_000 }, { hits: 49_000, total: 50_000 });
    const apart = chanceOfDifference({ hits: 49_500, total: 50_000 }, { hits: 48_500, total: 50_000 });
    expect(same).toBeCloseTo(1, 6);
    expect(apart).toBeLessThan(1e-20);
  });
});
