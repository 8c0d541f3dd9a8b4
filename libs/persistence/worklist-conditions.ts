import type { Office } from '#libs/domain/case/names.js';
import { FINAL_STATES, type State } from '#libs/domain/case/states.js';
import { type Group, STATES_OF_GROUP } from '#libs/domain/case/worklist-groups.js';
import type { Instant } from '#libs/domain/time/instant.js';
import { dateOf } from './instants.js';

/** Tokens from `from` on up to, and without, `below`. */
export interface TokenRange {
  readonly from: string;
  readonly below: string;
}

/** Which cases of which offices somebody wants to see. */
export interface WorklistQuestion {
  readonly group: Group;
  readonly offices: readonly Office[];
  /** Whose list it is: `mine`, and those this officer stands in for. */
  readonly officerId: string;
  readonly now: Instant;
  readonly states?: readonly State[] | undefined;
  /** Without reviews of what this officer has recommended. */
  readonly fourEyes?: boolean | undefined;
  readonly handlerId?: string | undefined;
  /** The promise runs out in [dueFrom, dueBefore). */
  readonly dueFrom?: Instant | undefined;
  readonly dueBefore?: Instant | undefined;
  readonly breached?: boolean | undefined;
  readonly provisional?: boolean | undefined;
  readonly correctionAnswered?: boolean | undefined;
  readonly returned?: boolean | undefined;
  /** Only these of them. */
  readonly caseIds?: readonly string[] | undefined;
  /** Each word is met by a token in one of its ranges. */
  readonly words: readonly (readonly TokenRange[])[];
}

/** Keeps a value for the statement and answers how the statement names it. */
export type Bind = (value: unknown) => string;

export function parameters(): { readonly values: unknown[]; readonly bind: Bind } {
  const values: unknown[] = [];
  return { values, bind: (value) => `$${values.push(value)}` };
}

const quoted = (states: readonly State[]): string => states.map((state) => `'${state}'`).join(', ');

/** Written out, as the partial indexes are: the planner proves one from the other. */
const OPEN = `c.state NOT IN (${quoted(FINAL_STATES)})`;
const ENDED = `c.state IN (${quoted(FINAL_STATES)})`;

/** Who the officer stands in for at that instant, with the office. */
export const absentOfficers = (deputyId: string, now: string): string =>
  `SELECT officer_id, office FROM absence WHERE deputy_id = ${deputyId} AND from_at <= ${now} AND until_at > ${now}`;

/** The states the question leaves of its group. */
export function statesAsked({ group, states }: WorklistQuestion): readonly State[] {
  const ofGroup: readonly State[] = STATES_OF_GROUP[group];
  return states ? ofGroup.filter((state) => states.includes(state)) : ofGroup;
}

/** Everything that is asked of a case `c`, but for its place in the list. */
export function conditionsOf(question: WorklistQuestion, offices: readonly Office[], states: readonly State[], bind: Bind): readonly string[] {
  return [
    offices.length === 1 ? `c.office = ${bind(offices[0])}` : `c.office = ANY (${bind(offices)})`,
    ...byStates(question, states),
    ...byGroup(question, bind),
    ...byFlags(question),
    ...byTime(question, bind),
    ...(question.handlerId === undefined ? [] : [`c.handler_id = ${bind(question.handlerId)}`]),
    ...(question.fourEyes === true ? [`(c.state <> 'AWAITING_REVIEW' OR c.recommender_id IS DISTINCT FROM ${bind(question.officerId)})`] : []),
    ...(question.caseIds === undefined ? [] : [`c.id = ANY (${bind(question.caseIds)}::uuid[])`]),
    ...byWords(question, offices, bind),
  ];
}

/** Groups and flags that only open cases have. */
const impliesOpen = ({ group, handlerId, returned, correctionAnswered }: WorklistQuestion): boolean =>
  group === 'mine' || group === 'standing-in' || group === 'returned' || handlerId !== undefined || returned === true || correctionAnswered === true;

/**
 * One condition on the state and no more than is needed: the planner takes several for independent of one another, and
 * then thinks too few rows are left for an ordered index to be worth while.
 */
function byStates(question: WorklistQuestion, states: readonly State[]): readonly string[] {
  const { group } = question;
  const narrowed = states.length < STATES_OF_GROUP[group].length;
  if (group === 'ended') return [narrowed ? `c.state IN (${quoted(states)})` : ENDED];
  if (narrowed || group === 'unclaimed' || group === 'waiting' || group === 'at-cnipa') return [`c.state IN (${quoted(states)})`];
  return impliesOpen(question) ? [] : [OPEN];
}

function byGroup({ group, officerId, now }: WorklistQuestion, bind: Bind): readonly string[] {
  switch (group) {
    case 'mine':
      return [`c.handler_id = ${bind(officerId)}`];
    case 'standing-in':
      return [`(c.handler_id, c.office) IN (${absentOfficers(bind(officerId), bind(dateOf(now)))})`];
    case 'unclaimed':
      return ['c.handler_id IS NULL'];
    case 'returned':
      return ['c.returned'];
    case 'waiting':
    case 'at-cnipa':
    case 'open':
    case 'ended':
      return [];
  }
}

function byFlags({ returned, correctionAnswered, provisional }: WorklistQuestion): readonly string[] {
  const flags = { returned, correction_answered: correctionAnswered, due_provisional: provisional };
  return Object.entries(flags).flatMap(([column, wanted]) => (wanted === undefined ? [] : [`${wanted ? '' : 'NOT '}c.${column}`]));
}

function byTime({ dueFrom, dueBefore, breached, now }: WorklistQuestion, bind: Bind): readonly string[] {
  return [
    ...(dueFrom === undefined ? [] : [`c.runs_out_at >= ${bind(dateOf(dueFrom))}`]),
    ...(dueBefore === undefined ? [] : [`c.runs_out_at < ${bind(dateOf(dueBefore))}`]),
    ...(breached === false ? [`c.breached_at IS NULL AND c.runs_out_at > ${bind(dateOf(now))}`] : []),
  ];
}

/** Two ways to be breached, for an index each: past due, or on record and due anew. One way without a condition where it is not asked. */
export function breachWays({ breached, group, now }: WorklistQuestion, bind: Bind): readonly (readonly string[])[] {
  if (breached !== true) return [[]];
  if (group === 'ended') return [['c.breached_at IS NOT NULL']];
  const at = bind(dateOf(now));
  return [[`c.runs_out_at <= ${at}`], [`c.breached_at IS NOT NULL AND c.runs_out_at > ${at}`]];
}

/** The cases that all words fit, found among the tokens before any case is looked at. */
function byWords({ words, group }: WorklistQuestion, offices: readonly Office[], bind: Bind): readonly string[] {
  if (words.length === 0) return [];
  if (words.some((word) => word.length === 0)) return ['false'];
  return [`c.id IN (${words.map((word) => byWord(word, offices, group === 'ended', bind)).join(' INTERSECT ')})`];
}

/** Ranges of tokens, and no pattern: an index may answer them before row-level security has looked at the row. */
function byWord(word: readonly TokenRange[], offices: readonly Office[], ended: boolean, bind: Bind): string {
  const office = offices.length === 1 ? `office = ${bind(offices[0])}` : `office = ANY (${bind(offices)})`;
  const ranges = word.map(
    ({ from, below }) => `SELECT case_id FROM case_search WHERE ${office} AND ended = ${ended} AND token >= ${bind(from)} AND token < ${bind(below)}`,
  );
  return `(${ranges.join(' UNION ALL ')})`;
}
