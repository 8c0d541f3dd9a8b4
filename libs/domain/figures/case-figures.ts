import type { CaseAction } from '../case/actions.js';
import { applyAction, type CaseRecord, clockFactsOf } from '../case/case-record.js';
import { holdingsOf } from '../case/holdings.js';
import { isFinal, promiseRuns, type State } from '../case/states.js';
import { policyInForce } from '../clock/policy-history.js';
import { readClock } from '../clock/read-clock.js';
import { serviceTime } from '../clock/service-time.js';
import { readStages, type Stage, type StageShares } from '../clock/stages.js';
import type { ClockPolicy, Interval } from '../clock/types.js';
import type { Instant } from '../time/instant.js';

/** In whose hands a case is: the office's, or those of whom it waits for. */
export type Owner = 'OFFICE' | 'APPLICANT' | 'CNIPA';

/** A stretch in which neither state nor handler changed. */
export interface StateSpan {
  readonly state: State;
  readonly owner: Owner;
  readonly handlerId?: string;
  readonly from: Instant;
  readonly until: Instant;
  /** Service milliseconds, outages included. */
  readonly working: number;
}

/**
 * What became of the promise. BROKEN as soon as a due instant passed; KEPT when the request was at CNIPA without that;
 * NOT_OWED where it ended otherwise, for the promise is made to requests that meet the conditions; RUNNING until then.
 */
export type PromiseOutcome = 'KEPT' | 'BROKEN' | 'NOT_OWED' | 'RUNNING';

export interface StageFigure {
  readonly stage: Stage;
  /** Working milliseconds of the last period, outages left out. */
  readonly used: number;
  readonly budget: number;
}

/** Everything the figures of the offices are counted from, for one case; derived from its history. */
export interface CaseFigures {
  readonly outcome: PromiseOutcome;
  /** When the outcome was decided: forwarding, first breach, or the end. None while RUNNING. */
  readonly decidedAt?: Instant;
  readonly breachCause?: string;
  /** Each correction asked for, by the codes of its defects. */
  readonly defects: readonly string[];
  readonly corrections: number;
  readonly spans: readonly StateSpan[];
  /** Of cases that went to CNIPA: each stage against its share. */
  readonly stages: readonly StageFigure[];
}

/** Counts nothing that is still under way, so that the figures of a history never change by waiting. */
export function caseFigures(
  actions: readonly CaseAction[],
  outages: readonly Interval[],
  policy: ClockPolicy,
  shares: StageShares,
): CaseFigures {
  const records = recordsOf(actions);
  const record = records.at(-1);
  if (!record) throw new RangeError('a case begins with its registration');
  const asked = actions.filter((action) => action.type === 'request-correction');
  const cause = record.breach?.explanation?.cause;
  return {
    ...promiseOf(record),
    ...(cause === undefined ? {} : { breachCause: cause }),
    corrections: asked.length,
    defects: asked.flatMap(({ payload }) => payload.defects.map(({ code }) => code)),
    spans: spansOf(records, policy),
    stages: record.acknowledgement ? stagesOf(actions, record, outages, policy, shares) : [],
  };
}

function recordsOf(actions: readonly CaseAction[]): readonly CaseRecord[] {
  const records: CaseRecord[] = [];
  for (const action of actions) records.push(applyAction(records.at(-1), action));
  return records;
}

function promiseOf({ state, breach, acknowledgement, stoppedAt }: CaseRecord): Pick<CaseFigures, 'outcome' | 'decidedAt'> {
  if (breach) return { outcome: 'BROKEN', decidedAt: breach.at };
  if (stoppedAt === undefined || promiseRuns(state)) return { outcome: 'RUNNING' };
  return { outcome: acknowledgement ? 'KEPT' : 'NOT_OWED', decidedAt: stoppedAt };
}

const OWNERS: Readonly<Partial<Record<State, Owner>>> = {
  AWAITING_CORRECTION: 'APPLICANT',
  FORWARDED: 'CNIPA',
  CNIPA_CORRECTION: 'APPLICANT',
  GRANTED: 'CNIPA',
};

/** The stretches between the changes of state or handler, from the receipt on; what is still open is left out. */
function spansOf(records: readonly CaseRecord[], policy: ClockPolicy): readonly StateSpan[] {
  const changes = records.filter((record, at) => !sameHands(records[at - 1], record));
  return changes.slice(0, -1).flatMap((record, at) => {
    const from = at === 0 ? record.receivedAt : record.lastActionAt;
    const until = changes[at + 1]?.lastActionAt ?? from;
    return isFinal(record.state) || until <= from ? [] : [spanOf(record, from, until, policy)];
  });
}

const sameHands = (before: CaseRecord | undefined, record: CaseRecord): boolean =>
  before?.state === record.state && before.handler?.id === record.handler?.id;

function spanOf({ state, handler }: CaseRecord, from: Instant, until: Instant, policy: ClockPolicy): StateSpan {
  const working = serviceTime(policyInForce(policy, until)).between(from, until);
  return { state, owner: OWNERS[state] ?? 'OFFICE', ...(handler && { handlerId: handler.id }), from, until, working };
}

function stagesOf(
  actions: readonly CaseAction[],
  record: CaseRecord,
  outages: readonly Interval[],
  policy: ClockPolicy,
  shares: StageShares,
): readonly StageFigure[] {
  const facts = clockFactsOf(record, outages);
  const asOf = record.stoppedAt ?? record.lastActionAt;
  if (readClock(facts, policy, asOf).dueAt === undefined) return [];
  return readStages(holdingsOf(actions), shares, facts, policy, asOf).map(({ stage, used, budget }) => ({ stage, used, budget }));
}
