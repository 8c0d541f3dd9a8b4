/** How many of how many; whole numbers, `hits` at most `total`. */
export interface Share {
  readonly hits: number;
  readonly total: number;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % point of the normal distribution: bounds hold with 95 % confidence. */
const Z = 1.959963984540054;

/**
 * Where the share behind the counted one lies with 95 % confidence, from 0 to 1 (Wilson 1927): honest for small numbers,
 * unlike the textbook's ± formula. Nothing counted says nothing: 0 to 1.
 */
export function rangeOf({ hits, total }: Share): Range {
  if (total === 0) return { low: 0, high: 1 };
  const [share, weight] = [hits / total, (Z * Z) / total];
  const middle = share + weight / 2;
  const half = Z * Math.sqrt((share * (1 - share)) / total + weight / (4 * total));
  return { low: Math.max(0, (middle - half) / (1 + weight)), high: Math.min(1, (middle + half) / (1 + weight)) };
}

/** Where the difference of two shares (one less other, −1 to 1) lies with 95 % confidence (Newcombe 1998, method 10). */
export function rangeOfDifference(one: Share, other: Share): Range {
  if (one.total === 0 || other.total === 0) return { low: -1, high: 1 };
  const [p, q] = [one.hits / one.total, other.hits / other.total];
  const [a, b] = [rangeOf(one), rangeOf(other)];
  return { low: p - q - Math.hypot(p - a.low, b.high - q), high: p - q + Math.hypot(a.high - p, q - b.low) };
}

/** Ties of computed probabilities; the same tolerance as R's fisher.test. */
const TIE = 1 + 1e-7;

/**
 * How likely counts at least as uneven as these are where both shares are in truth the same: Fisher's exact test, both
 * sides, right for numbers however small. From 0 to 1; time and memory grow with the totals.
 */
export function chanceOfDifference(one: Share, other: Share): number {
  const [total, hits] = [one.total + other.total, one.hits + other.hits];
  const lowest = Math.max(0, hits - other.total);
  const highest = Math.min(hits, one.total);
  const logs = logFactorials(total);
  const log = (n: number): number => logs[n] ?? 0;
  const choose = (n: number, k: number): number => log(n) - log(k) - log(n - k);
  const likelihood = (k: number): number => Math.exp(choose(one.total, k) + choose(other.total, hits - k) - choose(total, hits));
  const seen = likelihood(one.hits) * TIE;
  let sum = 0;
  for (let k = lowest; k <= highest; k += 1) {
    const each = likelihood(k);
    if (each <= seen) sum += each;
  }
  return Math.min(1, sum);
}

function logFactorials(until: number): Float64Array {
  const logs = new Float64Array(until + 1);
  for (let n = 2; n <= until; n += 1) logs[n] = (logs[n - 1] ?? 0) + Math.log(n);
  return logs;
}
