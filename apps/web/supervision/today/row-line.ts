import type { Scale } from '../../axis/scale.js';
import { instantIn } from '../../words/moments.js';
import type { BoardCase } from './board-groups.js';

/** One case on the common axis; all places are shares of it. */
export interface RowLine {
  readonly parts: readonly { readonly kind: 'elapsed' | 'left' | 'over' | 'waiting'; readonly at: number; readonly length: number }[];
  /** It began before the axis does. */
  readonly isCut: boolean;
  readonly due: number | undefined;
  /** The post is behind us. */
  readonly isLate: boolean;
  readonly next: number | undefined;
  readonly forecast: number | undefined;
}

/** Where a case lies: what has passed, what is left, how far it is over, and what comes next. */
export function rowLine({ deemedReceivedAt, dueAt, stateSince, clockState, nextPoint, forecast }: BoardCase, { place, from }: Scale, now: number): RowLine {
  const part = (kind: RowLine['parts'][number]['kind'], begin: number, end: number) => ({ kind, at: place(begin), length: Math.max(0, place(end) - place(begin)) });
  const begin = instantIn(deemedReceivedAt);
  const isCut = begin < from;
  if (clockState === 'awaiting-correction') return { parts: [part('waiting', instantIn(stateSince), now)], isCut, due: undefined, isLate: false, next: undefined, forecast: undefined };
  const due = dueAt === null ? undefined : instantIn(dueAt);
  const passed = Math.min(now, due ?? now);
  const parts = [part('elapsed', begin, passed), ...(due === undefined ? [] : [now < due ? part('left', Math.max(now, begin), due) : part('over', due, now)])];
  return {
    parts: parts.filter(({ length }) => length > 0),
    isCut,
    due: due === undefined ? undefined : place(due),
    isLate: due !== undefined && due <= now,
    next: nextPoint && (nextPoint.stage !== null || nextPoint.percent < 100) ? place(instantIn(nextPoint.at)) : undefined,
    forecast: forecast?.late ? place(instantIn(forecast.at)) : undefined,
  };
}
