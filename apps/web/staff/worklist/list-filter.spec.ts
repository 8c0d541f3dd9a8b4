import { describe, expect, it } from '@jest/globals';
import { filterFrom, narrowingsOf, queryOf, without } from './list-filter.js';
import type { ListFilter } from './worklist-client.js';

const WHOLE: ListFilter = {
  group: 'unclaimed', state: ['RECEIVED', 'AWAITING_REVIEW'], own: true, breached: true, due: 'today', handler: '00000000-0000-4000-8000-000000000001', q: '陈大文',
};

describe('what a list is narrowed by', () => {
  it.each<[string, ListFilter]>([
    ['nothing', { group: 'mine' }],
    ['everything', WHOLE],
    ['one state', { group: 'open', state: ['GRANTED'] }],
  ])('is the same when it comes back from the address: %s', (_, filter) => {
    const query = queryOf(filter) as Parameters<typeof filterFrom>[0];
    expect(filterFrom(query)).toEqual(filter);
  });

  it('takes one state alone for a list, and leaves aside what it does not know', () => {
    expect(filterFrom({ group: 'everybody', state: 'RECEIVED', own: 'perhaps', due: 'never', handler: 'me', q: '  ', sort: 'name' })).toEqual({ group: 'mine', state: ['RECEIVED'] });
  });

  it('is taken away one by one', () => {
    const left = narrowingsOf(WHOLE).reduce(without, WHOLE);
    expect([narrowingsOf(WHOLE).length, narrowingsOf(left), queryOf(left)]).toEqual([7, [], { group: 'unclaimed' }]);
  });
});
