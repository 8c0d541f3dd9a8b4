import { type State, STATES } from '#libs/domain/case/states.js';
import { GROUPS } from '#libs/domain/case/worklist-groups.js';
import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import type { Group, ListFilter } from './worklist-client.js';

/** Where an officer begins: what is theirs. */
export const FIRST_GROUP: Group = 'mine';

export const FLAGS = ['own', 'breached', 'provisional', 'correctionAnswered', 'returned'] as const;
export type Flag = (typeof FLAGS)[number];
export const DUES = ['today', 'overdue'] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST = 100;

const all = (query: LocationQuery, name: string): readonly string[] => [query[name] ?? []].flat().filter((each): each is string => !!each);
const first = (query: LocationQuery, name: string): string | undefined => all(query, name)[0];

/** What the address narrows the list by; what it says besides is left aside. */
export function filterFrom(query: LocationQuery): ListFilter {
  const filter: ListFilter = { group: GROUPS.find((group) => group === first(query, 'group')) ?? FIRST_GROUP };
  const states = STATES.filter((state) => all(query, 'state').includes(state)) as State[];
  if (states.length > 0) filter.state = states;
  for (const flag of FLAGS) if (first(query, flag) === 'true') filter[flag] = true;
  const due = DUES.find((each) => each === first(query, 'due'));
  if (due) filter.due = due;
  const handler = first(query, 'handler');
  if (handler && UUID.test(handler)) filter.handler = handler;
  const text = first(query, 'q')?.trim().slice(0, LONGEST);
  if (text) filter.q = text;
  return filter;
}

/** The same as an address says it. */
export function queryOf({ group, state, due, handler, q, ...flags }: ListFilter): LocationQueryRaw {
  return {
    ...(group !== undefined && group !== FIRST_GROUP && { group }),
    ...(state && state.length > 0 && { state }),
    ...Object.fromEntries(FLAGS.filter((flag) => flags[flag]).map((flag) => [flag, 'true'])),
    ...(due && { due }),
    ...(handler && { handler }),
    ...(q && { q }),
  };
}

/** One thing a list is narrowed by, to be shown and taken away. */
export type Narrowing =
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'due'; readonly due: (typeof DUES)[number] }
  | { readonly kind: 'handler'; readonly handler: string }
  | { readonly kind: 'flag'; readonly flag: Flag }
  | { readonly kind: 'q'; readonly q: string };

export function narrowingsOf({ state = [], due, handler, q, ...flags }: ListFilter): readonly Narrowing[] {
  return [
    ...state.map((each): Narrowing => ({ kind: 'state', state: each })),
    ...(due ? [{ kind: 'due', due } as const] : []),
    ...(handler ? [{ kind: 'handler', handler } as const] : []),
    ...FLAGS.filter((flag) => flags[flag]).map((flag): Narrowing => ({ kind: 'flag', flag })),
    ...(q ? [{ kind: 'q', q } as const] : []),
  ];
}

export function without(filter: ListFilter, narrowing: Narrowing): ListFilter {
  const left = { ...filter };
  if (narrowing.kind === 'flag') delete left[narrowing.flag];
  else if (narrowing.kind === 'state') left.state = left.state?.filter((each) => each !== narrowing.state);
  else delete left[narrowing.kind];
  return left;
}
