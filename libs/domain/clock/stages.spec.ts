import { describe, expect, it } from '@jest/globals';
import { at, facts, HOUR, MINUTE, POLICY, span } from './clock.fixture.js';
import { shares } from './shares.js';
import { DEFAULT_STAGE_SHARES, readStages, type Stage, stageBudgets, STAGES } from './stages.js';
import { readClock } from './read-clock.js';

const staged = (stage: Stage, text: string) => ({ stage, ...span(text) });
const held = (stage: Stage, handler: string | undefined, text: string) => ({ stage, ...(handler !== undefined && { handler }), ...span(text) });

describe('stage budgets', () => {
  it('split the promise by shares, to the millisecond', () => {
    expect(STAGES.reduce((sum, stage) => sum + DEFAULT_STAGE_SHARES[stage], 0)).toBe(100);
    expect(stageBudgets(10 * HOUR, DEFAULT_STAGE_SHARES)).toEqual({ COLLECTION: 4 * HOUR, RECOMMENDATION: 2.5 * HOUR, REVIEW: 2 * HOUR, FORWARDING: 1.5 * HOUR });
    for (const budget of [1, 7, 23_400_001, 46_799_999]) {
      expect(Object.values(stageBudgets(budget, DEFAULT_STAGE_SHARES)).reduce((sum, part) => sum + part, 0)).toBe(budget);
    }
  });
});

describe('a stage against its share', () => {
  // 12 h: 4.8 h collection, 3 h recommendation, 2.4 h review, 1.8 h forwarding
  const read = (spans: ReturnType<typeof staged>[], asOf: string, ledger = {}) => readStages(spans, DEFAULT_STAGE_SHARES, facts('2026-09-21 10:00', ledger), POLICY, at(asOf));

  it('uses service time and is warned within its own budget', () => {
    const [collection, recommendation, review] = read([staged('COLLECTION', '2026-09-21 10:00/2026-09-21 15:00'), staged('RECOMMENDATION', '2026-09-21 15:00/')], '2026-09-21 16:00');
    expect(collection).toMatchObject({ used: 3 * HOUR, remaining: 1.8 * HOUR, warnings: [{ percent: 50, at: at('2026-09-21 14:24') }] });
    expect(recommendation).toMatchObject({
      used: HOUR,
      budget: 3 * HOUR,
      warnings: [
        { percent: 50, at: at('2026-09-21 16:30'), sendAt: at('2026-09-21 16:30') },
        { percent: 80, at: at('2026-09-21 17:24'), sendAt: at('2026-09-21 17:24') },
        { percent: 100, at: at('2026-09-22 09:30'), sendAt: at('2026-09-22 09:30') },
      ],
    });
    expect(review).toMatchObject({ used: 0, warnings: [] });
  });

  it('goes on where it was when the case is returned to it', () => {
    const spans = [staged('REVIEW', '2026-09-21 17:00/2026-09-21 17:30'), staged('RECOMMENDATION', '2026-09-21 15:00/2026-09-21 17:00'), staged('RECOMMENDATION', '2026-09-21 17:30/')];
    expect(read(spans, '2026-09-22 09:15')[1]).toMatchObject({ used: 2.25 * HOUR, remaining: 0.75 * HOUR, warnings: [{ percent: 50 }, { percent: 80, at: at('2026-09-22 09:24') }, { percent: 100, at: at('2026-09-22 10:00') }] });
  });

  it('does not run in outages', () => {
    const [collection] = read([staged('COLLECTION', '2026-09-21 10:00/')], '2026-09-21 12:00', { outages: ['2026-09-21 10:30/2026-09-21 11:00'] });
    expect(collection).toMatchObject({ used: 1.5 * HOUR, warnings: [{ at: at('2026-09-21 14:54') }, {}, {}] });
  });

  it('starts anew with a correction received', () => {
    const spans = [staged('COLLECTION', '2026-09-21 10:00/2026-09-21 11:00'), staged('COLLECTION', '2026-09-22 14:00/')];
    const [collection] = read(spans, '2026-09-22 15:00', { corrections: ['2026-09-21 11:00/2026-09-22 14:00'] });
    expect(collection).toMatchObject({ used: HOUR, budget: 4 * HOUR, warnings: [{ at: at('2026-09-22 16:00') }, {}, {}] });
  });

  it('has no points to come while a correction is open', () => {
    const [collection] = read([staged('COLLECTION', '2026-09-21 10:00/2026-09-21 11:00')], '2026-09-22 15:00', { corrections: ['2026-09-21 11:00/'] });
    expect(collection).toMatchObject({ used: HOUR, warnings: [] });
  });
});

describe('shares of who held the case', () => {
  const received = facts('2026-09-21 10:00', { corrections: ['2026-09-21 15:00/2026-09-22 09:00'], outages: ['2026-09-21 10:30/2026-09-21 11:00'] });
  const asOf = at('2026-09-22 12:00');

  it('add up exactly, outages included, the wait left out', () => {
    const spans = [
      held('COLLECTION', undefined, '2026-09-21 10:00/2026-09-21 10:20'),
      held('COLLECTION', 'clerk', '2026-09-21 10:20/2026-09-21 15:00'),
      held('COLLECTION', 'clerk', '2026-09-22 09:00/2026-09-22 10:00'),
      held('RECOMMENDATION', 'recommender', '2026-09-22 10:00/'),
    ];
    expect(shares(spans, received, POLICY, asOf)).toEqual([
      { stage: 'COLLECTION', held: 20 * MINUTE },
      { stage: 'COLLECTION', handler: 'clerk', held: 160 * MINUTE + HOUR },
      { stage: 'RECOMMENDATION', handler: 'recommender', held: 2 * HOUR },
    ]);
    expect(readClock(received, POLICY, asOf).held).toBe(6 * HOUR);
  });

  it('show what no span accounts for, and let the next holder end the one before', () => {
    const spans = [held('REVIEW', 'b', '2026-09-22 10:00/2026-09-22 11:00'), held('REVIEW', 'a', '2026-09-22 09:00/2026-09-22 11:30')];
    expect(shares(spans, received, POLICY, asOf)).toEqual([{ held: 3 * HOUR + HOUR }, { stage: 'REVIEW', handler: 'a', held: HOUR }, { stage: 'REVIEW', handler: 'b', held: HOUR }]);
  });

  it('refuse more spans than a case can have', () => {
    expect(() => shares(Array.from({ length: 1001 }, () => held('REVIEW', 'b', '2026-09-22 10:00/')), received, POLICY, asOf)).toThrow('INVALID_INPUT');
  });
});
