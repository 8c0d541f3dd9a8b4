import { stageOf } from '#libs/domain/case/stage-of.js';
import { DEFAULT_STAGE_SHARES, stageBudgets } from '#libs/domain/clock/stages.js';
import { netAdvance, netBetween, unionOf } from '#libs/domain/clock/outages.js';
import { policyInForce } from '#libs/domain/clock/policy-history.js';
import { serviceTime } from '#libs/domain/clock/service-time.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { CaseFile } from '#libs/persistence/cases.js';
import type { Transaction } from '#libs/persistence/database.js';
import { policyVersion } from '#libs/persistence/policy.js';
import { type CaseSince, casesUntold, casesWithoutFlow, type ClaimedCase, claimedCases, findCases, lastSweep } from '#libs/persistence/stuck-cases.js';
import type { Caller } from '../commands/caller.js';
import type { CommandServices } from '../commands/execute-command.js';
import { isBreached } from '../worklist/worklist.js';
import type { OfficePolicy } from '../policy/policy-source.js';

export const STUCK_REASONS = ['UNTOUCHED', 'NO_WORKFLOW', 'RELAY_BEHIND'] as const;
export type StuckReason = (typeof STUCK_REASONS)[number];

export interface StuckCase {
  readonly file: CaseFile;
  readonly breached: boolean;
  readonly reasons: readonly { readonly reason: StuckReason; readonly since: Instant }[];
}

export interface StuckCases {
  /** Longest stuck first. */
  readonly cases: readonly StuckCase[];
  readonly asOf: Instant;
  /** When cases and workflows were last held against one another. */
  readonly sweptAt: Instant | undefined;
}

/** What is told of each reason; a supervisor mends the oldest first, and a list of thousands says only that all is down. */
const MOST = 200;
/** Looked at; only what officers hold at a time. */
const MOST_CLAIMED = 5000;
/** A relay that lives takes an announcement within a second or two. Milliseconds. */
export const RELAY_PATIENCE = 30_000;

/**
 * Cases that do not move, at the caller's offices, each with why and since when: claimed, and nobody has done anything
 * for longer than the stage's share of the promise; without a workflow in two sweeps running; announced, and not told.
 */
export function readStuckCases(services: CommandServices, { scope }: Caller): Promise<StuckCases> {
  const now = services.clock.now();
  return services.database.transaction(scope, async (transaction) => {
    const found: Readonly<Record<StuckReason, readonly CaseSince[]>> = {
      UNTOUCHED: await untouched(services, transaction, scope.offices, now),
      NO_WORKFLOW: await casesWithoutFlow(transaction, scope.offices, MOST),
      RELAY_BEHIND: await casesUntold(transaction, scope.offices, (now - RELAY_PATIENCE) as Instant, MOST),
    };
    return { cases: await gather(transaction, found, now), asOf: now, sweptAt: await lastSweep(transaction) };
  });
}

async function gather(transaction: Transaction, found: Readonly<Record<StuckReason, readonly CaseSince[]>>, now: Instant): Promise<readonly StuckCase[]> {
  const reasons = new Map<string, { reason: StuckReason; since: Instant }[]>();
  for (const reason of STUCK_REASONS) {
    for (const { caseId, since } of found[reason]) reasons.set(caseId, [...(reasons.get(caseId) ?? []), { reason, since }]);
  }
  const files = reasons.size === 0 ? [] : await findCases(transaction, [...reasons.keys()]);
  const since = ({ reasons: told }: StuckCase): number => Math.min(...told.map((each) => each.since));
  return files
    .map((file) => ({ file, breached: isBreached(file, now), reasons: reasons.get(file.id) ?? [] }))
    .sort((one, other) => since(one) - since(other));
}

async function untouched(services: CommandServices, transaction: Transaction, offices: Caller['scope']['offices'], now: Instant): Promise<readonly CaseSince[]> {
  const version = await policyVersion(transaction);
  const stuck: CaseSince[] = [];
  for (const claimed of await claimedCases(transaction, offices, MOST_CLAIMED)) {
    const since = shareUsedUp(claimed, await services.policies.of(transaction, claimed.office, version), now);
    if (since !== undefined && stuck.length < MOST) stuck.push({ caseId: claimed.caseId, since });
  }
  return stuck;
}

/** When the stage's share of working time had passed since the last touch, if it has; outages do not count. */
function shareUsedUp({ state, deemedReceivedAt, dueAt, touchedAt }: ClaimedCase, { clock, outages }: OfficePolicy, now: Instant): Instant | undefined {
  const stage = stageOf(state);
  if (!stage) return undefined;
  const service = serviceTime(policyInForce(clock, now));
  const out = unionOf(outages, now);
  const share = stageBudgets(netBetween(service, out, deemedReceivedAt, dueAt), DEFAULT_STAGE_SHARES)[stage];
  return netBetween(service, out, touchedAt, now) < share ? undefined : netAdvance(service, out, touchedAt, share);
}
