import { chanceOfDifference, type Range, rangeOfDifference, type Share } from './proportions.js';

/** Two shares, whether they differ by more than chance, and the numbers behind the answer. */
export interface Comparison {
  readonly one: Share;
  readonly other: Share;
  /** Share of the one less that of the other, −1 to 1; none where one of them counted nothing. */
  readonly difference: number | undefined;
  /** 95 % confidence. */
  readonly range: Range;
  /** Fisher's exact test, both sides. */
  readonly chance: number;
  /** The same, made good for comparing several things at once (Holm 1979). */
  readonly chanceAmongAll: number;
  readonly verdict: Verdict;
}

/**
 * TOO_FEW: not even the most uneven outcome could have shown a difference. NOT_SHOWN: what there is may well be chance.
 * SHOWN: at most one time in twenty is so much chance.
 */
export type Verdict = 'TOO_FEW' | 'NOT_SHOWN' | 'SHOWN';

const LEVEL = 0.05;

/** Compares each pair, with the chance made good for how many are compared, so that nobody reads noise as unfairness. */
export function compareAll<Name extends string>(pairs: Readonly<Record<Name, readonly [Share, Share]>>): Readonly<Record<Name, Comparison>> {
  const names = Object.keys(pairs) as Name[];
  const chances = names.map((name) => chanceOfDifference(pairs[name][0], pairs[name][1]));
  const adjusted = amongAll(chances);
  const compared = names.map((name, at) => [name, compare(pairs[name], chances[at] ?? 1, adjusted[at] ?? 1)] as const);
  return Object.fromEntries(compared) as Record<Name, Comparison>;
}

function compare([one, other]: readonly [Share, Share], chance: number, chanceAmongAll: number): Comparison {
  const difference = one.total === 0 || other.total === 0 ? undefined : one.hits / one.total - other.hits / other.total;
  const verdict = chanceAmongAll <= LEVEL ? 'SHOWN' : couldShow(one.total, other.total) ? 'NOT_SHOWN' : 'TOO_FEW';
  return { one, other, difference, range: rangeOfDifference(one, other), chance, chanceAmongAll, verdict };
}

const couldShow = (one: number, other: number): boolean =>
  chanceOfDifference({ hits: one, total: one }, { hits: 0, total: other }) <= LEVEL;

/** The smallest chance counts as often as there are comparisons, the next once less, and none less than the one before. */
function amongAll(chances: readonly number[]): readonly number[] {
  const order = chances.map((chance, at) => ({ chance, at })).sort((a, b) => a.chance - b.chance);
  const adjusted = new Array<number>(chances.length).fill(1);
  let least = 0;
  order.forEach(({ chance, at }, rank) => {
    least = Math.max(least, Math.min(1, chance * (chances.length - rank)));
    adjusted[at] = least;
  });
  return adjusted;
}
