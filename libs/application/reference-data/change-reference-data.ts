import { type Office, OFFICES } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { canonicalJson, sha256 } from '#libs/canonical/canonical.js';
import type { Database, Transaction } from '#libs/persistence/database.js';
import { casesWithPassedPoints } from '#libs/persistence/open-cases.js';
import { movePolicyVersion } from '#libs/persistence/policy.js';
import { lockPolicy } from '#libs/persistence/policy-lock.js';
import { appendAudit } from '#libs/persistence/records.js';
import { findChangeByKey, insertReferenceChange, type ReferenceChange, type ReferenceChangeKind } from '#libs/persistence/reference-changes.js';
import { openReprojection } from '#libs/persistence/reprojections.js';
import { changeAct, changeSha256 } from '../auditing/change-form.js';
import { type Caller, flowCaller } from '../commands/caller.js';
import { commandKey, type CommandServices, recordClockPoints } from '../commands/execute-command.js';
import { type ClockData, loadingInstant, readClockData } from './clock-sides.js';

/** A change of the reference data as its caller asks for it. */
export interface ReferenceCommand {
  readonly caller: Caller;
  /** The caller's idempotency key; the body it came with is told apart by its fingerprint. */
  readonly key: string;
  readonly body: unknown;
}

/** What loading has to know. */
export interface Loading {
  readonly transaction: Transaction;
  readonly at: Instant;
  readonly by: string;
  /** What was loaded before. */
  readonly data: ClockData;
}

export interface Loaded {
  /** What was loaded, as plain data for the record. */
  readonly content: unknown;
  /** The offices whose open cases have to be re-projected; none where no clock depends on it. */
  readonly offices: readonly Office[];
}

const BOTH = { offices: OFFICES };

/**
 * Loads something into the reference data, in one transaction with the move of the policy version and the record of who
 * did it. No command runs between the old version and the new. The same key with the same body has one effect.
 * @throws DomainError IDEMPOTENCY_KEY_REUSED, DEPENDENCY_UNAVAILABLE, and whatever `load` refuses.
 */
export async function changeReferenceData(
  services: CommandServices,
  command: ReferenceCommand,
  kind: ReferenceChangeKind,
  load: (loading: Loading) => Promise<Loaded>,
): Promise<ReferenceChange> {
  const earlier = await services.database.transaction(BOTH, (transaction) => earlierChange(transaction, command));
  if (earlier) return earlier;
  await recordPassedPoints(services);
  return services.database.transaction(BOTH, async (transaction) => {
    await lockPolicy(transaction);
    return (await earlierChange(transaction, command)) ?? record(services, transaction, command, kind, load);
  });
}

async function record(
  { clock }: CommandServices,
  transaction: Transaction,
  command: ReferenceCommand,
  kind: ReferenceChangeKind,
  load: (loading: Loading) => Promise<Loaded>,
): Promise<ReferenceChange> {
  const { actor, requestId } = command.caller;
  const data = await readClockData(transaction);
  const at = loadingInstant(data, clock.now());
  const by = nameOf(command.caller);
  const { content, offices } = await load({ transaction, at, by, data });
  const policyVersion = await movePolicyVersion(transaction, kind, by, at);
  const change = { kind, policyVersion, at, actor, content, contentSha256: sha256(canonicalJson(content)), requestId };
  const id = await insertReferenceChange(transaction, change, commandKey(command));
  appendAudit(transaction, { office: 'SYSTEM', at, actor, act: changeAct(kind), actSha256: changeSha256(change), about: id, requestId });
  if (offices.length > 0) await openReprojection(transaction, id, offices);
  return { id, ...change };
}

async function earlierChange(transaction: Transaction, command: ReferenceCommand): Promise<ReferenceChange | undefined> {
  const key = commandKey(command);
  const found = await findChangeByKey(transaction, key);
  if (!found) return undefined;
  const { bodySha256, ...change } = found;
  if (bodySha256 !== key.bodySha256) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
  return change;
}

/** A breach that has come under the old version goes on record under it, before a later version moves the due instant. */
async function recordPassedPoints(services: CommandServices): Promise<void> {
  const { database, clock } = services;
  const passed = await database.transaction(BOTH, (transaction) => casesWithPassedPoints(transaction, clock.now()));
  for (const { id, office } of passed) await recordClockPoints(services, id, flowCaller('system', office));
}

export const nameOf = ({ actor }: Caller): string => (actor.kind === 'staff' ? actor.name : actor.kind);

/** For reading what belongs to no case. */
export const readReferenceData = <Result>(database: Database, work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
  database.transaction(BOTH, work);
