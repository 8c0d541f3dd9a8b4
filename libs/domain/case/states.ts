/** States of a case (case lifecycle); folded from its actions, never assigned. */
export const STATES = [
  'RECEIVED',
  'COLLECTING',
  'AWAITING_CORRECTION',
  'AWAITING_RECOMMENDATION',
  'AWAITING_REVIEW',
  'FORWARDING',
  'FORWARDED',
  'CNIPA_CORRECTION',
  'GRANTED',
  'REFUSED',
  'TERMINATED',
  'NOT_ACCEPTED',
  'NOT_RECOMMENDED',
  'WITHDRAWN',
  'COMPLETED',
] as const;
export type State = (typeof STATES)[number];

/** Nothing leads out of these. */
export const FINAL_STATES = [
  'REFUSED',
  'TERMINATED',
  'NOT_ACCEPTED',
  'NOT_RECOMMENDED',
  'WITHDRAWN',
  'COMPLETED',
] as const satisfies readonly State[];

/** A case in one of these no longer holds its application number against a new request. */
export const LOCK_RELEASING_STATES = [
  'WITHDRAWN',
  'NOT_ACCEPTED',
  'NOT_RECOMMENDED',
  'REFUSED',
] as const satisfies readonly State[];

/** The office has the case in hand and the promise of one working day runs (or waits for a correction). */
export const PROMISE_STATES = [
  'RECEIVED',
  'COLLECTING',
  'AWAITING_CORRECTION',
  'AWAITING_RECOMMENDATION',
  'AWAITING_REVIEW',
  'FORWARDING',
] as const satisfies readonly State[];

const final: ReadonlySet<State> = new Set(FINAL_STATES);
const releasing: ReadonlySet<State> = new Set(LOCK_RELEASING_STATES);
const promise: ReadonlySet<State> = new Set(PROMISE_STATES);

export const isFinal = (state: State): boolean => final.has(state);
export const holdsLock = (state: State): boolean => !releasing.has(state);
export const promiseRuns = (state: State): boolean => promise.has(state);
