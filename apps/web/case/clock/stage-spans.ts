import { stageOf } from '#libs/domain/case/stage-of.js';
import { isFinal } from '#libs/domain/case/states.js';
import { instantIn } from '../../words/moments.js';
import type { HistoryTold } from '../case-parts.js';

export interface StageShown {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** When the case was in which stage of the promise, from its history; the last one until `now`, or until the promise was kept. */
export function stageSpans(history: readonly HistoryTold[], now: number): readonly StageShown[] {
  const spans: StageShown[] = [];
  for (const [index, { at, state }] of history.entries()) {
    const stage = stageOf(state);
    const from = instantIn(at);
    const next = history[index + 1];
    const to = next ? instantIn(next.at) : isFinal(state) ? from : now;
    const last = spans.at(-1);
    if (last && last.name === stage && last.to === from) spans[spans.length - 1] = { ...last, to };
    else if (stage !== undefined) spans.push({ name: stage, from, to });
  }
  return spans.filter((span) => span.to > span.from);
}
