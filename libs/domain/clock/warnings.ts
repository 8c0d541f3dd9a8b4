import type { Instant } from '../time/instant.js';
import { netAdvance, type Stretch } from './outages.js';
import type { ServiceTime } from './service-time.js';
import type { WarningPoint } from './types.js';

export interface WarningSpan {
  readonly from: Instant;
  readonly dueAt: Instant;
  /** Net working milliseconds between the two. */
  readonly budget: number;
}

/**
 * The points at 50 %, 80 % and 100 % of the working time up to a due instant (clock rule 8). The first two are the
 * first whole millisecond at which the share has passed on the working clock, and are sent within service hours (a
 * point on the end of a period at the start of the next); the third is the due instant and is told at once.
 */
export function warningPoints(service: ServiceTime, outages: readonly Stretch[], span: WarningSpan): readonly WarningPoint[] {
  const early = ([50, 80] as const).map((percent) => {
    const at = netAdvance(service, outages, span.from, shareOf(span.budget, percent));
    return { percent, at, sendAt: service.deem(at) };
  });
  return [...early, { percent: 100, at: span.dueAt, sendAt: span.dueAt }];
}

/** So many percent of the milliseconds, rounded up to a whole one. */
export function shareOf(milliseconds: number, percent: number): number {
  return Math.ceil((milliseconds * percent) / 100);
}
