import type { Day } from './day.js';
import type { Instant } from './instant.js';

/** A record that holds from a day on; what stood before it stays on record. */
export interface DatedRecord {
  readonly effectiveFrom: Day;
  readonly setAt: Instant;
}

/** Of each subject the record that took effect last by that day; of two for the same day, the one set later. */
export function inForceOn<Dated extends DatedRecord>(records: readonly Dated[], on: Day, subject: (record: Dated) => string): readonly Dated[] {
  const standing = new Map<string, Dated>();
  const oldestFirst = records.filter(({ effectiveFrom }) => effectiveFrom <= on).sort((one, other) => one.effectiveFrom - other.effectiveFrom || one.setAt - other.setAt);
  for (const record of oldestFirst) standing.set(subject(record), record);
  return [...standing.values()];
}
