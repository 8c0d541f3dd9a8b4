import { describe, expect, it } from '@jest/globals';
import { stagesAhead, timeAhead } from './forecast.js';
import { DEFAULT_STAGE_SHARES, stageBudgets } from './stages.js';

const BUDGETS = stageBudgets(1000, DEFAULT_STAGE_SHARES);

describe('the working time a case still needs', () => {
  it.each([
    ['COLLECTION', 0, [400, 250, 200, 150]],
    ['COLLECTION', 100, [300, 250, 200, 150]],
    ['COLLECTION', 400, [0, 250, 200, 150]],
    ['COLLECTION', 900, [0, 250, 200, 150]],
    ['REVIEW', 50, [150, 150]],
    ['FORWARDING', 150, [0]],
  ] as const)('in %s, %i used, is %j', (stage, used, ahead) => {
    const stages = stagesAhead(stage, used, BUDGETS);
    expect(stages.map((each) => each.ahead)).toEqual(ahead);
    expect(timeAhead(stages)).toBe(ahead.reduce<number>((sum, each) => sum + each, 0));
    expect(stages[0]?.stage).toBe(stage);
  });
});
