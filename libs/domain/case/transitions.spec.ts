import { describe, expect, it } from '@jest/globals';
import { FINAL_STATES, isFinal, type State, STATES } from './states.js';
import { ACTION_TYPES, actionsFrom, stateAfter, transitionOf } from './transitions.js';

/** Every state and those one action leads to from it. */
const next = (state: State): readonly State[] =>
  ACTION_TYPES.filter((type) => transitionOf(type).from.includes(state)).flatMap((type) => transitionOf(type).to);

function reachableFrom(start: State): ReadonlySet<State> {
  const seen = new Set<State>([start]);
  for (const state of seen) for (const each of next(state)) seen.add(each);
  return seen;
}

describe('the transition table as a graph', () => {
  it('reaches every state from receipt', () => {
    expect([...reachableFrom('RECEIVED')].sort()).toEqual([...STATES].sort());
  });

  it.each(STATES.filter((state) => !isFinal(state)))('lets a case in %s come to an end', (state) => {
    expect([...reachableFrom(state)].some(isFinal)).toBe(true);
  });

  it.each(FINAL_STATES)('leads nowhere from %s', (state) => {
    expect(next(state)).toEqual([]);
    expect(actionsFrom(state)).toEqual([]);
  });

  it('gives each action that moves a case somebody who may do it', () => {
    for (const type of ACTION_TYPES) expect(transitionOf(type).by.length).toBeGreaterThan(0);
  });

  it('never lets an administrator decide a case', () => {
    for (const type of ACTION_TYPES) expect(transitionOf(type).by).not.toContain('ADMINISTRATOR');
  });

  it('withdraws from every open state and from no other', () => {
    expect(STATES.filter((state) => actionsFrom(state).includes('withdraw'))).toEqual([
      'RECEIVED',
      'COLLECTING',
      'AWAITING_CORRECTION',
      'AWAITING_RECOMMENDATION',
      'AWAITING_REVIEW',
      'FORWARDING',
      'FORWARDED',
      'CNIPA_CORRECTION',
    ]);
  });
});

describe('where a confirmation leads', () => {
  const confirm = { type: 'confirm', payload: {} } as const;

  it('forwards a positive recommendation', () => {
    expect(stateAfter('AWAITING_REVIEW', confirm, 'positive')).toBe('FORWARDING');
  });

  it('ends a negative one', () => {
    expect(stateAfter('AWAITING_REVIEW', confirm, 'negative')).toBe('NOT_RECOMMENDED');
  });
});
