import { stageOf } from '#libs/domain/case/stage-of.js';
import { PROMISE_STATES } from '#libs/domain/case/states.js';
import type { Office } from '#libs/domain/case/names.js';
import { type StageAhead, stagesAhead, timeAhead } from '#libs/domain/clock/forecast.js';
import { netAdvance, netBetween, type Stretch, unionOf } from '#libs/domain/clock/outages.js';
import { policyInForce } from '#libs/domain/clock/policy-history.js';
import { outagesKnown } from '#libs/domain/clock/recorded-outages.js';
import { type ScaleSpan, serviceScale } from '#libs/domain/clock/service-scale.js';
import { type ServiceTime, serviceTime } from '#libs/domain/clock/service-time.js';
import { DEFAULT_STAGE_SHARES, type Stage, stageBudgets } from '#libs/domain/clock/stages.js';
import type { WorkingCalendar } from '#libs/domain/calendar/types.js';
import { addDays } from '#libs/domain/time/day.js';
import { type Instant, instantAt, shanghaiDay } from '#libs/domain/time/instant.js';
import { ladderAt, type Rung } from '#libs/domain/warnings/ladder.js';
import type { CaseFile } from '#libs/persistence/cases.js';
import type { Transaction } from '#libs/persistence/database.js';
import { policyVersion } from '#libs/persistence/policy.js';
import { listPage } from '#libs/persistence/worklist.js';
import type { Caller } from '../commands/caller.js';
import type { CommandServices } from '../commands/execute-command.js';
import { type Freshness, isBreached } from '../worklist/worklist.js';

/** What the present pace leads to: a case whose stages still want more working time than is left is expected to be late. */
export interface Forecast {
  readonly left: number;
  readonly ahead: readonly StageAhead[];
  /** When it would be forwarded if each stage takes its share. */
  readonly at: Instant;
  readonly isLate: boolean;
}

export interface BoardCase {
  readonly file: CaseFile;
  readonly stage: Stage | undefined;
  readonly breached: boolean;
  /** None while the clock stands, and once it is late. */
  readonly forecast: Forecast | undefined;
}

export interface Board extends Freshness {
  readonly cases: readonly BoardCase[];
  /** More were open than a board shows. */
  readonly isCut: boolean;
  readonly scale: readonly ScaleSpan[];
  readonly ladder: readonly Rung[];
}

/** The most a board shows; both offices together have a few hundred on a busy day. */
export const MOST_ON_BOARD = 5000;

/** Every case whose promise runs or waits, at the caller's offices, by what is due first, on one common scale of service time. */
export function readBoard(services: CommandServices, { actor, scope }: Caller): Promise<Board> {
  const now = services.clock.now();
  const { offices } = scope;
  return services.database.transaction(scope, async (transaction) => {
    const worlds = await worldsOf(services, transaction, offices, now);
    const question = { group: 'open', offices, officerId: actor.kind === 'staff' ? actor.id : '', now, states: PROMISE_STATES, words: [] } as const;
    const { files, lastChange } = await listPage(transaction, question, undefined, MOST_ON_BOARD + 1);
    return {
      cases: files.slice(0, MOST_ON_BOARD).map((file) => boardCase(file, worlds.get(file.office), now)),
      isCut: files.length > MOST_ON_BOARD,
      scale: scaleAround([...worlds.values()], now),
      ladder: [...worlds.values()][0]?.ladder ?? [],
      asOf: now,
      lastChange,
    };
  });
}

interface World {
  readonly service: ServiceTime;
  readonly calendar: WorkingCalendar;
  readonly outages: readonly Stretch[];
  readonly ladder: readonly Rung[];
}

async function worldsOf(services: CommandServices, transaction: Transaction, offices: readonly Office[], now: Instant): Promise<ReadonlyMap<Office, World>> {
  const version = await policyVersion(transaction);
  const worlds = new Map<Office, World>();
  for (const office of offices) {
    const { clock, outages, ladder } = await services.policies.of(transaction, office, version);
    const policy = policyInForce(clock, now);
    worlds.set(office, { service: serviceTime(policy), calendar: policy.calendar, outages: unionOf(outagesKnown(outages), now), ladder: ladderAt(ladder, now) });
  }
  return worlds;
}

function boardCase(file: CaseFile, world: World | undefined, now: Instant): BoardCase {
  const stage = stageOf(file.state);
  const breached = isBreached(file, now);
  return { file, stage, breached, forecast: stage && world && forecastOf(file, stage, world, now) };
}

function forecastOf({ clock, stateSince }: CaseFile, stage: Stage, { service, outages }: World, now: Instant): Forecast | undefined {
  const { dueAt, deemedReceivedAt } = clock;
  if (dueAt === undefined || dueAt <= now) return undefined;
  const budgets = stageBudgets(netBetween(service, outages, deemedReceivedAt, dueAt), DEFAULT_STAGE_SHARES);
  const since = stage === 'COLLECTION' || stateSince < deemedReceivedAt ? deemedReceivedAt : stateSince;
  const ahead = stagesAhead(stage, netBetween(service, outages, since, now), budgets);
  const left = netBetween(service, outages, deemedReceivedAt > now ? deemedReceivedAt : now, dueAt);
  return { left, ahead, at: netAdvance(service, outages, deemedReceivedAt > now ? deemedReceivedAt : now, timeAhead(ahead)), isLate: timeAhead(ahead) > left };
}

/** From the working day before this one (or before the next, on a day off) to the end of the two that follow: a promise made now falls due within. */
function scaleAround(worlds: readonly World[], now: Instant): readonly ScaleSpan[] {
  const [first] = worlds;
  if (!first) return [];
  const today = shanghaiDay(now);
  let before = addDays(today, -1);
  while (!worlds.some(({ calendar }) => calendar.isWorking(before))) before = addDays(before, -1);
  const until = first.service.nextWorkingDay(first.service.nextWorkingDay(today));
  const offices = worlds.map(({ calendar, service }) => ({ isWorking: (day: typeof today) => calendar.isWorking(day), periodsOf: (day: typeof today) => service.periodsOf(day) }));
  return serviceScale(offices, instantAt(before, 0), instantAt(until, 0));
}
