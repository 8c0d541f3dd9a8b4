import type { HoldingSpan } from '../clock/shares.js';
import type { Stage } from '../clock/stages.js';
import type { Instant } from '../time/instant.js';
import type { CaseAction } from './actions.js';
import { applyAction, type CaseRecord } from './case-record.js';
import type { State } from './states.js';

/** The stage of the promise each state belongs to; none while the applicant has the case, or once it has left the office. */
const STAGE_OF: Readonly<Partial<Record<State, Stage>>> = {
  RECEIVED: 'COLLECTION',
  COLLECTING: 'COLLECTION',
  AWAITING_RECOMMENDATION: 'RECOMMENDATION',
  AWAITING_REVIEW: 'REVIEW',
  FORWARDING: 'FORWARDING',
};

/**
 * Who held the case in which stage, from its receipt on, one span after the other; the last one is open while the office
 * has the case. Handlers by name, for they are shown.
 */
export function holdingsOf(actions: readonly CaseAction[]): readonly HoldingSpan[] {
  const spans: HoldingSpan[] = [];
  let record: CaseRecord | undefined;
  for (const action of actions) {
    const before = record;
    record = applyAction(record, action);
    if (before && stageOf(before) === stageOf(record) && before.handler?.id === record.handler?.id) continue;
    close(spans, action.at);
    const stage = stageOf(record);
    const handler = record.handler?.name;
    if (stage) spans.push({ from: before ? action.at : record.receivedAt, stage, ...(handler !== undefined && { handler }) });
  }
  return spans;
}

/** The stage a state belongs to; none where the office does not have the case. */
export const stageOfState = (state: State): Stage | undefined => STAGE_OF[state];

const stageOf = ({ state }: CaseRecord): Stage | undefined => stageOfState(state);

function close(spans: HoldingSpan[], until: Instant): void {
  const last = spans.pop();
  if (last) spans.push(last.until === undefined ? { ...last, until } : last);
}
