import { type Office, OFFICES } from '#libs/domain/case/names.js';
import { isFinal } from '#libs/domain/case/states.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { lockCase } from '#libs/persistence/cases.js';
import type { Transaction } from '#libs/persistence/database.js';
import { type Incident, insertIncident, insertMissingWorkflows } from '#libs/persistence/incidents.js';
import { announce, announceAll, announcedCases } from '#libs/persistence/outbox.js';
import { noteMissing } from '#libs/persistence/stuck-cases.js';
import { findWatchedCase, nextWatchedCases, type WatchedCase } from '#libs/persistence/watched-cases.js';
import type { CommandServices } from '../commands/execute-command.js';
import type { NotedTimer, WorkflowLook, Workflows } from '../ports/workflows.js';
import { near, pointText } from './compare.js';
import { mendCase } from './mend-case.js';

export type WatchServices = CommandServices & {
  readonly workflows: Workflows;
  /** Waits until what is under way now has come to its end. */
  readonly lookAgain: () => Promise<void>;
};

const PAGE = 5000;
/** So many are settled at once, and in one round at most: where everything differs, it is not the cases that are at fault. */
const CHUNK = 100;
const MOST = 1000;

/**
 * Holds the workflows against the rows of the cases: one for each case that is not at an end, and none beside, each with
 * its timer on the next point. What seems to differ is looked at again, for it may have been on its way; what differs
 * then is an incident, and made good. Answers how many there were. @throws where the engine is away
 */
export async function watchWorkflows(services: WatchServices): Promise<number> {
  const { missing, others } = await suspectsOf(services);
  await services.database.transaction({ offices: OFFICES }, (transaction) => noteMissing(transaction, missing, services.clock.now()));
  if (missing.length + others.length === 0) return 0;
  await services.lookAgain();
  let incidents = 0;
  for (let at = 0; at < missing.length; at += CHUNK) incidents += await startMissing(services, missing.slice(at, at + CHUNK).map(({ id }) => id));
  for (const caseId of others.slice(0, MOST)) incidents += await settle(services, caseId);
  if (incidents > 0) services.bell.ring();
  return incidents;
}

interface Suspects {
  /** Cases that seem to have no workflow. */
  readonly missing: readonly WatchedCase[];
  /** Cases whose workflow seems to wait for something else, and workflows that seem to have no case. */
  readonly others: readonly string[];
}

/** Seen with one list of the workflows and one of the cases, so that it may be done often. */
async function suspectsOf({ database, workflows, clock }: WatchServices): Promise<Suspects> {
  const running = await workflows.running();
  return database.transaction({ offices: OFFICES }, async (transaction) => {
    const announced = await announcedCases(transaction);
    const open = await everyWatchedCase(transaction);
    const known = new Set(open.map(({ id }) => id));
    const strays = [...running.keys()].filter((caseId) => !known.has(caseId));
    const told = open.filter(({ id }) => !announced.has(id));
    const missing = told.filter(({ id }) => !running.has(id));
    const others = told.filter((row) => !agrees(row, running.get(row.id), clock.now())).map(({ id }) => id);
    return { missing, others: [...others, ...strays.filter((caseId) => !announced.has(caseId))] };
  });
}

/** A lost engine has lost them all: they are put on record and announced many at once. */
async function startMissing({ database, workflows, clock }: WatchServices, caseIds: readonly string[]): Promise<number> {
  const lost = (await Promise.all(caseIds.map(async (caseId) => ((await workflows.look(caseId)).running ? [] : [caseId])))).flat();
  return database.transaction({ offices: OFFICES }, async (transaction) => {
    const recorded = await insertMissingWorkflows(transaction, lost, clock.now());
    await announceAll(transaction, recorded, clock.now());
    return recorded.length;
  });
}

async function everyWatchedCase(transaction: Transaction): Promise<readonly WatchedCase[]> {
  const all: WatchedCase[] = [];
  for (let page = await nextWatchedCases(transaction, undefined, PAGE); page.length > 0; page = await nextWatchedCases(transaction, all.at(-1)?.id, PAGE)) {
    all.push(...page);
  }
  return all;
}

function agrees({ nextPointAt }: WatchedCase, noted: NotedTimer | undefined, now: Instant): boolean {
  // None at all is another matter.
  if (!noted) return true;
  // A timer whose instant has come is at work; whether its point gets on record is another question.
  if (nextPointAt !== undefined && nextPointAt <= now) return true;
  // One that notes nothing is looked at only where it should wait for something.
  if (noted.nextPointAt === undefined) return nextPointAt === undefined;
  return near(nextPointAt, noted.nextPointAt ?? undefined);
}

/** Under the lock of the case nothing of it is under way but what is announced; its workflow is looked at for good. */
async function settle(services: WatchServices, caseId: string): Promise<number> {
  const mended = await mendCase(services, caseId);
  if (mended > 0) return mended;
  return services.database.transaction({ offices: OFFICES }, async (transaction) => {
    const identity = await lockCase(transaction, caseId);
    const row = await findWatchedCase(transaction, caseId);
    if (!identity || !row || (await announcedCases(transaction)).has(caseId)) return 0;
    const incident = judge(row, await services.workflows.look(caseId), services.clock.now());
    if (!incident || !(await insertIncident(transaction, identity, incident, services.clock.now()))) return 0;
    await repair(services, transaction, identity, incident);
    return 1;
  });
}

/** What is wrong with the workflow of a case; nothing while a worker has yet to let it take in what it was told. */
function judge(row: WatchedCase, look: WorkflowLook, now: Instant): Incident | undefined {
  if (isFinal(row.state)) {
    return look.running && !look.busy ? { kind: 'STRAY_WORKFLOW', expected: 'none', found: 'running', repair: 'TERMINATED' } : undefined;
  }
  if (!look.running) return { kind: 'MISSING_WORKFLOW', expected: 'running', found: 'none', repair: 'ANNOUNCED' };
  if (look.busy || waitsRightly(row, look, now)) return undefined;
  // One that was told of a later action than there is would not listen to what it is told now.
  const restart = look.seq > row.seq;
  return { kind: 'WRONG_TIMER', expected: pointText(row.nextPointAt), found: pointText(look.nextPointAt), repair: restart ? 'RESTARTED' : 'ANNOUNCED' };
}

function waitsRightly({ nextPointAt }: WatchedCase, look: WorkflowLook, now: Instant): boolean {
  if (nextPointAt === undefined) return look.nextPointAt === undefined;
  return nextPointAt <= now || look.timers.some((timer) => near(timer, nextPointAt));
}

async function repair(
  { workflows, clock }: WatchServices,
  transaction: Transaction,
  { id, office }: { readonly id: string; readonly office: Office },
  { repair: how }: Incident,
): Promise<void> {
  if (how === 'TERMINATED' || how === 'RESTARTED') await workflows.terminate(id);
  if (how !== 'TERMINATED') await announce(transaction, id, office, clock.now());
}
