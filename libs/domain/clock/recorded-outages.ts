import type { Instant } from '../time/instant.js';
import type { Interval } from './types.js';

/**
 * One record of a declared outage. What ends or corrects it is a further record that takes its place from that instant
 * on; what was said before stays known.
 */
export interface RecordedOutage extends Interval {
  /** Missing: known from the beginning. */
  readonly recordedAt?: Instant;
  /** When a later record took its place; missing for the one that stands. */
  readonly replacedAt?: Instant;
}

/** The outages as they were on record at an instant, or as they stand. */
export function outagesKnown(records: readonly RecordedOutage[], at?: Instant): readonly RecordedOutage[] {
  if (at === undefined) return records.filter(({ replacedAt }) => replacedAt === undefined);
  return records.filter(
    ({ recordedAt = -Infinity, replacedAt = Infinity }) => recordedAt <= at && at < replacedAt,
  );
}

/**
 * The outages a promise that began at `receivedAt` is reckoned with: those that were over by then touch nothing, and one
 * that has stopped keeps what was on record when it stopped, whatever is declared or corrected afterwards.
 */
export function outagesOf(records: readonly RecordedOutage[], receivedAt: Instant, stoppedAt?: Instant): readonly Interval[] {
  return outagesKnown(records, stoppedAt)
    .filter(({ until }) => until === undefined || until > receivedAt)
    .map(({ from, until }) => (until === undefined ? { from } : { from, until }));
}
