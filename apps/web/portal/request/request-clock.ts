import type { ClockTold } from '../../axis/clock-facts.js';

/** What the status says of a request's way through the office. */
export interface RequestTimes {
  readonly state: string;
  readonly receivedAt: string;
  readonly milestones: readonly { readonly state: string; readonly since: string }[];
  readonly clock: {
    readonly state: ClockTold['state'];
    readonly dueAt: string | null;
    readonly dueNotBefore: boolean;
    readonly provisional: boolean;
    readonly elapsedSeconds: number;
    readonly remainingSeconds: number;
    readonly warnings: readonly { readonly percent: number; readonly at: string }[];
  };
}

/** The instant at which the office's part ended; none while it goes on. */
export function stoppedAt({ clock, milestones }: RequestTimes): string | undefined {
  return clock.state === 'stopped' ? milestones.findLast(({ state }) => ENDS.has(state))?.since : undefined;
}

const ENDS: ReadonlySet<string> = new Set(['FORWARDED', 'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'WITHDRAWN']);

/** The clock of the status for an axis that knows no days. */
export function clockTold({ clock }: RequestTimes, asOf: string): ClockTold {
  const { elapsedSeconds, remainingSeconds, ...rest } = clock;
  return { ...rest, asOf, elapsed: elapsedSeconds * 1000, remaining: remainingSeconds * 1000 };
}

/** The straight way of a request; what lies beside it is inserted where it happened. */
const STRAIGHT = ['RECEIVED', 'COLLECTING', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW', 'FORWARDING', 'FORWARDED'] as const;

export interface WayPoint {
  readonly state: string;
  readonly since?: string;
  readonly place: 'passed' | 'current' | 'to-come';
}

/** The states that were, the one that is, and on the straight way those still to come. */
export function wayOf({ milestones, clock }: RequestTimes): readonly WayPoint[] {
  const last = milestones.length - 1;
  const been = milestones.map(({ state, since }, at): WayPoint => ({ state, since, place: at === last ? 'current' : 'passed' }));
  if (clock.state === 'stopped') return been;
  const furthest = milestones.at(-1)?.state === 'AWAITING_CORRECTION' ? 0 : STRAIGHT.findIndex((state) => state === milestones.at(-1)?.state);
  return [...been, ...STRAIGHT.slice(furthest + 1).map((state): WayPoint => ({ state, place: 'to-come' }))];
}
