import { applyAction, type CaseRecord, foldCase } from '#libs/domain/case/case-record.js';
import type { ActionPayloads, ActionType, CaseAction, NewAction } from '#libs/domain/case/actions.js';
import { requireAllowed } from '#libs/domain/case/decide.js';
import { transitionOf } from '#libs/domain/case/transitions.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { appendAction, loadActions } from '#libs/persistence/case-actions.js';
import { type CaseIdentity, concernsFlow, lockCase, type LockedCase, updateCase } from '#libs/persistence/cases.js';
import type { Database, Transaction } from '#libs/persistence/database.js';
import { announce } from '#libs/persistence/outbox.js';
import { newestInputsSha256 } from '#libs/persistence/decisions.js';
import { appendAudit, type CommandKey, findAnswer, type FirstAnswer, keepAnswer } from '#libs/persistence/records.js';
import { fingerprint } from '#libs/canonical/canonical.js';
import { DECIDES_ON_ASSESSMENT } from '../auditing/decisions.js';
import type { OfficePolicy, PolicySource } from '../policy/policy-source.js';
import type { Clock } from '../ports/clock.js';
import { answerOf, type CommandAnswer } from './answer.js';
import { type Caller, flowCaller } from './caller.js';
import { keepSearchable } from './searchable.js';
import { standingIn } from './standing-in.js';
import { pointAction, reckon } from './clock-points.js';
import { projectionOf } from './projection.js';
import { recordPoint } from './record-point.js';

/** What every command needs of the world. */
export interface CommandServices {
  readonly database: Database;
  readonly policies: PolicySource;
  readonly clock: Clock;
  /** Wakes the relay once the transaction is on disk; only a hint, the relay also looks by itself. */
  readonly bell: { ring(): void };
}

export interface Command {
  readonly caseId: string;
  readonly caller: Caller;
  /** The caller's idempotency key; the body it came with is told apart by its fingerprint. */
  readonly key: string;
  readonly body: unknown;
}

/** The locked case as a use case sees it while it prepares its action. */
export interface CommandContext {
  readonly transaction: Transaction;
  readonly identity: LockedCase;
  readonly record: CaseRecord;
  readonly policy: OfficePolicy;
  readonly now: Instant;
  /** The place the new action will have in the history. */
  readonly seq: number;
}

/**
 * One command on a case, in one transaction: lock, fold, ask the transition table, append, project, audit, keep the
 * answer under its key, announce to the workflow where it concerns it. The same key with the same body gives the first
 * answer again.
 * @throws DomainError CASE_NOT_FOUND, IDEMPOTENCY_KEY_REUSED, and whatever the domain or `prepare` refuses.
 */
export async function executeCommand<Type extends ActionType>(
  services: CommandServices,
  command: Command,
  type: Type,
  prepare: (context: CommandContext) => ActionPayloads[Type] | Promise<ActionPayloads[Type]>,
): Promise<CommandAnswer> {
  const key = commandKey(command);
  const { answer, announced } = await services.database.transaction(command.caller.scope, async (transaction) => {
    const identity = await lockCase(transaction, command.caseId);
    if (!identity) throw new DomainError('CASE_NOT_FOUND');
    const first = await findAnswer(transaction, key);
    if (first) return { answer: repeated(first, key), announced: false };
    const context = await catchUpClock(await openContext(services, transaction, identity));
    const { record, now } = context;
    const actor = await standingIn(transaction, record, command.caller.actor, now);
    requireAllowed(record, type, actor);
    const action = { type, payload: await prepare(context) } as NewAction;
    const after = await append(context, action, transitionOf(type).exclusive ? { ...command.caller, actor } : command.caller);
    const projection = projectionOf(after.record, context.policy, now);
    await updateCase(transaction, identity.id, projection);
    await keepSearchable(transaction, identity, record, after.record);
    const concerned = concernsFlow(identity.flow, projection);
    if (concerned) await announce(transaction, identity.id, identity.office, now);
    const kept = answerOf(identity, projection, after.record, actor);
    await keepAnswer(transaction, key, identity.id, kept, now);
    return { answer: kept, announced: concerned };
  });
  if (announced) services.bell.ring();
  return answer;
}

/**
 * Records the warnings and the breach whose instant has come; nothing if there is none. Idempotent by nature: each is on
 * record once, and a case that does not exist or is at an end has none.
 */
export async function recordClockPoints(services: CommandServices, caseId: string, caller: Caller): Promise<void> {
  await services.database.transaction(caller.scope, async (transaction) => {
    const identity = await lockCase(transaction, caseId);
    if (!identity) return;
    const before = await openContext(services, transaction, identity);
    const after = await catchUpClock(before);
    if (after.seq === before.seq) return;
    await updateCase(transaction, caseId, projectionOf(after.record, after.policy, after.now));
    await announce(transaction, caseId, identity.office, after.now);
  });
  services.bell.ring();
}

export const commandKey = ({ caller, key, body }: Omit<Command, 'caseId'>): CommandKey => ({
  scope: caller.keyScope,
  key,
  bodySha256: fingerprint(body),
});

/** The first answer again. @throws DomainError IDEMPOTENCY_KEY_REUSED if the key came with another body then. */
export function repeated(first: FirstAnswer, key: CommandKey): CommandAnswer {
  if (first.bodySha256 !== key.bodySha256) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
  return first.answer as CommandAnswer;
}

/** The locked case with its whole history and the policy in force. */
export async function openContext(
  services: CommandServices,
  transaction: Transaction,
  identity: LockedCase,
): Promise<CommandContext> {
  const record = foldCase(await loadActions(transaction, identity.id));
  const policy = await services.policies.of(transaction, identity.office, identity.policyVersion);
  // History never runs backwards, even where a server's clock was set back.
  const now = Math.max(services.clock.now(), record.lastActionAt) as Instant;
  return { transaction, identity, record, policy, now, seq: record.seq + 1 };
}

/** A breach is on record before whatever is done after it, even where the engine that should have told it was away. */
export async function catchUpClock(context: CommandContext): Promise<CommandContext> {
  const { transaction, identity, policy, now } = context;
  const system = flowCaller('system', identity.office);
  let current = context;
  const { reading, points } = reckon(context.record, policy, now);
  for (const point of points.filter(({ at }) => at <= now)) {
    await recordPoint(transaction, identity, { record: current.record, period: reading.period, point, ladder: policy.ladder }, now);
    current = await append(current, pointAction(reading.period, point), system);
  }
  return current;
}

/** Appends one action with its audit entry; the context as it is after it. */
async function append(context: CommandContext, newAction: NewAction, caller: Caller): Promise<CommandContext> {
  const { transaction, identity, record, now, seq } = context;
  const action = { ...newAction, seq, at: now, actor: caller.actor } as CaseAction;
  await appendAction(transaction, identity.id, identity.office, action);
  await audit(transaction, identity, action, caller);
  return { ...context, record: applyAction(record, action), seq: seq + 1 };
}

export async function audit(
  transaction: Transaction,
  { id, office }: Pick<CaseIdentity, 'id' | 'office'>,
  action: CaseAction,
  caller: Caller,
): Promise<void> {
  const { seq, at, actor, type } = action;
  const actSha256 = fingerprint(action);
  const inputsSha256 = DECIDES_ON_ASSESSMENT.has(type) ? await newestInputsSha256(transaction, id) : undefined;
  appendAudit(transaction, { office, caseId: id, seq, at, actor, act: type, actSha256, inputsSha256, requestId: caller.requestId });
}
