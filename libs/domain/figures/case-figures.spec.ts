import { describe, expect, it } from '@jest/globals';
import type { CaseAction } from '../case/actions.js';
import { ACCEPTED, type Act, ASKED, CLERK, CNIPA, COLLECTED, COMPLETED, RECOMMENDER, REGISTERED, SUPERVISOR, SYSTEM, UNTIL_FORWARDING } from '../case/case.fixture.js';
import { at, HOUR, POLICY } from '../clock/clock.fixture.js';
import { DEFAULT_STAGE_SHARES } from '../clock/stages.js';
import { caseFigures } from './case-figures.js';

/** Acts at the instants they are told with, all on or after Wednesday 2026-09-23 10:00. */
function history(...acts: readonly (readonly [string, Act])[]): readonly CaseAction[] {
  return acts.map(([time, [actor, action]], index) => ({ ...action, seq: index + 1, at: at(time), actor }));
}

const figures = (...acts: readonly (readonly [string, Act])[]) => caseFigures(history(...acts), [], POLICY, DEFAULT_STAGE_SHARES);

const ACKNOWLEDGED: Act = [CNIPA, { type: 'acknowledge', payload: { receiptNumber: 'R1', receivedByCnipaAt: at('2026-09-24 09:00'), packageSha256: 'a'.repeat(64) } }];
const BREACHED: Act = [SYSTEM, { type: 'record-clock-point', payload: { period: 1, percent: 100, pointAt: at('2026-09-24 17:30') } }];
const EXPLAINED: Act = [SUPERVISOR, { type: 'explain-breach', payload: { cause: 'OVERLOAD', text: 'too few hands' } }];
const WITHDRAWN: Act = [CLERK, { type: 'withdraw', payload: { reason: 'asked to' } }];
const CLAIMED: Act = [RECOMMENDER, { type: 'claim', payload: {} }];

const STRAIGHT = UNTIL_FORWARDING.map((act, hour) => [`2026-09-23 ${['10:00', '10:30', '10:31', '11:00', '15:00', '16:00'][hour] ?? ''}`, act] as const);

describe('what one case adds to the figures', () => {
  it('counts a promise kept at the instant of forwarding', () => {
    const { outcome, decidedAt, corrections } = figures(...STRAIGHT, ['2026-09-23 16:10', ACKNOWLEDGED]);
    expect({ outcome, decidedAt, corrections }).toEqual({ outcome: 'KEPT', decidedAt: at('2026-09-23 16:10'), corrections: 0 });
  });

  it('counts a breach as broken from its instant on, forwarded or not, with its cause', () => {
    const late = figures(...STRAIGHT, ['2026-09-24 17:30', BREACHED], ['2026-09-25 09:10', ACKNOWLEDGED], ['2026-09-28 09:00', EXPLAINED]);
    expect(late).toMatchObject({ outcome: 'BROKEN', decidedAt: at('2026-09-24 17:30'), breachCause: 'OVERLOAD' });
    expect(figures(['2026-09-23 10:00', REGISTERED], ['2026-09-24 17:30', BREACHED])).toMatchObject({ outcome: 'BROKEN' });
  });

  it('owes nothing to a request that ended before it was due, and decides nothing about one under way', () => {
    expect(figures(['2026-09-23 10:00', REGISTERED], ['2026-09-23 11:00', WITHDRAWN]).outcome).toBe('NOT_OWED');
    expect(figures(['2026-09-23 10:00', REGISTERED]).decidedAt).toBeUndefined();
  });

  it('lays state and hands end to end, in service time, and leaves out what is still open', () => {
    const { spans } = figures(
      ['2026-09-23 10:00', REGISTERED],
      ['2026-09-23 11:00', ACCEPTED],
      ['2026-09-23 11:05', COLLECTED],
      ['2026-09-23 11:30', COMPLETED],
      ['2026-09-23 15:00', CLAIMED],
    );
    expect(spans.map(({ state, owner, handlerId, working }) => [state, owner, handlerId, working / HOUR])).toEqual([
      ['RECEIVED', 'OFFICE', undefined, 1],
      ['COLLECTING', 'OFFICE', undefined, 0.5],
      // Lunch takes no time: half an hour before it, one hour after it.
      ['AWAITING_RECOMMENDATION', 'OFFICE', undefined, 1.5],
    ]);
  });

  it('gives time waited for a correction to the applicant, and names what was wrong', () => {
    const { spans, defects, corrections } = figures(
      ['2026-09-23 10:00', REGISTERED],
      ['2026-09-23 10:30', ACCEPTED],
      ['2026-09-23 11:00', ASKED],
      ['2026-09-24 11:00', WITHDRAWN],
    );
    expect(spans.map(({ owner, working }) => [owner, working / HOUR])).toEqual([['OFFICE', 0.5], ['OFFICE', 0.5], ['APPLICANT', 6.5]]);
    expect({ defects, corrections }).toEqual({ defects: ['SEAL'], corrections: 1 });
  });

  it('holds each stage of a forwarded request against its share', () => {
    const { stages } = figures(...STRAIGHT, ['2026-09-23 16:10', ACKNOWLEDGED]);
    expect(stages.map(({ stage }) => stage)).toEqual(['COLLECTION', 'RECOMMENDATION', 'REVIEW', 'FORWARDING']);
    expect(stages.map(({ used }) => used / HOUR)).toEqual([1, 2, 1, expect.closeTo(1 / 6, 10)]);
    expect(stages.reduce((sum, { budget }) => sum + budget, 0)).toBe(12 * HOUR);
  });

  it('knows no stage of a request that never went to CNIPA', () => {
    expect(figures(['2026-09-23 10:00', REGISTERED], ['2026-09-23 11:00', WITHDRAWN]).stages).toEqual([]);
  });
});
