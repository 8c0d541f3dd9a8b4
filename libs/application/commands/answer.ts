import type { Actor, ActionType } from '#libs/domain/case/actions.js';
import type { CaseRecord } from '#libs/domain/case/case-record.js';
import { allowedActions } from '#libs/domain/case/decide.js';
import type { State } from '#libs/domain/case/states.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import type { CaseIdentity, CaseProjection } from '#libs/persistence/cases.js';

/** What a command answers, and answers again for the same key: where the case stands now. Nothing secret in it. */
export interface CommandAnswer {
  readonly caseId: string;
  readonly acceptanceNumber: string;
  readonly seq: number;
  readonly state: State;
  readonly deemedReceivedAt: string;
  readonly dueAt: string | null;
  readonly dueNotBefore: boolean;
  readonly dueProvisional: boolean;
  readonly handler: { readonly name: string; readonly since: string } | null;
  /** What the caller may do next. */
  readonly allowed: readonly ActionType[];
}

export function answerOf(
  identity: Pick<CaseIdentity, 'id' | 'acceptanceNumber'>,
  { seq, state, clock, handler }: CaseProjection,
  record: CaseRecord,
  actor: Actor,
): CommandAnswer {
  return {
    caseId: identity.id,
    acceptanceNumber: identity.acceptanceNumber,
    seq,
    state,
    deemedReceivedAt: formatInstant(clock.deemedReceivedAt),
    dueAt: clock.dueAt === undefined ? null : formatInstant(clock.dueAt),
    dueNotBefore: clock.dueNotBefore,
    dueProvisional: clock.provisional,
    handler: handler ? { name: handler.name, since: formatInstant(handler.since) } : null,
    allowed: allowedActions(record, actor),
  };
}
