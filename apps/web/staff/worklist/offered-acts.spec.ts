import { describe, expect, it } from '@jest/globals';
import { offeredAt } from './offered-acts.js';

describe('what is offered at a row', () => {
  it.each([
    [['claim'], false, 'claim'],
    [['claim', 'release'], false, 'release'],
    [['claim', 'release'], true, 'claim'],
    [[], false, undefined],
  ] as const)('of %j, standing in: %s', (may, standsIn, offered) => {
    expect(offeredAt({ may: [...may], standsIn })).toBe(offered);
  });
});
