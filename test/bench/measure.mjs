/** Runs `count` pieces of work by `users` at once; answers the milliseconds of each, in order of length, and pieces a second. */
export async function measure(users, count, work) {
  const times = [];
  let next = 0;
  const started = performance.now();
  const user = async () => {
    for (let index = next++; index < count; index = next++) {
      const begun = performance.now();
      await work(index);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: users }, user));
  const seconds = (performance.now() - started) / 1000;
  times.sort((one, other) => one - other);
  return { times, p50: quantile(times, 0.5), p99: quantile(times, 0.99), perSecond: count / seconds };
}

/** The pieces of several rounds taken together. */
export function pooled(rounds) {
  const times = rounds.flat().sort((one, other) => one - other);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

const rounded = (value) => Number(value.toPrecision(4));

/** One line per metric; `ratio` is product over floor. */
export function report(bench, metric, users, unit, floor, product) {
  process.stdout.write(
    `${JSON.stringify({ bench, metric, users, unit, floor: rounded(floor), product: rounded(product), ratio: rounded(product / floor) })}\n`,
  );
}

/** A metric that has no floor to be held against. */
export function reportOne(bench, metric, users, unit, product) {
  process.stdout.write(`${JSON.stringify({ bench, metric, users, unit, product: rounded(product) })}\n`);
}

/** The middle one of several rounds, metric by metric, so that one disturbed round does not decide. */
export function medianOf(rounds) {
  const keys = Object.keys(rounds[0]);
  return Object.fromEntries(
    keys.map((key) => [key, rounds.map((round) => round[key]).sort((one, other) => one - other)[Math.floor(rounds.length / 2)]]),
  );
}
