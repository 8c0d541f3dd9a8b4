import { describe, expect, it } from '@jest/globals';
import { compareAll } from './comparison.js';

const share = (hits: number, total: number) => ({ hits, total });

describe('two offices side by side', () => {
  it('does not call three late requests of forty against one of thirty-eight unfair', () => {
    const { timeliness } = compareAll({ timeliness: [share(37, 40), share(37, 38)] });
    expect(timeliness.verdict).toBe('NOT_SHOWN');
    expect(timeliness.range.low).toBeLessThan(0);
    expect(timeliness.range.high).toBeGreaterThan(0);
  });

  it('says that it cannot tell where so few were counted that nothing could show', () => {
    expect(compareAll({ timeliness: [share(2, 2), share(0, 2)] }).timeliness.verdict).toBe('TOO_FEW');
    const none = compareAll({ timeliness: [share(0, 0), share(3, 5)] }).timeliness;
    expect(none.verdict).toBe('TOO_FEW');
    expect(none.difference).toBeUndefined();
  });

  it('says so where the difference is more than chance', () => {
    const { timeliness } = compareAll({ timeliness: [share(60, 100), share(95, 100)] });
    expect(timeliness.verdict).toBe('SHOWN');
    expect(timeliness.difference).toBeCloseTo(-0.35, 10);
  });

  it('asks for more where more is compared at once, and keeps the order (Holm)', () => {
    const pair = [share(1, 10), share(11, 14)] as const;
    const alone = compareAll({ first: pair });
    const many = compareAll({ first: pair, second: [share(5, 10), share(5, 10)], third: [share(6, 10), share(5, 10)] });
    expect(many.first.chance).toBe(alone.first.chance);
    expect(many.first.chanceAmongAll).toBeCloseTo(alone.first.chance * 3, 12);
    expect(many.second.chanceAmongAll).toBe(1);
  });
});
