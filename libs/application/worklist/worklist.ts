import type { Actor } from '#libs/domain/case/actions.js';
import { claimActions } from '#libs/domain/case/decide.js';
import type { Office } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import { type Group, ownStates } from '#libs/domain/case/worklist-groups.js';
import { type ListedClock, listedClock, type ServiceNow, serviceNow } from '#libs/domain/clock/listed-clock.js';
import { DomainError } from '#libs/domain/errors.js';
import { addDays } from '#libs/domain/time/day.js';
import { type Instant, instantAt, shanghaiDay } from '#libs/domain/time/instant.js';
import type { CaseFile } from '#libs/persistence/cases.js';
import type { Database } from '#libs/persistence/database.js';
import { countGroups, lastChange, type ListedFile, listPage, orderOf, placeOf } from '#libs/persistence/worklist.js';
import type { WorklistQuestion } from '#libs/persistence/worklist-conditions.js';
import { searchWords } from '#libs/search/search-words.js';
import type { Caller } from '../commands/caller.js';
import type { Clock } from '../ports/clock.js';
import type { OfficePolicy, PolicySource } from '../policy/policy-source.js';
import { readCursor, writeCursor } from './cursor.js';

export const DUE = ['today', 'overdue'] as const;

/** What somebody looks for; everything that is named must hold. */
export interface WorklistFilter {
  readonly group?: Group | undefined;
  /** All offices of the caller unless named. */
  readonly offices?: readonly Office[] | undefined;
  readonly states?: readonly State[] | undefined;
  /** Only tasks for the caller's roles, and for the caller among them. */
  readonly ownTasks?: boolean | undefined;
  readonly handlerId?: string | undefined;
  readonly due?: (typeof DUE)[number] | undefined;
  readonly dueBefore?: Instant | undefined;
  /** On record, or past due. */
  readonly breached?: boolean | undefined;
  readonly provisional?: boolean | undefined;
  readonly correctionAnswered?: boolean | undefined;
  readonly returned?: boolean | undefined;
  /** Only these of them: which of some cases belong to the list. */
  readonly caseIds?: readonly string[] | undefined;
  /** Numbers and names in any spelling. */
  readonly text?: string | undefined;
}

/** How fresh an answer is: when it was read, and when the newest row of these offices was written. */
export interface Freshness {
  readonly asOf: Instant;
  readonly lastChange: Instant | undefined;
}

export interface ListedCase {
  readonly file: CaseFile;
  readonly clock: ListedClock;
  /** The handler is away, and the caller stands in. */
  readonly standsIn: boolean;
  readonly breached: boolean;
  readonly may: readonly ('claim' | 'release')[];
}

export interface WorklistPage extends Freshness {
  readonly cases: readonly ListedCase[];
  /** Where the next page begins; none after the last one. */
  readonly next: string | undefined;
  /** Whether each of the offices asked for is open, and until when. */
  readonly service: readonly (ServiceNow & { readonly office: Office })[];
}

export interface WorklistServices {
  readonly database: Database;
  readonly clock: Clock;
  readonly policies: PolicySource;
}

/** The most a group is counted to: who has more has enough. */
export const MOST_COUNTED = 1000;

/**
 * A page of the caller's worklist: open cases by what is due first, ended ones by what ended last. A page begins behind
 * a case, not at a number: it is as quick late in the list as at its beginning, and nothing is shown twice or left out
 * because another case moved.
 * @throws DomainError INVALID_INPUT for a cursor that is none; NOT_ALLOWED for an office that is not the caller's.
 */
export async function readWorklist(services: WorklistServices, caller: Caller, filter: WorklistFilter, page: { readonly after?: string | undefined; readonly limit: number }): Promise<WorklistPage> {
  const question = questionOf(filter, caller, services.clock.now());
  const order = orderOf(question.group);
  const after = page.after === undefined ? undefined : readCursor(page.after, order);
  return services.database.transaction(caller.scope, async (transaction) => {
    const { files: found, lastChange: newest, policyVersion } = await listPage(transaction, question, after, page.limit + 1);
    const policies = new Map<Office, OfficePolicy>();
    for (const office of question.offices) policies.set(office, await services.policies.of(transaction, office, policyVersion));
    const files = found.slice(0, page.limit);
    const last = found.length > page.limit ? files.at(-1) : undefined;
    return {
      cases: files.map((file) => listed(file, caller.actor, policies, question.now)),
      next: last && writeCursor(placeOf(last, order), order),
      asOf: question.now,
      lastChange: newest,
      service: [...policies].map(([office, { clock }]) => ({ office, ...serviceNow(clock, question.now) })),
    };
  });
}

/** How many cases each group holds that fit the filter, its group aside; each counted up to `MOST_COUNTED`. */
export async function countWorklist(services: WorklistServices, caller: Caller, filter: WorklistFilter): Promise<Freshness & { readonly counts: Readonly<Record<Group, number>> }> {
  const question = questionOf(filter, caller, services.clock.now());
  return services.database.transaction(caller.scope, async (transaction) => ({
    counts: await countGroups(transaction, question, MOST_COUNTED),
    asOf: question.now,
    lastChange: await lastChange(transaction, question.offices),
  }));
}

function listed({ standsIn, ...file }: ListedFile, actor: Actor, policies: ReadonlyMap<Office, OfficePolicy>, now: Instant): ListedCase {
  const { state, handler, recommenderId } = file;
  const recommendation = recommenderId === undefined ? undefined : { by: recommenderId };
  const standing: Actor = standsIn && handler && actor.kind === 'staff' ? { ...actor, standsInFor: handler } : actor;
  return { file, clock: clockOfRow(file, policies.get(file.office), now), standsIn, breached: isBreached(file, now), may: claimActions({ state, handler, recommendation }, standing) };
}

function clockOfRow({ office, clock, forwardedAt, stateSince, changedAt }: CaseFile, policy: OfficePolicy | undefined, now: Instant): ListedClock {
  if (!policy) throw new RangeError(`no policy for ${office}`);
  const stoppedAt = clock.state === 'stopped' ? (forwardedAt ?? stateSince) : undefined;
  return listedClock({ ...clock, reckonedAt: changedAt, stoppedAt }, policy, now);
}

/** On record, or past due and not yet on record. */
export const isBreached = ({ clock: { state, dueAt }, breachedAt }: CaseFile, now: Instant): boolean =>
  breachedAt !== undefined || (state !== 'stopped' && dueAt !== undefined && dueAt <= now);

function questionOf({ group = 'open', offices, ownTasks = false, due, dueBefore, text, ...filter }: WorklistFilter, { actor, scope }: Caller, now: Instant): WorklistQuestion {
  if (actor.kind !== 'staff' || offices?.some((office) => !scope.offices.includes(office))) throw new DomainError('NOT_ALLOWED');
  const own = ownTasks ? ownStates(actor.roles) : undefined;
  return {
    ...filter,
    group,
    offices: offices ?? scope.offices,
    officerId: actor.id,
    now,
    states: own && filter.states ? own.filter((state) => filter.states?.includes(state)) : (own ?? filter.states),
    fourEyes: ownTasks,
    ...dueRange(due, dueBefore, now),
    words: text === undefined ? [] : searchWords(text),
  };
}

/** Due today: on this calendar day, whether it has passed or not. */
function dueRange(due: WorklistFilter['due'], dueBefore: Instant | undefined, now: Instant): Pick<WorklistQuestion, 'dueFrom' | 'dueBefore'> {
  const today = shanghaiDay(now);
  const end = { today: instantAt(addDays(today, 1), 0), overdue: (now + 1) as Instant };
  const bounds = [due && end[due], dueBefore].filter((bound) => bound !== undefined);
  return {
    dueFrom: due === 'today' ? instantAt(today, 0) : undefined,
    dueBefore: bounds.length === 0 ? undefined : (Math.min(...bounds) as Instant),
  };
}
