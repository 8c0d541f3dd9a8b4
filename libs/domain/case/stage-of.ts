import type { Stage, StageSpan } from '../clock/stages.js';
import type { Instant } from '../time/instant.js';
import type { State } from './states.js';

/** The stage of the promise each state belongs to; none while the applicant has the case, or once it has left the office. */
const STAGE_OF: Readonly<Partial<Record<State, Stage>>> = {
  RECEIVED: 'COLLECTION',
  COLLECTING: 'COLLECTION',
  AWAITING_RECOMMENDATION: 'RECOMMENDATION',
  AWAITING_REVIEW: 'REVIEW',
  FORWARDING: 'FORWARDING',
};

export const stageOf = (state: State): Stage | undefined => STAGE_OF[state];

/** The spans after the case has come to a state: the running one ends, and that state's begins, unless they are one. */
export function enterStage(spans: readonly StageSpan[], state: State, at: Instant): readonly StageSpan[] {
  const stage = stageOf(state);
  const last = spans.at(-1);
  const open = last && last.until === undefined ? last : undefined;
  if (open?.stage === stage) return spans;
  const ended = open ? [...spans.slice(0, -1), { ...open, until: at }] : spans;
  return stage ? [...ended, { stage, from: at }] : ended;
}
