import { DomainError } from '#libs/domain/errors.js';
import type { Channel } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';

/** How far back staff may date a receipt that was handed in before it was keyed in: 31 days. */
const LONGEST_DELAY = 31 * 86_400_000;

/**
 * The receipt instant (clock rule 4). Online it is the instant the request enters the system, whatever is claimed; staff
 * state when a paper was handed in or reached the office, which is never in the future.
 * @throws DomainError INVALID_INPUT naming `field`.
 */
export function receiptInstant(channel: Channel, stated: Instant | undefined, now: Instant, field = 'receivedAt'): Instant {
  if (channel === 'ONLINE' || stated === undefined) return now;
  if (stated > now) throw new DomainError('INVALID_INPUT', {}, [{ field, code: 'in-the-future' }]);
  if (stated < now - LONGEST_DELAY) throw new DomainError('INVALID_INPUT', {}, [{ field, code: 'too-long-ago' }]);
  return stated;
}
