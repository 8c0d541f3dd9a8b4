import { instantIn } from '../words/moments.js';
import type { AxisFacts, AxisSpan } from './geometry.js';

/** A stretch of an explanation, as `/cases/{id}/clock` and `/ask/due` answer it. */
export interface SpanTold {
  readonly from: string;
  readonly to: string;
  readonly runs: boolean;
  readonly why: string;
}

export interface ClockTold {
  readonly state: 'running' | 'outage' | 'awaiting-correction' | 'stopped';
  readonly dueAt: string | null;
  readonly dueNotBefore: boolean;
  readonly provisional: boolean;
  readonly elapsed: number;
  readonly remaining: number;
  readonly warnings: readonly { readonly percent: number; readonly at: string }[];
  readonly spans?: readonly SpanTold[];
  /** When the answer was true. */
  readonly asOf: string;
}

/** Everything an axis shows, in instants. */
export interface ClockShown extends AxisFacts {
  readonly state: ClockTold['state'];
  readonly dueNotBefore: boolean;
  readonly provisional: boolean;
}

/** The clock as it was answered, ready to be drawn. */
export function clockShown({ asOf, dueAt, spans = [], warnings, ...clock }: ClockTold): ClockShown {
  return {
    ...clock,
    now: instantIn(asOf),
    dueAt: dueAt === null ? null : instantIn(dueAt),
    spans: spans.map((span): AxisSpan => ({ ...span, from: instantIn(span.from), to: instantIn(span.to) })),
    warnings: warnings.map(({ percent, at }) => ({ percent, at: instantIn(at) })),
  };
}
