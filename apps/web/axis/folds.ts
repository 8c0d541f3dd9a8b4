import type { AxisSpan } from './geometry.js';

/** A stretch of time with its length on the axis, in milliseconds of service; 0 where it is folded. */
export interface Stretch extends AxisSpan {
  readonly length: number;
}

export type FoldKind = 'break' | 'night' | 'days-off';

/** Time without service, folded: what it is and from when to when. */
export interface Fold {
  readonly kind: FoldKind;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Stretches without service between two with it, each run of them one mark; what lies before the first is no fold. */
export function foldsOf(stretches: readonly Stretch[], place: (instant: number) => number): readonly Fold[] {
  const folds: Fold[] = [];
  let run: Stretch[] = [];
  let began = false;
  for (const stretch of stretches) {
    if (stretch.length === 0) {
      run.push(stretch);
      continue;
    }
    const [first] = run;
    if (began && first) folds.push({ kind: foldKind(run), at: place(stretch.from), from: first.from, to: stretch.from });
    began = true;
    run = [];
  }
  return folds;
}

const SHANGHAI_OFFSET = 8 * 3_600_000;
const dayOf = (instant: number): number => Math.floor((instant + SHANGHAI_OFFSET) / 86_400_000);

function foldKind(run: readonly Stretch[]): FoldKind {
  if (run.some(({ why }) => why === 'DAY_OFF')) return 'days-off';
  const [first, last] = [run[0], run.at(-1)];
  return first && last && dayOf(first.from) === dayOf(last.to) ? 'break' : 'night';
}
