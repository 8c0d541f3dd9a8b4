import type { HoldingSpan } from '../clock/shares.js';
import type { Instant } from '../time/instant.js';
import type { CaseAction } from './actions.js';
import { applyAction, type CaseRecord } from './case-record.js';
import { stageOf } from './stage-of.js';

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
    if (before && stageOf(before.state) === stageOf(record.state) && before.handler?.id === record.handler?.id) continue;
    close(spans, action.at);
    const stage = stageOf(record.state);
    const handler = record.handler?.name;
    if (stage) spans.push({ from: before ? action.at : record.receivedAt, stage, ...(handler !== undefined && { handler }) });
  }
  return spans;
}

function close(spans: HoldingSpan[], until: Instant): void {
  const last = spans.pop();
  if (last) spans.push(last.until === undefined ? { ...last, until } : last);
}
