import { applicationNumber } from '#libs/cnipa/contract/names.js';
import { ContractFault, objectOf, optional, type Shape, wholeNumber } from '#libs/cnipa/contract/shape.js';

/** Faults that stand until they are used up or taken away. */
export interface Faults {
  /** Every call waits this many milliseconds. */
  readonly slowMs?: number;
  /** The next n calls are answered 503; a share below 1: that part of the calls, at random. */
  readonly fail5xx?: number;
  /** The connection of the next n acknowledged packages breaks after the acceptance, before the answer. */
  readonly loseAnswerAfterAcceptance?: number;
  /** The next n acknowledgements or decisions come into the feed twice. */
  readonly duplicateAcknowledgement?: number;
  /** Decisions, and acknowledgements of packages answered "pending", come into the feed this many milliseconds late. */
  readonly lateResultMs?: number;
  /** The first n attempts of every package are answered "pending", until it is acknowledged by itself. */
  readonly pendingFirst?: number;
  /** The faults touch this application alone. */
  readonly onlyFor?: string;
}

/** An hour: longer waits show nothing more. */
export const LONGEST_WAIT = 3_600_000;
const MOST = 1_000_000;
const count = wholeNumber(MOST);
const wait = wholeNumber(LONGEST_WAIT);

const countOrShare: Shape<number> = (value, field) => {
  if (typeof value === 'number' && value > 0 && value < 1) return value;
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new ContractFault(field, 'neither a whole number nor a share between 0 and 1');
  return count(value, field);
};

export const faults = objectOf<Faults>({
  slowMs: optional(wait),
  fail5xx: optional(countOrShare),
  loseAnswerAfterAcceptance: optional(count),
  duplicateAcknowledgement: optional(count),
  lateResultMs: optional(wait),
  pendingFirst: optional(count),
  onlyFor: optional(applicationNumber),
});
