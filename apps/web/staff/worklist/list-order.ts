import type { ListFilter, Row } from './worklist-client.js';

/** What is loaded of a list. */
export interface LoadedList {
  readonly rows: readonly Row[];
  /** Where the rest begins; none where all is loaded. */
  readonly next: string | null;
}

type Sorted = Pick<Row, 'caseId' | 'dueAt' | 'stateSince'> & { readonly clock: Pick<Row['clock'], 'state'> };

const runsOut = ({ clock, dueAt }: Sorted): number => (clock.state === 'stopped' || dueAt === null ? Infinity : Date.parse(dueAt));
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byNumber = (one: number, other: number): number => (one === other ? 0 : one - other);

/** The order in which the server lists: what is due first; ended ones by what ended last. */
export function inOrder(group: ListFilter['group']): (one: Sorted, other: Sorted) => number {
  if (group === 'ended') return (one, other) => byNumber(Date.parse(other.stateSince), Date.parse(one.stateSince)) || byText(other.caseId, one.caseId);
  return (one, other) => byNumber(runsOut(one), runsOut(other)) || byText(one.caseId, other.caseId);
}

/**
 * The list after some cases were looked at anew: those that belong to it stand where they belong, the others are gone, but
 * for those to be kept because something is said at them; nothing can be done with these any more. What belongs behind the last row that is loaded waits there.
 */
export function mended<List extends LoadedList>(list: List, asked: readonly string[], found: readonly Row[], group: ListFilter['group'], keep: ReadonlySet<string> = new Set()): List {
  const compare = inOrder(group);
  const again = new Set(found.map(({ caseId }) => caseId));
  const gone = new Set(asked.filter((id) => again.has(id) || !keep.has(id)));
  const left = new Set(asked);
  const rest = list.rows.filter(({ caseId }) => !gone.has(caseId)).map((row) => (left.has(row.caseId) ? { ...row, may: [] } : row));
  const last = list.next === null ? undefined : list.rows.at(-1);
  const within = found.filter((row) => last === undefined || compare(row, last) <= 0);
  return { ...list, rows: [...rest, ...within].sort(compare) };
}
