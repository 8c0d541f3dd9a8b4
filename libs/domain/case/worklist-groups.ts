import type { CaseRecord } from './case-record.js';
import type { Role } from './names.js';
import { FINAL_STATES, isFinal, type State, STATES } from './states.js';
import { ACTION_TYPES, type Party, transitionOf } from './transitions.js';

/**
 * The heaps in which an officer meets cases: my own tasks, those of absent officers I stand in for, unclaimed ones, those
 * a reviewer returned, those that wait for the applicant, those with CNIPA; and all open ones, and those at an end.
 */
export const GROUPS = ['mine', 'standing-in', 'unclaimed', 'returned', 'waiting', 'at-cnipa', 'open', 'ended'] as const;
export type Group = (typeof GROUPS)[number];

/** States in which an officer has something to do, and may claim it. */
export const TASK_STATES: readonly State[] = STATES.filter((state) => transitionOf('claim').from.includes(state));

const OPEN_STATES: readonly State[] = STATES.filter((state) => !isFinal(state));
const WAITING: readonly State[] = ['AWAITING_CORRECTION'];

/** The states a group's cases are in; what else makes the group is asked of handler and history. */
export const STATES_OF_GROUP = {
  mine: TASK_STATES,
  'standing-in': TASK_STATES,
  unclaimed: TASK_STATES,
  returned: OPEN_STATES,
  waiting: WAITING,
  'at-cnipa': OPEN_STATES.filter((state) => !TASK_STATES.includes(state) && !WAITING.includes(state)),
  open: OPEN_STATES,
  ended: FINAL_STATES,
} as const satisfies Record<Group, readonly State[]>;

/** The states whose task is for these roles: they can take the case on from there, not only back to the applicant. */
export function ownStates(roles: readonly Role[]): readonly State[] {
  const held: readonly Party[] = roles;
  const onward = ACTION_TYPES.map(transitionOf).filter(({ exclusive, to, by }) => exclusive && to.some((state) => !WAITING.includes(state)) && by.some((party) => held.includes(party)));
  return TASK_STATES.filter((state) => onward.some(({ from }) => from.includes(state)));
}

/** The reviewer returned it, and the recommender has not recommended anew. */
export const isReturned = ({ returnedAt, state }: CaseRecord): boolean => returnedAt !== undefined && !isFinal(state);

/** The applicant has answered a correction, and the collection is not complete again. */
export const isCorrectionAnswered = ({ state, corrections }: CaseRecord): boolean => state === 'COLLECTING' && corrections.length > 0;
