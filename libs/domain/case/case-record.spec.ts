import { describe, expect, it } from '@jest/globals';
import { instant, type Instant } from '../time/instant.js';
import {
  ACCEPTED,
  ASKED,
  CLERK,
  CNIPA,
  COLLECTED,
  COMPLETED,
  EXPLAINED,
  recordOf,
  RECOMMENDED,
  RECOMMENDER,
  REGISTERED,
  REVIEWER,
  START,
  SYSTEM,
  UNTIL_FORWARDING,
  UNTIL_RECOMMENDATION,
  UNTIL_REVIEW,
} from './case.fixture.js';
import type { NewAction } from './actions.js';
import type { Actor } from './actions.js';
import { clockFactsOf, foldCase } from './case-record.js';

const minute = (count: number): Instant => (START + count * 60_000) as Instant;

describe('folding a history', () => {
  it('walks the straight way', () => {
    expect(recordOf(REGISTERED).state).toBe('RECEIVED');
    expect(recordOf(REGISTERED, ACCEPTED).state).toBe('COLLECTING');
    expect(recordOf(...UNTIL_RECOMMENDATION).state).toBe('AWAITING_RECOMMENDATION');
    expect(recordOf(...UNTIL_REVIEW).state).toBe('AWAITING_REVIEW');
    expect(recordOf(...UNTIL_FORWARDING).state).toBe('FORWARDING');
  });

  it('keeps since when the state holds, whatever is noted meanwhile', () => {
    const noted = recordOf(REGISTERED, ACCEPTED, [CLERK, { type: 'note', payload: { text: 'seen' } }]);
    expect(noted).toMatchObject({ state: 'COLLECTING', stateSince: minute(1), lastActionAt: minute(2), seq: 3 });
  });

  it('stops the clock with the acknowledgement, at the instant it is recorded', () => {
    const receipt = { receiptNumber: 'R1', receivedByCnipaAt: START, packageSha256: 'p' };
    const record = recordOf(...UNTIL_FORWARDING, [CNIPA, { type: 'acknowledge', payload: receipt }]);
    expect(record).toMatchObject({ state: 'FORWARDED', stoppedAt: minute(6), acknowledgement: receipt });
  });

  it('stops the clock with any other end, once', () => {
    const receipt = { receiptNumber: 'R1', receivedByCnipaAt: START, packageSha256: 'p' };
    const refusal = { result: 'REFUSED', resultId: '1', issuedOn: '2026-10-08' } as const;
    const record = recordOf(
      ...UNTIL_FORWARDING,
      [CNIPA, { type: 'acknowledge', payload: receipt }],
      [CNIPA, { type: 'record-cnipa-result', payload: refusal }],
    );
    expect(record).toMatchObject({ state: 'REFUSED', stoppedAt: minute(6) });
    expect(recordOf(REGISTERED, [CLERK, { type: 'decline', payload: { reason: 'no' } }]).stoppedAt).toBe(minute(1));
  });

  it('opens a wait with a correction and closes it at the receipt of the answer', () => {
    const receivedAt = instant('2026-09-28T11:00:00+08:00');
    const waiting = recordOf(REGISTERED, ACCEPTED, ASKED);
    expect(clockFactsOf(waiting, [])).toEqual({ receivedAt: START, corrections: [{ from: minute(2) }], outages: [] });
    const answered = recordOf(REGISTERED, ACCEPTED, COLLECTED, ASKED, [
      CLERK,
      { type: 'submit-correction', payload: { receivedAt, form: { title: 'second' } } },
    ]);
    expect(answered).toMatchObject({ state: 'COLLECTING', form: { title: 'second' }, corrections: [{ from: minute(3), until: receivedAt }] });
    expect(answered.collectedAt).toBeUndefined();
    expect(answered.correction).toBeUndefined();
  });

  it('settles differences one by one', () => {
    const differences = [
      { field: 'a', form: '1', record: '2' },
      { field: 'b', form: '1', record: '2' },
    ];
    const record = recordOf(REGISTERED, ACCEPTED, [SYSTEM, { type: 'collect', payload: { differences } }], [
      CLERK,
      { type: 'collect', payload: { resolutions: [{ field: 'b', choice: 'TAKE_RECORD' }] } },
    ]);
    expect(record.differences).toEqual([differences[0], { ...differences[1], choice: 'TAKE_RECORD' }]);
    expect(record.collectedAt).toBe(minute(2));
  });

  it('gives a task to its claimant until it is released, reassigned or the case moves on', () => {
    const claim = [CLERK, { type: 'claim', payload: {} }] as const;
    expect(recordOf(REGISTERED, claim).handler).toEqual({ id: 'clerk', name: 'clerk', since: minute(1) });
    expect(recordOf(REGISTERED, claim, [CLERK, { type: 'release', payload: {} }]).handler).toBeUndefined();
    expect(recordOf(REGISTERED, claim, ACCEPTED).handler).toBeUndefined();
    expect(recordOf(REGISTERED, ACCEPTED, claim, COLLECTED).handler?.id).toBe('clerk');
  });

  it('gives a task to whoever acts in the place of its absent claimant', () => {
    const claim = [CLERK, { type: 'claim', payload: {} }] as const;
    const deputy: Actor = { kind: 'staff', id: 'other', name: 'other', roles: ['CLERK'], standsInFor: { id: 'clerk', name: 'clerk' } };
    const settle = { type: 'collect', payload: { resolutions: [] } } as const;
    expect(recordOf(REGISTERED, ACCEPTED, claim, [deputy, settle]).handler).toEqual({ id: 'other', name: 'other', since: minute(3) });
    expect(recordOf(REGISTERED, ACCEPTED, claim, [deputy, { type: 'release', payload: {} }]).handler).toBeUndefined();
    expect(recordOf(REGISTERED, ACCEPTED, [RECOMMENDER, { type: 'claim', payload: {} }], [deputy, settle]).handler?.id).toBe('recommender');
    expect(recordOf(REGISTERED, ACCEPTED, [deputy, settle]).handler).toBeUndefined();
  });

  it('keeps a decision that was taken back, marked as such', () => {
    const decide = (decision: 'ACCEPT' | 'TAKE_BACK') =>
      [RECOMMENDER, { type: 'decide-rule', payload: { ruleId: 'AGENCY', decision, reason: 'because' } }] as const;
    const record = recordOf(...UNTIL_RECOMMENDATION, decide('ACCEPT'), decide('TAKE_BACK'), decide('ACCEPT'));
    expect(record.decisions.map(({ decision, takenBack }) => [decision, takenBack !== undefined])).toEqual([
      ['ACCEPT', true],
      ['ACCEPT', false],
    ]);
  });

  it('records a breach once', () => {
    const point = (pointAt: Instant, period: number) =>
      [SYSTEM, { type: 'record-clock-point', payload: { period, percent: 100, pointAt } }] as const;
    const record = recordOf(REGISTERED, point(minute(1), 1), point(minute(2), 2));
    expect(record.breach?.at).toBe(minute(1));
    expect(record.clockPoints).toEqual(['1:100', '2:100']);
  });

  it('wants a further breach explained too, and keeps when the first was', () => {
    const point = (pointAt: Instant, period: number) =>
      [SYSTEM, { type: 'record-clock-point', payload: { period, percent: 100, pointAt } }] as const;
    const explained = [REGISTERED, point(minute(1), 1), EXPLAINED] as const;
    expect(recordOf(...explained).breach?.explanation?.cause).toBe('ABSENCE');
    expect(recordOf(...explained, point(minute(2), 2)).breach).toEqual({ at: minute(1) });
  });

  it('reads a history from before papers were recorded whole', () => {
    const [actor, { payload }] = REGISTERED as readonly [typeof CLERK, NewAction<'register'>];
    const earlier = { type: 'register', payload: { ...payload, channel: 'POST', postmark: '2026-09-20' } } as const;
    expect(recordOf([actor, earlier], ACCEPTED)).toMatchObject({ state: 'COLLECTING', channel: 'POST', receivedAt: START });
  });

  it('counts returns and keeps the last recommendation', () => {
    const record = recordOf(...UNTIL_REVIEW, [REVIEWER, { type: 'return', payload: { remarks: 'again' } }], RECOMMENDED);
    expect(record).toMatchObject({ state: 'AWAITING_REVIEW', returned: 1, recommendation: { opinion: 'positive', by: 'recommender' } });
  });

  it('refuses a history that does not begin with its registration', () => {
    expect(() => recordOf(ACCEPTED, COMPLETED)).toThrow(RangeError);
    expect(() => foldCase([])).toThrow(RangeError);
  });
});
