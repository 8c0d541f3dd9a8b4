import type { Office } from '#libs/domain/case/names.js';
import type { State } from '#libs/domain/case/states.js';
import { type Group, GROUPS } from '#libs/domain/case/worklist-groups.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { type CaseFile, caseFileOf } from './cases.js';
import type { Transaction } from './database.js';
import { CaseFileRow } from './entities/case-file.js';
import { policyVersion } from './policy.js';
import { dateOf, optionalDateOf, optionalInstantOf } from './instants.js';
import { absentOfficers, type Bind, breachWays, conditionsOf, parameters, statesAsked, type WorklistQuestion } from './worklist-conditions.js';

/** A place in a list: what it is sorted by, and the id. No instant: the promise does not run, and so never runs out. */
export interface Place {
  readonly at: Instant | undefined;
  readonly id: string;
}

/** A row with whether the officer stands in for its handler. */
export type ListedFile = CaseFile & { readonly standsIn: boolean };

/** Open cases by what is due first; those at an end by what ended last. */
const ORDERS = {
  due: { column: 'runs_out_at', direction: 'ASC', beyond: '>' },
  ended: { column: 'state_since', direction: 'DESC', beyond: '<' },
} as const;
export type ListOrder = keyof typeof ORDERS;

export const orderOf = (group: Group): ListOrder => (group === 'ended' ? 'ended' : 'due');

/** Where a row stands in its list. */
export function placeOf({ id, stateSince, clock }: CaseFile, order: ListOrder): Place {
  if (order === 'ended') return { at: stateSince, id };
  return { at: clock.state === 'stopped' ? undefined : clock.dueAt, id };
}

export interface ListedPage {
  readonly files: readonly ListedFile[];
  /** When a row of these offices was last written; `undefined` where there is none. */
  readonly lastChange: Instant | undefined;
  /** Of the policy in force, by which the rows' clocks are read. */
  readonly policyVersion: string;
}

/** Up to `limit` cases from behind a place on, and how fresh the list is: one statement. */
export async function listPage(transaction: Transaction, question: WorklistQuestion, after: Place | undefined, limit: number): Promise<ListedPage> {
  const { values, bind } = parameters();
  const { columns } = transaction.dataSource.getMetadata(CaseFileRow);
  const page = pageQuery(selected(columns), question, after, limit, bind);
  if (page === undefined) return { files: [], lastChange: await lastChange(transaction, question.offices), policyVersion: await policyVersion(transaction) };
  const absent = absentOfficers(bind(question.officerId), bind(dateOf(question.now)));
  const { direction } = ORDERS[orderOf(question.group)];
  const rows: PageRow[] = await transaction.query(
    `SELECT page.*, ("handlerId", office) IN (${absent}) AS "standsIn", newest.at AS "lastChange", ${POLICY_VERSION} AS "policyVersion"
     FROM (${newestChange(bind(question.offices))}) newest LEFT JOIN (${page}) page ON true ORDER BY sorted_by ${direction}, id ${direction}`,
    values,
  );
  const found = rows.filter(({ id }) => id !== null);
  const instants = columns.filter(isInstant).map(({ propertyName }) => propertyName);
  const files = found.map((row) => ({ ...caseFileOf(withDates(row, instants)), standsIn: row.standsIn === true }));
  return { files, lastChange: optionalInstantOf(rows[0]?.lastChange ?? null), policyVersion: String(rows[0]?.policyVersion) };
}

type PageRow = Record<string, unknown> & { readonly standsIn: boolean | null; readonly lastChange: Date | null; readonly policyVersion: string };

/** With the page in one statement, and in the same breath. */
const POLICY_VERSION = '(SELECT max(version) FROM policy_version)';

/** One ordered stretch of an index per office, and per state or way to be breached where that is asked; merged, not sorted. */
function pageQuery(columns: string, question: WorklistQuestion, after: Place | undefined, limit: number, bind: Bind): string | undefined {
  const { column, direction, beyond } = ORDERS[orderOf(question.group)];
  const sorted = (by: string, id: string): string => `ORDER BY ${by} ${direction}, ${id} ${direction} LIMIT ${bind(limit)}`;
  const behind = after ? [`(c.${column}, c.id) ${beyond} (${bind(optionalDateOf(after.at) ?? 'infinity')}::timestamptz, ${bind(after.id)}::uuid)`] : [];
  const stretches = stretchesOf(question, bind).map(
    (conditions) => `(SELECT ${columns}, c.${column} AS sorted_by FROM case_file c WHERE ${[...conditions, ...behind].join(' AND ')} ${sorted(`c.${column}`, 'c.id')})`,
  );
  if (stretches.length < 2) return stretches[0];
  return `SELECT * FROM (${stretches.join(' UNION ALL ')}) stretch ${sorted('sorted_by', 'id')}`;
}

const FEW = 4;

function stretchesOf(question: WorklistQuestion, bind: Bind): readonly (readonly string[])[] {
  const states = statesAsked(question);
  if (states.length === 0) return [];
  const parts: readonly (readonly State[])[] = byState(question, states) ? states.map((state) => [state]) : [states];
  return question.offices.flatMap((office) =>
    parts.flatMap((part) => breachWays(question, bind).map((way) => [...conditionsOf(question, [office], part, bind), ...way])),
  );
}

/** A few states out of all, where nothing else narrows the list to an index of its own. */
function byState({ group, handlerId, returned, correctionAnswered, provisional, breached, words }: WorklistQuestion, states: readonly State[]): boolean {
  if (group !== 'open' && group !== 'ended') return false;
  const narrowed = [returned, correctionAnswered, provisional, breached].includes(true) || handlerId !== undefined || words.length > 0;
  return states.length <= FEW && !narrowed;
}

interface Column {
  readonly databaseName: string;
  readonly propertyName: string;
  readonly type: unknown;
}

const isInstant = ({ type }: Column): boolean => type === 'timestamptz';

/** The entity's columns by the names of its properties; instants as numbers, for the driver takes its time over dates. */
function selected(columns: readonly Column[]): string {
  return columns
    .map((column) => `${isInstant(column) ? `round(date_part('epoch', c.${column.databaseName}) * 1000)` : `c.${column.databaseName}`} AS "${column.propertyName}"`)
    .join(', ');
}

function withDates(row: Record<string, unknown>, instants: readonly string[]): CaseFileRow {
  for (const property of instants) {
    const milliseconds = row[property];
    if (typeof milliseconds === 'number') row[property] = new Date(milliseconds);
  }
  return row as unknown as CaseFileRow;
}

/** How many cases of each group fit the question, its own group aside; counted up to `most`. */
export async function countGroups(transaction: Transaction, question: WorklistQuestion, most: number): Promise<Readonly<Record<Group, number>>> {
  const { values, bind } = parameters();
  const counts = GROUPS.map((group) => `${countQuery({ ...question, group }, most, bind)} AS "${group}"`);
  const rows: Record<Group, number>[] = await transaction.query(`SELECT ${counts.join(', ')}`, values);
  return rows[0] as Record<Group, number>;
}

function countQuery(question: WorklistQuestion, most: number, bind: Bind): string {
  const states = statesAsked(question);
  if (states.length === 0) return '0';
  const ways = breachWays(question, bind).map((way) => {
    const conditions = [...conditionsOf(question, question.offices, states, bind), ...way];
    return `SELECT FROM case_file c WHERE ${conditions.join(' AND ')}`;
  });
  return `(SELECT count(*)::int FROM (${ways.join(' UNION ALL ')} LIMIT ${bind(most)}) counted)`;
}

/** When a row of these offices was last written; `undefined` where there is none. */
export async function lastChange(transaction: Transaction, offices: readonly Office[]): Promise<Instant | undefined> {
  const rows: { at: Date | null }[] = await transaction.query(
    newestChange('$1'),
    [offices],
  );
  return optionalInstantOf(rows[0]?.at ?? null);
}

const newestChange = (offices: string): string =>
  `SELECT max(at) AS at FROM unnest(${offices}::text[]) AS asked (place),
     LATERAL (SELECT changed_at AS at FROM case_file WHERE office = place ORDER BY changed_at DESC LIMIT 1) newest`;
