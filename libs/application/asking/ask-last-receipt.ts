import type { Office } from '#libs/domain/case/names.js';
import { lastReceiptFor } from '#libs/domain/clock/hand-in.js';
import { readClock } from '#libs/domain/clock/read-clock.js';
import type { Day } from '#libs/domain/time/day.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { type AskingServices, currentPolicy } from './current-policy.js';

export interface LastReceipt {
  /** The last whole millisecond. */
  readonly at: Instant;
  readonly dueAt: Instant;
  readonly provisional: boolean;
}

/** The last moment to hand in for a wanted due date, whose request falls due on that day or before; none within a month before. */
export async function askLastReceipt(services: AskingServices, office: Office, dueOn: Day): Promise<LastReceipt | undefined> {
  const { clock } = await currentPolicy(services, office);
  const at = lastReceiptFor(dueOn, clock);
  if (at === undefined) return undefined;
  const { dueAt, provisional } = readClock({ receivedAt: at, corrections: [], outages: [] }, clock, at);
  return dueAt === undefined ? undefined : { at, dueAt, provisional };
}
