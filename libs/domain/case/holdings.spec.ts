import { describe, expect, it } from '@jest/globals';
import { NOTICES } from '../calendar/calendar.fixture.js';
import { buildCalendar } from '../calendar/calendar.js';
import { readClock } from '../clock/read-clock.js';
import { shares } from '../clock/shares.js';
import type { Instant } from '../time/instant.js';
import { ACCEPTED, APPLICANT, ASKED, CLERK, COLLECTED, COMPLETED, history, REGISTERED, START, SUPERVISOR, UNTIL_REVIEW } from './case.fixture.js';
import { clockFactsOf, foldCase } from './case-record.js';
import { holdingsOf } from './holdings.js';

const minute = (count: number): Instant => (START + count * 60_000) as Instant;
const CLAIM = [CLERK, { type: 'claim', payload: {} }] as const;

describe('who held a case', () => {
  it('follows stage and claim from the receipt on', () => {
    const reassigned = [SUPERVISOR, { type: 'reassign', payload: { to: { id: 'other', name: 'other' }, reason: 'absence' } }] as const;
    expect(holdingsOf(history(REGISTERED, CLAIM, reassigned, ACCEPTED, COLLECTED, COMPLETED))).toEqual([
      { from: START, until: minute(1), stage: 'COLLECTION' },
      { from: minute(1), until: minute(2), stage: 'COLLECTION', handler: 'clerk' },
      { from: minute(2), until: minute(3), stage: 'COLLECTION', handler: 'other' },
      { from: minute(3), until: minute(5), stage: 'COLLECTION' },
      { from: minute(5), stage: 'RECOMMENDATION' },
    ]);
  });

  it('holds nothing while the applicant has the case, nor after its end', () => {
    const withdrawn = [APPLICANT, { type: 'withdraw', payload: { reason: 'changed my mind' } }] as const;
    const spans = holdingsOf(history(REGISTERED, ACCEPTED, ASKED, withdrawn));
    expect(spans).toEqual([{ from: START, until: minute(2), stage: 'COLLECTION' }]);
  });

  it('adds up to the time the office held the case', () => {
    const actions = history(...UNTIL_REVIEW.slice(0, 2), CLAIM, ...UNTIL_REVIEW.slice(2));
    const facts = clockFactsOf(foldCase(actions), []);
    const policy = { version: 'test', calendar: buildCalendar(NOTICES), serviceHours: [] };
    const asOf = minute(300);
    const sum = shares(holdingsOf(actions), facts, policy, asOf).reduce((total, { held }) => total + held, 0);
    expect(sum).toBe(readClock(facts, policy, asOf).held);
    expect(sum).toBeGreaterThan(0);
  });
});
