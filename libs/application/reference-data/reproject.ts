import { type CaseRecord, foldCase } from '#libs/domain/case/case-record.js';
import { type Office, OFFICES } from '#libs/domain/case/names.js';
import { promiseRuns } from '#libs/domain/case/states.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Database, Transaction } from '#libs/persistence/database.js';
import { loadClockHistories } from '#libs/persistence/case-histories.js';
import { nextOpenCases, type OpenCase, type ProjectedClock, readOpenCases, updateClocks } from '#libs/persistence/open-cases.js';
import { announceAll } from '#libs/persistence/outbox.js';
import { type DueMove, insertDueMoves, findReprojection, type Lane, laneFor, LANES, type Reprojection, saveLane, takeLane } from '#libs/persistence/reprojections.js';
import { projectedClock } from '../commands/projection.js';
import type { ClockReckoning } from '../policy/policy-source.js';
import type { Clock } from '../ports/clock.js';
import { moves } from './due-revisions.js';

export interface ReprojectionServices {
  readonly database: Database;
  readonly clock: Clock;
  readonly bell: { ring(): void };
}

/** What a change of the policy means for the cases it reaches; read once, and the same for every batch. */
export interface PolicyChange {
  readonly loadedAt: Instant;
  /** The clock of an office from now on. */
  readonly policy: (office: Office) => ClockReckoning;
  /** What the change does to one case's due instant. */
  readonly revise: (open: OpenCase, record: CaseRecord) => DueMove;
}

/** Few enough that an officer seldom meets a case that is locked just now, and then waits for a moment only. */
const BATCH = 300;

/**
 * Takes a change of the policy to every open case of its offices: clocks read anew, moved due instants listed, workflows
 * told where they have something to learn. Batch by batch, each a transaction of its own, so that windows keep working;
 * a case in an officer's hands waits for the end. On lanes beside one another, so that the database works while this
 * program reckons. Goes on where an interrupted run stopped; run twice, it changes nothing.
 */
export async function reproject(services: ReprojectionServices, changeId: string, change: PolicyChange, batch = BATCH): Promise<Reprojection> {
  const ended = await Promise.allSettled(LANES.map((lane) => alongLane(services, { changeId, lane }, change, batch)));
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
  const whole = await services.database.transaction({ offices: OFFICES }, (transaction) => findReprojection(transaction, changeId));
  if (!whole) throw new RangeError(`no re-projection of ${changeId}`);
  return whole;
}

async function alongLane(services: ReprojectionServices, place: Pick<Lane, 'changeId' | 'lane'>, change: PolicyChange, batch: number): Promise<void> {
  for (;;) {
    const { finishedAt } = await oneBatch(services, place, change, batch);
    services.bell.ring();
    if (finishedAt !== undefined) return;
  }
}

function oneBatch(
  { database, clock }: ReprojectionServices,
  { changeId, lane }: Pick<Lane, 'changeId' | 'lane'>,
  change: PolicyChange,
  batch: number,
): Promise<Lane> {
  return database.transaction({ offices: OFFICES }, async (transaction) => {
    const progress = await takeLane(transaction, changeId, lane);
    if (!progress) throw new RangeError(`no re-projection of ${changeId}`);
    if (progress.finishedAt !== undefined) return progress;
    const turn = await nextTurn(transaction, progress, change.loadedAt, batch);
    const moved = await carryOver(transaction, changeId, turn.cases, change, clock.now());
    const done = turn.cases.length === 0 && turn.waiting.length === 0 && turn.last;
    const next: Lane = {
      ...progress,
      afterCase: turn.afterCase,
      waiting: turn.waiting,
      lookedAt: progress.lookedAt + turn.cases.length,
      moved: progress.moved + moved,
      finishedAt: done ? clock.now() : undefined,
    };
    await saveLane(transaction, next);
    return next;
  });
}

interface Turn {
  readonly cases: readonly OpenCase[];
  readonly afterCase: string | undefined;
  readonly waiting: readonly string[];
  /** No further case is left to be looked at. */
  readonly last: boolean;
}

/** The next cases nobody else holds; once all were passed, those that were held then, each waited for. */
async function nextTurn(transaction: Transaction, { offices, lane, afterCase, waiting }: Lane, openAt: Instant, batch: number): Promise<Turn> {
  const ids = await nextOpenCases(transaction, offices, { after: afterCase, limit: batch * LANES.length, openAt });
  if (ids.length > 0) {
    const own = ids.filter((id) => laneFor(id) === lane);
    const cases = await readOpenCases(transaction, own, { lock: 'free', openAt });
    const taken = new Set(cases.map(({ id }) => id));
    return { cases, afterCase: ids.at(-1), waiting: [...waiting, ...own.filter((id) => !taken.has(id))], last: false };
  }
  // Few at a time: their officers wait while the others of the turn are locked.
  const due = waiting.slice(0, 20);
  const cases = await readOpenCases(transaction, due, { lock: 'wait', openAt });
  return { cases, afterCase, waiting: waiting.slice(due.length), last: true };
}

/**
 * Writes the cases' clocks anew where they changed, lists the moves and tells the workflows; answers how many moved. A case
 * that has come to its end since the change is listed like any other, and left as it is.
 */
async function carryOver(transaction: Transaction, changeId: string, cases: readonly OpenCase[], { policy, revise }: PolicyChange, now: Instant): Promise<number> {
  const histories = await loadClockHistories(transaction, cases);
  const [changed, moved]: [Changed[], DueMove[]] = [[], []];
  for (const open of cases) {
    const record = foldCase(histories.get(open.id) ?? []);
    const move = revise(open, record);
    if (moves(move)) moved.push(move);
    const clock = promiseRuns(open.state) ? projectedClock(record, policy(open.office), now) : open.clock;
    if (differs(open.clock, clock)) changed.push({ ...open, before: open.clock, clock });
  }
  await updateClocks(transaction, changed, now);
  await insertDueMoves(transaction, changeId, moved);
  await announceAll(transaction, changed.filter(({ before, clock }) => before.nextPoint?.at !== clock.nextPoint?.at), now, { bulk: true });
  return moved.length;
}

type Changed = OpenCase & { readonly before: ProjectedClock };

function differs(before: ProjectedClock, after: ProjectedClock): boolean {
  return WRITTEN.some((written) => written(before) !== written(after));
}

const WRITTEN: readonly ((clock: ProjectedClock) => unknown)[] = [
  ({ state }) => state,
  ({ period }) => period,
  ({ deemedReceivedAt }) => deemedReceivedAt,
  ({ dueAt }) => dueAt,
  ({ dueNotBefore }) => dueNotBefore,
  ({ provisional }) => provisional,
  ({ nextPoint: point }) => point?.at,
  ({ nextPoint: point }) => point?.percent,
  ({ nextPoint: point }) => point?.stage,
  ({ breachedAt }) => breachedAt,
];
