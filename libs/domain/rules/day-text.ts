import { type Day, formatDay } from '../time/day.js';

const MOST_KEPT = 4096;
const kept = new Map<Day, string>();

/** `YYYY-MM-DD`; the same few days come up in every sentence of an assessment, so their texts are kept. */
export function dayText(day: Day): string {
  const known = kept.get(day);
  if (known !== undefined) return known;
  const text = formatDay(day);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(day, text);
  return text;
}
