import { describe, expect, it } from '@jest/globals';
import { CLERK, recordOf, REGISTERED, SUPERVISOR, UNTIL_FORWARDING, UNTIL_REVIEW } from './case.fixture.js';
import { clockFactsOf } from './case-record.js';
import { unfitFor } from './tasks.js';

const HELD = [REGISTERED, [CLERK, { type: 'claim', payload: {} }]] as const;

describe('giving a task to an officer', () => {
  const received = recordOf(...HELD);
  const reviewing = recordOf(...UNTIL_REVIEW);

  it('asks for the role that finishes it', () => {
    expect(unfitFor(received, { id: 'other', roles: ['CLERK'] })).toBeUndefined();
    expect(unfitFor(received, { id: 'other', roles: ['RECOMMENDER', 'REVIEWER', 'SUPERVISOR'] })).toBe('cannot-finish-the-task');
    expect(unfitFor(recordOf(...UNTIL_FORWARDING), { id: 'other', roles: ['CLERK', 'RECOMMENDER', 'REVIEWER'] })).toBe('cannot-finish-the-task');
  });

  it('holds four eyes', () => {
    expect(unfitFor(reviewing, { id: 'recommender', roles: ['RECOMMENDER', 'REVIEWER'] })).toBe('recommended-this-case');
    expect(unfitFor(reviewing, { id: 'reviewer', roles: ['REVIEWER'] })).toBeUndefined();
  });

  it('does not give it to whoever holds it', () => {
    expect(unfitFor(received, { id: 'clerk', roles: ['CLERK'] })).toBe('holds-it-already');
  });

  it('never touches what the clock is derived from, and may give it to nobody', () => {
    const to = { id: 'other', name: 'other' };
    const given = recordOf(...HELD, [SUPERVISOR, { type: 'reassign', payload: { to, reason: 'absence' } }]);
    const freed = recordOf(...HELD, [SUPERVISOR, { type: 'reassign', payload: { reason: 'absence' } }]);
    expect([given.handler?.id, freed.handler]).toEqual(['other', undefined]);
    for (const record of [given, freed]) {
      expect(clockFactsOf(record, [])).toEqual(clockFactsOf(received, []));
      expect([record.state, record.stateSince, record.clockPoints]).toEqual([received.state, received.stateSince, received.clockPoints]);
    }
  });
});
