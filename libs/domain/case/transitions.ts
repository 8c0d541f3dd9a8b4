import type { Actor, ActionType, NewAction } from './actions.js';
import type { Role } from './names.js';
import { type State, STATES } from './states.js';

/** Who may do it: a role at the case's office, the applicant, the system itself, or CNIPA's gateway. */
export type Party = Role | 'APPLICANT' | 'SYSTEM' | 'CNIPA';

export interface Transition {
  /** Empty: only where no case exists yet. */
  readonly from: readonly State[];
  /** Empty: the state stays. More than one: the action's own content or the recommendation decides which. */
  readonly to: readonly State[];
  readonly by: readonly Party[];
  /** Ends the open task of whoever claimed the case, so that the next stage starts unclaimed. */
  readonly exclusive: boolean;
}

const WITH_THE_OFFICE = ['COLLECTING', 'AWAITING_RECOMMENDATION'] as const;
const TASKS = ['RECEIVED', 'COLLECTING', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW'] as const;
const OPEN = [...TASKS, 'AWAITING_CORRECTION', 'FORWARDING', 'FORWARDED', 'CNIPA_CORRECTION'] as const;
const LIVE = [...OPEN, 'GRANTED'] as const;
const OFFICERS = ['CLERK', 'RECOMMENDER', 'REVIEWER', 'SUPERVISOR'] as const;
const DECIDERS = ['CLERK', 'RECOMMENDER', 'REVIEWER'] as const;

/**
 * The one table of what may be done in which state, and by whom (case lifecycle). The API, the workflow and the screens
 * read it; an action that is not in it for the state at hand is refused and the allowed ones are named.
 */
export const TRANSITIONS = {
  register: { from: [], to: ['RECEIVED'], by: ['CLERK', 'APPLICANT'], exclusive: false },
  accept: { from: ['RECEIVED'], to: ['COLLECTING'], by: ['CLERK'], exclusive: true },
  decline: { from: ['RECEIVED'], to: ['NOT_ACCEPTED'], by: ['CLERK'], exclusive: true },
  collect: { from: ['COLLECTING'], to: [], by: ['SYSTEM', 'CLERK'], exclusive: true },
  'complete-collection': { from: ['COLLECTING'], to: ['AWAITING_RECOMMENDATION'], by: ['CLERK'], exclusive: true },
  'request-correction': { from: WITH_THE_OFFICE, to: ['AWAITING_CORRECTION'], by: ['CLERK', 'RECOMMENDER'], exclusive: true },
  'submit-correction': { from: ['AWAITING_CORRECTION'], to: ['COLLECTING'], by: ['APPLICANT', 'CLERK'], exclusive: false },
  recommend: { from: ['AWAITING_RECOMMENDATION'], to: ['AWAITING_REVIEW'], by: ['RECOMMENDER'], exclusive: true },
  'not-recommend': { from: ['AWAITING_RECOMMENDATION'], to: ['AWAITING_REVIEW'], by: ['RECOMMENDER'], exclusive: true },
  confirm: { from: ['AWAITING_REVIEW'], to: ['FORWARDING', 'NOT_RECOMMENDED'], by: ['REVIEWER'], exclusive: true },
  return: { from: ['AWAITING_REVIEW'], to: ['AWAITING_RECOMMENDATION'], by: ['REVIEWER'], exclusive: true },
  refuse: { from: ['AWAITING_REVIEW'], to: ['NOT_RECOMMENDED'], by: ['REVIEWER'], exclusive: true },
  forward: { from: ['FORWARDING'], to: [], by: ['SYSTEM'], exclusive: false },
  acknowledge: { from: ['FORWARDING'], to: ['FORWARDED'], by: ['CNIPA'], exclusive: false },
  'record-cnipa-result': {
    from: ['FORWARDED', 'CNIPA_CORRECTION', 'GRANTED'],
    to: ['GRANTED', 'REFUSED', 'CNIPA_CORRECTION', 'TERMINATED'],
    by: ['CNIPA', 'CLERK'],
    exclusive: false,
  },
  withdraw: { from: OPEN, to: ['WITHDRAWN'], by: ['APPLICANT', 'CLERK'], exclusive: false },
  claim: { from: TASKS, to: [], by: DECIDERS, exclusive: true },
  release: { from: TASKS, to: [], by: DECIDERS, exclusive: true },
  reassign: { from: TASKS, to: [], by: ['SUPERVISOR'], exclusive: false },
  note: { from: LIVE, to: [], by: OFFICERS, exclusive: false },
  attach: { from: LIVE, to: [], by: OFFICERS, exclusive: false },
  'decide-rule': { from: WITH_THE_OFFICE, to: [], by: ['RECOMMENDER'], exclusive: true },
  'record-clock-point': { from: LIVE, to: [], by: ['SYSTEM'], exclusive: false },
  // A broken promise is accounted for, whatever became of the request: also after its end.
  'explain-breach': { from: STATES, to: [], by: ['SUPERVISOR'], exclusive: false },
  'record-stage-point': { from: LIVE, to: [], by: ['SYSTEM'], exclusive: false },
  close: { from: ['GRANTED'], to: ['COMPLETED'], by: ['SUPERVISOR'], exclusive: false },
} as const satisfies Record<ActionType, Transition>;

export const ACTION_TYPES = Object.keys(TRANSITIONS) as readonly ActionType[];

export const transitionOf = (type: ActionType): Transition => TRANSITIONS[type];

/** Acts of the record itself, which nobody is offered. */
const UNOFFERED: ReadonlySet<ActionType> = new Set(['register', 'forward', 'acknowledge', 'record-clock-point', 'record-stage-point']);

/** What may be done in a state, whoever asks. */
export function actionsFrom(state: State): readonly ActionType[] {
  return ACTION_TYPES.filter((type) => !UNOFFERED.has(type) && transitionOf(type).from.includes(state));
}

/** The parties an actor may act as. */
export function partiesOf(actor: Actor): readonly Party[] {
  switch (actor.kind) {
    case 'staff':
      return actor.roles;
    case 'applicant':
      return ['APPLICANT'];
    case 'system':
      return ['SYSTEM'];
    case 'cnipa':
      return ['CNIPA'];
  }
}

export const mayAct = (actor: Actor, type: ActionType): boolean =>
  partiesOf(actor).some((party) => transitionOf(type).by.includes(party));

const RESULT_STATES = {
  GRANTED: 'GRANTED',
  REFUSED: 'REFUSED',
  CORRECTION: 'CNIPA_CORRECTION',
  TERMINATED: 'TERMINATED',
} as const satisfies Record<string, State>;

/** The state after an action; the recommendation decides where a confirmation leads. */
export function stateAfter(state: State | undefined, action: NewAction, recommendation?: 'positive' | 'negative'): State {
  if (action.type === 'record-cnipa-result') return RESULT_STATES[action.payload.result];
  if (action.type === 'confirm') return recommendation === 'negative' ? 'NOT_RECOMMENDED' : 'FORWARDING';
  const next = transitionOf(action.type).to[0] ?? state;
  if (next === undefined) throw new RangeError(`${action.type} before the case is registered`);
  return next;
}
