import type { BibliographicRecord, CnipaDecision, CnipaReceipt } from '#libs/application/ports/cnipa.js';
import type { Office } from '#libs/domain/case/names.js';
import type { Instant } from '#libs/domain/time/instant.js';

/** A package as it first arrived. */
export interface ArrivedPackage {
  readonly idempotencyKey: string;
  readonly packageSha256: string;
  readonly acceptanceNumber: string;
  readonly applicationNumber: string;
  readonly office: Office;
  readonly files: number;
  readonly arrivedAt: Instant;
  /** Acknowledged by itself at this instant, where no attempt is answered earlier. */
  readonly acknowledgeAt: Instant;
}

/** A decision that comes into the feed when its instant has come; `copies` times, as deliveries may repeat. */
export interface ScheduledDecision {
  readonly decision: CnipaDecision;
  readonly publishAt: Instant;
  readonly copies: number;
}

/** Everything the simulator remembers: its state is folded from these, and nothing else is kept. */
export type SimulatorEvent =
  | { readonly type: 'application-loaded'; readonly record: BibliographicRecord }
  | { readonly type: 'package-arrived'; readonly arrived: ArrivedPackage }
  | { readonly type: 'package-repeated'; readonly idempotencyKey: string }
  | { readonly type: 'package-acknowledged'; readonly idempotencyKey: string; readonly receipt: CnipaReceipt; readonly copies: number }
  | { readonly type: 'decision-scheduled'; readonly scheduled: ScheduledDecision }
  | { readonly type: 'decision-published'; readonly resultId: string };
