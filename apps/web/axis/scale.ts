import { type Fold, foldsOf, type Stretch } from './folds.js';
import { placer } from './geometry.js';

/** A stretch of a scale that many axes share. */
export interface ScaleSpan {
  readonly from: number;
  readonly to: number;
  readonly why: string;
}

/** One service day on a scale, and where it lies. */
export interface ScaleDay {
  /** Its first moment of service. */
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

/** A common working-time axis: where an instant stands on it, and what is folded. Places are shares, 0 to 1. */
export interface Scale {
  readonly place: (instant: number) => number;
  readonly folds: readonly Fold[];
  readonly days: readonly ScaleDay[];
  /** Its first and its last moment of service. */
  readonly from: number;
  readonly to: number;
}

/** Lays out stretches, one after another without gap, of which only service has length; nothing where there is none. */
export function scaleOf(spans: readonly ScaleSpan[]): Scale | undefined {
  const stretches = spans.map((span): Stretch => ({ ...span, runs: span.why === 'SERVICE', length: span.why === 'SERVICE' ? span.to - span.from : 0 }));
  const served = stretches.filter(({ length }) => length > 0);
  const [first, last] = [served[0], served.at(-1)];
  if (!first || !last) return undefined;
  const place = placer(stretches, served.reduce((sum, { length }) => sum + length, 0));
  const folds = foldsOf(stretches, place);
  const starts = [first.from, ...folds.filter(({ kind }) => kind !== 'break').map(({ to }) => to)];
  const days = starts.map((from, index) => ({ from, at: place(from), length: (starts[index + 1] === undefined ? 1 : place(starts[index + 1] ?? 0)) - place(from) }));
  return { place, folds, days, from: first.from, to: last.to };
}
