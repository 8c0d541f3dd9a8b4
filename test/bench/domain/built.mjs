import { readFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);

/** A module of the build, by its source path without the ending. */
export const built = (path) => import(new URL(`dist/${path}.js`, root).href);

/** A shipped table as rows of cells by column; none of them quotes a comma in the columns read here. */
export const shippedText = (name) => readFileSync(new URL(`libs/reference-data/${name}`, root), 'utf8');

/** The policy of a new installation. */
export const shippedPolicy = async () => (await built('apps/portal/ask/ask.fixture')).shippedPolicy();

/** The same numbers in every run (mulberry32). */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ROUNDS = 5;
const ROUND_MS = 400;

/**
 * How many of the items, taken in turn, one core works off in a second: the middle of several rounds after a warm-up.
 * Reckoned by the process's CPU time, so that whoever else uses the machine does not count.
 */
export function rateOf(items, work) {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => round(items, work)).slice(1);
  return rounds.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)];
}

function round(items, work) {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  let done = 0;
  while (performance.now() - begun < ROUND_MS) {
    // The clock is looked at between batches, for looking costs as much as a due instant.
    for (let step = 0; step < 200; step += 1, done += 1) last = work(items[done % items.length]);
  }
  const { user, system } = process.cpuUsage(cpu);
  return (done * 1_000_000) / (user + system);
}

/** Kept, so that the engine cannot leave the work out. */
export let last;
