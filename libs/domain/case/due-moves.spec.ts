import { describe, expect, it } from '@jest/globals';
import { POLICY } from '../clock/clock.fixture.js';
import { readDue } from '../clock/read-clock.js';
import { formatInstant, type Instant } from '../time/instant.js';
import type { ActionPayloads, ActionType, NewAction } from './actions.js';
import { CLERK, CNIPA, history, REGISTERED, START, SYSTEM, UNTIL_FORWARDING, type Act } from './case.fixture.js';
import { clockFactsOf, foldCase } from './case-record.js';
import { ACTION_TYPES } from './transitions.js';

/** There is no extension by hand: what an action says never moves the due instant, whatever it says. */

const later = (START + 3_600_000_000) as Instant;
const anything = {
  dueAt: later, until: later, at: later, pointAt: later, answerBy: '2027-01-01', receivedByCnipaAt: later, period: 1, percent: 80,
  stage: 'REVIEW', result: 'GRANTED', to: { id: 'x', name: 'x' }, form: {}, reason: 'x', defects: [],
} as unknown as ActionPayloads[ActionType];

const dueAfter = (acts: readonly Act[]): string => {
  const { dueAt } = readDue(clockFactsOf(foldCase(history(...acts)), []), POLICY, later);
  return dueAt === undefined ? 'none' : formatInstant(dueAt);
};

/** The promise begins with its receipt, and anew with that of a correction; in between it waits. */
const PROMISE = ['register', 'request-correction', 'submit-correction'];

describe('the due instant', () => {
  const before = dueAfter(UNTIL_FORWARDING);

  it.each(ACTION_TYPES.filter((type) => !PROMISE.includes(type)))('is not moved by %s', (type) => {
    for (const actor of [CLERK, SYSTEM, CNIPA]) {
      expect(dueAfter([...UNTIL_FORWARDING, [actor, { type, payload: anything } as NewAction]])).toBe(before);
    }
  });

  it('is moved by the receipt of a correction, and by nothing it says besides', () => {
    const asked: Act = [CLERK, { type: 'request-correction', payload: { defects: [], answerBy: '2027-01-01' } }];
    expect(dueAfter([REGISTERED, asked])).toBe('none');
    const answered = (receivedAt: Instant): string => dueAfter([REGISTERED, asked, [CLERK, { type: 'submit-correction', payload: { receivedAt, form: anything } }]]);
    expect(answered((START + 60_000) as Instant)).toBe(before);
    expect(answered((START + 86_400_000) as Instant)).not.toBe(before);
  });
});
