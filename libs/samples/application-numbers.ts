import { applicationCheckDigit } from '#libs/domain/identifiers/application-number.js';

const SERIALS = 10_000_000;
/** Shares no factor with the number of serials, so that consecutive positions meet no serial twice. */
const STRIDE = 7_368_787;
const SAMPLES = 12;

/** Seeds below this give numbers that never repeat. */
export const SEEDS = Math.floor(SERIALS / SAMPLES);

/**
 * A valid application number in normal form: same year, type, sample and seed, same number.
 * @param sample 0–11, the sample's place
 * @throws RangeError for a seed outside 0 to 833,332
 */
export function sampleApplicationNumber(year: number, typeDigit: '1' | '8', sample: number, seed: number): string {
  const digits = `${year}${typeDigit}${serial(sample, seed)}`;
  return `${digits}.${applicationCheckDigit(digits)}`;
}

/** An international application number of the same making. */
export function samplePctNumber(year: number, sample: number, seed: number): string {
  return `PCT/CN${year}/${serial(sample, seed).slice(1)}`;
}

function serial(sample: number, seed: number): string {
  if (!Number.isInteger(seed) || seed < 0 || seed >= SEEDS) throw new RangeError(`seed outside 0 to ${SEEDS - 1}: ${seed}`);
  const position = BigInt(seed * SAMPLES + sample);
  return String((position * BigInt(STRIDE)) % BigInt(SERIALS)).padStart(7, '0');
}
