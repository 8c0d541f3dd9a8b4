import { shanghaiDay } from '#libs/domain/time/instant.js';
import { instantIn } from '../../words/moments.js';
import type { Schemas } from '../supervision-client.js';

export type BoardCase = Schemas['BoardCaseAnswer'];
export type Office = BoardCase['office'];

/** Where a case lies on the board: its stage, or with the applicant. */
export const LANES = ['COLLECTION', 'RECOMMENDATION', 'REVIEW', 'FORWARDING', 'WAITING'] as const;
export type Lane = (typeof LANES)[number];

export const laneOf = ({ stage }: Pick<BoardCase, 'stage'>): Lane => stage ?? 'WAITING';

/** What the figures of the headline count, and what the board can be narrowed to by them. */
export const FIGURES = ['open', 'dueToday', 'expectedLate', 'late', 'unclaimed'] as const;
export type Figure = (typeof FIGURES)[number];

export interface BoardGroup {
  readonly office: Office;
  readonly lane: Lane;
  readonly cases: readonly BoardCase[];
}

const TASK_STATES: readonly string[] = ['RECEIVED', 'COLLECTING', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW'];

/** Somebody can be given it. */
export const hasTask = ({ state }: Pick<BoardCase, 'state'>): boolean => TASK_STATES.includes(state);

/** Its due instant has passed and it has not been forwarded. */
export const isLate = ({ dueAt }: Pick<BoardCase, 'dueAt'>, now: number): boolean => dueAt !== null && instantIn(dueAt) <= now;

/** Whether a case is among those a figure counts. */
export function counts(figure: Figure, each: BoardCase, now: number): boolean {
  switch (figure) {
    case 'open':
      return true;
    case 'dueToday':
      return each.dueAt !== null && shanghaiDay(instantIn(each.dueAt)) === shanghaiDay(now as Parameters<typeof shanghaiDay>[0]);
    case 'expectedLate':
      return each.forecast?.late === true && !isLate(each, now);
    case 'late':
      return isLate(each, now);
    case 'unclaimed':
      return hasTask(each) && each.handler === null;
  }
}

/** The headline: how many cases each figure counts. */
export function figuresOf(cases: readonly BoardCase[], now: number): Readonly<Record<Figure, number>> {
  const count = (figure: Figure): number => cases.filter((each) => counts(figure, each, now)).length;
  return { open: cases.length, dueToday: count('dueToday'), expectedLate: count('expectedLate'), late: count('late'), unclaimed: count('unclaimed') };
}

/** Cases by office and stage, in the order of the work; what is due first stays first, and empty groups are left out. */
export function groupsOf(cases: readonly BoardCase[], offices: readonly Office[]): readonly BoardGroup[] {
  const groups = new Map<string, BoardCase[]>();
  for (const each of cases) {
    const key = `${each.office} ${laneOf(each)}`;
    const before = groups.get(key);
    if (before) before.push(each);
    else groups.set(key, [each]);
  }
  return offices.flatMap((office) => LANES.map((lane) => ({ office, lane, cases: groups.get(`${office} ${lane}`) ?? [] }))).filter((group) => group.cases.length > 0);
}

/** What runs out next and is not late yet: the first by due instant. */
export const nextDue = (cases: readonly BoardCase[], now: number): BoardCase | undefined =>
  cases.find(({ dueAt, clockState }) => clockState === 'running' && dueAt !== null && instantIn(dueAt) > now);

/** How many cases of the board each officer holds. */
export function holdingsOf(cases: readonly BoardCase[]): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const { handler } of cases) if (handler) held.set(handler.id, (held.get(handler.id) ?? 0) + 1);
  return held;
}
