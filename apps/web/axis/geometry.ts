/**
 * Where everything stands on the working-time axis. Only service time has length: nights, midday breaks and days off are
 * folded into a mark. A wait for the applicant is no time of the office's and takes a block of fixed length.
 * All instants and lengths are milliseconds; all places are shares of the axis, 0 to 1.
 */

import { type Fold, foldsOf, type Stretch } from './folds.js';

/** A stretch of the request's time as the explanation of its clock lists them, one after another without gap. */
export interface AxisSpan {
  readonly from: number;
  readonly to: number;
  /** Working time passes. */
  readonly runs: boolean;
  readonly why: string;
}

export interface AxisFacts {
  readonly now: number;
  /** None while a correction is open. */
  readonly dueAt: number | null;
  /** Working time against the promise in the present period, outages left out. */
  readonly elapsed: number;
  /** What is left of it; 0 once it is due. */
  readonly remaining: number;
  /** Day by day; without it the axis is one stretch of working time. */
  readonly spans?: readonly AxisSpan[];
  readonly warnings?: readonly { readonly percent: number; readonly at: number }[];
  readonly stages?: readonly { readonly name: string; readonly from: number; readonly to: number }[];
}

export type PieceKind = 'elapsed' | 'left' | 'outage' | 'waiting' | 'over';

export interface Piece {
  readonly kind: PieceKind;
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

export interface AxisGeometry {
  readonly pieces: readonly Piece[];
  readonly folds: readonly Fold[];
  readonly ticks: readonly { readonly percent: number; readonly at: number }[];
  readonly stages: readonly { readonly name: string; readonly at: number; readonly length: number }[];
  /** Where we are. */
  readonly now: number;
  /** Where the post of the due instant stands. */
  readonly due: number | undefined;
  readonly isOver: boolean;
}

/** Length of a wait, as a share of all working time shown. */
const WAITING_SHARE = 0.08;
/** An overrun is shown to scale up to this share; then it only touches the end. */
const MOST_OVER = 0.25;

/** Lays out the axis. Pure: the same facts, the same picture. */
export function layOut(facts: AxisFacts): AxisGeometry {
  const stretches = withLengths(facts.spans ?? []);
  return stretches.some(({ length }) => length > 0) ? fromSpans(facts, stretches) : fromFigures(facts);
}

function withLengths(spans: readonly AxisSpan[]): readonly Stretch[] {
  const service = spans.reduce((sum, span) => sum + (hasService(span) ? span.to - span.from : 0), 0);
  return spans.map((span) => ({ ...span, length: lengthOf(span, service) }));
}

const hasService = ({ runs, why }: AxisSpan): boolean => runs || why === 'OUTAGE';

function lengthOf(span: AxisSpan, service: number): number {
  if (hasService(span)) return span.to - span.from;
  return span.why === 'AWAITING_CORRECTION' ? Math.max(service * WAITING_SHARE, 1) : 0;
}

function fromSpans(facts: AxisFacts, stretches: readonly Stretch[]): AxisGeometry {
  const service = stretches.reduce((sum, { length }) => sum + length, 0);
  const over = overrun(facts, service);
  const whole = service + over;
  const place = placer(stretches, whole);
  const { now, dueAt, warnings = [], stages = [] } = facts;
  const due = dueAt === null ? undefined : place(dueAt);
  return {
    pieces: [...piecesOf(stretches, facts.now, whole), ...overPiece(over, whole, dueAt, now)],
    folds: foldsOf(stretches, place),
    ticks: warnings.filter(({ percent }) => percent < 100).map(({ percent, at }) => ({ percent, at: place(at) })),
    stages: stages.map(({ name, from, to }) => ({ name, at: place(from), length: place(Math.max(from, to)) - place(from) })),
    now: over > 0 ? 1 : place(now),
    due,
    isOver: over > 0,
  };
}

/** Rows of lists know no days, only how much is used and how much is left. */
function fromFigures(facts: AxisFacts): AxisGeometry {
  const { now, dueAt, elapsed, remaining, warnings = [] } = facts;
  if (dueAt === null) return { ...NOTHING, pieces: [{ kind: 'waiting', at: 0, length: 1, from: now, to: now }] };
  const isOver = now > dueAt;
  const used = Math.max(elapsed, 0);
  const whole = Math.max(used + Math.max(remaining, 0), 1);
  const share = used / whole;
  return {
    pieces: [
      { kind: isOver ? ('over' as const) : ('elapsed' as const), at: 0, length: share, from: now, to: now },
      { kind: 'left' as const, at: share, length: 1 - share, from: now, to: dueAt },
    ].filter(({ length }) => length > 0),
    folds: [],
    ticks: warnings.filter(({ percent }) => percent < 100).map(({ percent }) => ({ percent, at: percent / 100 })),
    stages: [],
    now: share,
    due: 1,
    isOver,
  };
}

/** Without a due instant nothing is measured: the applicant has the case. */
const NOTHING = { folds: [], ticks: [], stages: [], now: 0, due: undefined, isOver: false } as const;

/** Working time past the due instant, as far as it is shown. */
function overrun({ now, dueAt, elapsed }: AxisFacts, service: number): number {
  if (dueAt === null || now <= dueAt) return 0;
  return Math.min(Math.max(elapsed - service, service * 0.02), service * MOST_OVER);
}

function overPiece(over: number, whole: number, dueAt: number | null, now: number): readonly Piece[] {
  return over > 0 && dueAt !== null ? [{ kind: 'over', at: 1 - over / whole, length: over / whole, from: dueAt, to: now }] : [];
}

/** The place of an instant: within a stretch to scale, within a fold where the fold is, outside at the nearer end. */
export function placer(stretches: readonly Stretch[], whole: number): (instant: number) => number {
  return (instant) => {
    let before = 0;
    for (const { from, to, length } of stretches) {
      if (instant < to) return (before + (length * Math.max(0, instant - from)) / Math.max(1, to - from)) / whole;
      before += length;
    }
    return before / whole;
  };
}

function piecesOf(stretches: readonly Stretch[], now: number, whole: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let before = 0;
  for (const stretch of stretches) {
    for (const part of cutAt(stretch, now)) {
      if (part.length > 0) pieces.push({ kind: kindOf(part, now), at: before / whole, length: part.length / whole, from: part.from, to: part.to });
      before += part.length;
    }
  }
  return pieces;
}

/** What has passed and what has not, apart. */
function cutAt(stretch: Stretch, now: number): readonly Stretch[] {
  const { from, to, length, why } = stretch;
  if (now <= from || now >= to || why === 'AWAITING_CORRECTION') return [stretch];
  const passed = (length * (now - from)) / (to - from);
  return [
    { ...stretch, to: now, length: passed },
    { ...stretch, from: now, length: length - passed },
  ];
}

function kindOf({ why, to }: Stretch, now: number): PieceKind {
  if (why === 'AWAITING_CORRECTION') return 'waiting';
  if (why === 'OUTAGE') return 'outage';
  return to <= now ? 'elapsed' : 'left';
}
