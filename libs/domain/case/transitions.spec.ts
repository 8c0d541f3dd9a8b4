import { describe, expect, it } from '@jest/globals';
import type { ActionType } from './actions.js';
import { FINAL_STATES, isFinal, type State, STATES } from './states.js';
import { taskRole } from './tasks.js';
import { ACTION_TYPES, actionsFrom, type Party, stateAfter, transitionOf } from './transitions.js';

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

  it.each(FINAL_STATES)('leads nowhere from %s, where a breach can still be explained and nothing else be done', (state) => {
    expect(next(state)).toEqual([]);
    expect(actionsFrom(state)).toEqual(['explain-breach']);
  });

  /** Acts that move a case on, the state's own place left out. */
  const movers = (state: State): readonly ActionType[] => actionsFrom(state).filter((type) => transitionOf(type).to.some((to) => to !== state));
  const mayBeDoneBy = (type: ActionType, ...parties: readonly Party[]): boolean => parties.some((party) => transitionOf(type).by.includes(party));

  it.each(STATES.filter((state) => !isFinal(state)))('leaves a supervisor a way out of %s', (state) => {
    // A task in the wrong hands is given to others; anywhere else no claim stands in the way of who can move the case on.
    const reassigned = taskRole(state) !== undefined && actionsFrom(state).includes('reassign');
    const unhindered = movers(state).some((type) => !transitionOf(type).exclusive && mayBeDoneBy(type, 'CLERK', 'SUPERVISOR'));
    expect([state, reassigned || unhindered]).toEqual([state, true]);
  });

  it('gives every task to a role that can finish it, and lets it be claimed and reassigned', () => {
    for (const state of STATES) {
      const role = taskRole(state);
      const finishing = movers(state).filter((type) => transitionOf(type).exclusive);
      expect([state, role !== undefined]).toEqual([state, finishing.length > 0]);
      if (role === undefined) continue;
      expect(finishing.some((type) => mayBeDoneBy(type, role))).toBe(true);
      expect(actionsFrom(state)).toEqual(expect.arrayContaining(['claim', 'release', 'reassign']));
    }
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
