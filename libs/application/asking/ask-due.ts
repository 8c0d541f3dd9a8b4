import type { Channel, Office } from '#libs/domain/case/names.js';
import { type ClockExplanation, explainClock } from '#libs/domain/clock/explanation.js';
import { readClock } from '#libs/domain/clock/read-clock.js';
import { outagesOf } from '#libs/domain/clock/recorded-outages.js';
import type { ClockFacts, ClockReading, Interval } from '#libs/domain/clock/types.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { OfficePolicy } from '../policy/policy-source.js';
import { naming } from './naming.js';
import { type AskingServices, currentPolicy } from './current-policy.js';

/** A receipt that happened, or that somebody thinks of. */
export interface AskedReceipt {
  /** Now, if it is not said. */
  readonly receivedAt?: Instant | undefined;
  readonly corrections?: readonly Interval[] | undefined;
  /** Those declared for the office, if it is not said; an empty list leaves them out. */
  readonly outages?: readonly Interval[] | undefined;
}

export interface DueQuestion extends AskedReceipt {
  readonly office: Office;
  readonly channel: Channel;
  /** Now, or the last thing that is said to have happened. */
  readonly asOf?: Instant | undefined;
}

/** The clock of an asked receipt, reckoned as the clock of a case is. */
export interface DueAsked {
  readonly office: Office;
  readonly channel: Channel;
  readonly asOf: Instant;
  readonly calendarVersion: string;
  readonly explanation: ClockExplanation;
}

/** When a request received so would be due, and why. @throws DomainError INVALID_INPUT or INTERVAL_INVALID naming the field. */
export async function askDue(services: AskingServices, question: DueQuestion): Promise<DueAsked> {
  const { office, channel } = question;
  const policy = await currentPolicy(services, office);
  const now = services.clock.now();
  const facts = factsOf(question, policy, now);
  const asOf = question.asOf ?? lastMoment(facts, now);
  return { office, channel, asOf, calendarVersion: policy.clock.calendar.version, explanation: explainClock(facts, policy.clock, asOf) };
}

export interface DuesQuestion {
  readonly office: Office;
  readonly receipts: readonly AskedReceipt[];
  readonly asOf?: Instant | undefined;
}

export interface DueOfReceipt {
  readonly receivedAt: Instant;
  readonly reading: ClockReading;
}

/** The same for many receipts at once, without the explanations. @throws as `askDue`, for the first that is impossible. */
export async function askDues(services: AskingServices, { office, receipts, asOf }: DuesQuestion): Promise<readonly DueOfReceipt[]> {
  const policy = await currentPolicy(services, office);
  const now = services.clock.now();
  return receipts.map((receipt, index) => naming(`receipts[${index}]`, () => readAsked(receipt, policy, now, asOf)));
}

/** The reading alone. @throws as `askDue`. */
export function readAsked(receipt: AskedReceipt, policy: OfficePolicy, now: Instant, asOf?: Instant): DueOfReceipt {
  const facts = factsOf(receipt, policy, now);
  return { receivedAt: facts.receivedAt, reading: readClock(facts, policy.clock, asOf ?? lastMoment(facts, now)) };
}

function factsOf({ receivedAt, corrections, outages }: AskedReceipt, policy: OfficePolicy, now: Instant): ClockFacts {
  return { receivedAt: receivedAt ?? now, corrections: corrections ?? [], outages: outages ?? outagesOf(policy.outages, receivedAt ?? now) };
}

/**
 * What is asked about the future is answered as if it had come: the latest of now, the receipt, the ends of the
 * corrections and the beginnings of what is open.
 */
function lastMoment({ receivedAt, corrections, outages }: ClockFacts, now: Instant): Instant {
  let last = receivedAt > now ? receivedAt : now;
  for (const { from, until = from } of corrections) if (until > last) last = until;
  for (const { from, until } of outages) if (until === undefined && from > last) last = from;
  return last;
}
