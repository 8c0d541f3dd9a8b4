import { outagesOf, type RecordedOutage } from '../clock/recorded-outages.js';
import type { StageSpan } from '../clock/stages.js';
import type { ClockFacts, Interval } from '../clock/types.js';
import type { RuleDecision } from '../rules/facts.js';
import type { Instant } from '../time/instant.js';
import type { ActionPayloads, CaseAction, CnipaResultRecorded, Difference, DifferenceChoice } from './actions.js';
import type { Channel, Office, Region } from './names.js';
import { enterStage } from './stage-of.js';
import { isFinal, type State } from './states.js';
import { stateAfter } from './transitions.js';

export interface Handler {
  readonly id: string;
  readonly name: string;
  readonly since: Instant;
}

export type OpenDifference = Difference & { readonly choice?: DifferenceChoice };

/** Everything the flow of a case depends on, folded from its actions. */
export interface CaseRecord {
  readonly seq: number;
  readonly state: State;
  readonly stateSince: Instant;
  readonly office: Office;
  readonly region: Region;
  readonly channel: Channel;
  readonly receivedAt: Instant;
  readonly lastActionAt: Instant;
  /** The form as handed in or last corrected; the application reads its content. */
  readonly form: unknown;
  readonly bibliographicRecord?: unknown;
  readonly collectedAt?: Instant;
  readonly differences: readonly OpenDifference[];
  readonly decisions: readonly RuleDecision[];
  readonly corrections: readonly Interval[];
  readonly correction?: ActionPayloads['request-correction'];
  readonly handler?: Handler;
  readonly recommendation?: { readonly opinion: 'positive' | 'negative'; readonly reasons: string; readonly by: string };
  readonly reviewerId?: string;
  readonly returned: number;
  /** When the reviewer returned the recommendation that has not been made anew since. */
  readonly returnedAt?: Instant;
  readonly packageSha256?: string;
  readonly acknowledgement?: ActionPayloads['acknowledge'];
  /** What CNIPA decided so far, oldest first. */
  readonly cnipaResults: readonly CnipaResultRecorded[];
  /** `<period>:<percent>` of each warning and breach on record. */
  readonly clockPoints: readonly string[];
  /** When the case was in which stage of the promise. */
  readonly stages: readonly StageSpan[];
  /** `<period>:<stage>:<percent>` of each stage warning on record. */
  readonly stagePoints: readonly string[];
  /** Since when the promise is broken. A further period that breaks it too wants an explanation of its own. */
  readonly breach?: { readonly at: Instant; readonly explanation?: ActionPayloads['explain-breach'] };
  /** When the promise was kept or the case ended. */
  readonly stoppedAt?: Instant;
}

/** Folds a history, oldest first, into the record of the case. @throws RangeError for a history without registration. */
export function foldCase(actions: readonly CaseAction[]): CaseRecord {
  const record = actions.reduce<CaseRecord | undefined>(applyAction, undefined);
  if (!record) throw new RangeError('a case begins with its registration');
  return record;
}

/** The record after one more action. */
export function applyAction(before: CaseRecord | undefined, action: CaseAction): CaseRecord {
  if (action.type === 'register') return begin(action);
  if (!before) throw new RangeError('a case begins with its registration');
  const state = stateAfter(before.state, action, before.recommendation?.opinion);
  const moved = state !== before.state;
  const { handler, ...rest } = before;
  const kept: CaseRecord = {
    ...rest,
    ...(handler && !moved && { handler: handlerAfter(handler, action) }),
    seq: action.seq,
    state,
    stateSince: moved ? action.at : before.stateSince,
    stages: moved ? enterStage(before.stages, state, stageStart(action)) : before.stages,
    lastActionAt: action.at,
    ...(before.stoppedAt === undefined && (isFinal(state) || state === 'FORWARDED') ? { stoppedAt: action.at } : {}),
  };
  return { ...kept, ...change(kept, action) };
}

/** Whoever acts in an absent officer's place has the task from then on. */
function handlerAfter(handler: Handler, { actor, at }: CaseAction): Handler {
  const standsIn = actor.kind === 'staff' && actor.standsInFor?.id === handler.id;
  return standsIn ? { id: actor.id, name: actor.name, since: at } : handler;
}
/** A correction restarts the promise at its receipt, not when it is put on record. */
const stageStart = (action: CaseAction): Instant => (action.type === 'submit-correction' ? action.payload.receivedAt : action.at);

function begin(action: CaseAction<'register'>): CaseRecord {
  const { office, region, channel, receivedAt, form } = action.payload;
  return {
    seq: action.seq,
    state: 'RECEIVED',
    stateSince: action.at,
    office,
    region,
    channel,
    receivedAt,
    lastActionAt: action.at,
    form,
    differences: [],
    decisions: [],
    corrections: [],
    returned: 0,
    cnipaResults: [],
    clockPoints: [],
    stages: [{ stage: 'COLLECTION', from: receivedAt }],
    stagePoints: [],
  };
}

type Change = Partial<{ -readonly [Key in keyof CaseRecord]: CaseRecord[Key] | undefined }>;

/** What an action changes beside the state. */
function change(record: CaseRecord, action: Exclude<CaseAction, CaseAction<'register'>>): Partial<CaseRecord> {
  return CHANGES[action.type](record, action as never) as Partial<CaseRecord>;
}

const nothing = (): Change => ({});

const CHANGES: {
  readonly [Type in Exclude<CaseAction['type'], 'register'>]: (record: CaseRecord, action: CaseAction<Type>) => Change;
} = {
  accept: nothing,
  decline: nothing,
  collect: (record, { at, payload }) => ({
    ...(payload.record === undefined ? {} : { bibliographicRecord: payload.record }),
    ...(payload.differences === undefined ? {} : { collectedAt: at }),
    differences: resolve(payload.differences ?? record.differences, payload.resolutions ?? []),
  }),
  'complete-collection': nothing,
  'request-correction': (record, { at, payload }) => ({ correction: payload, corrections: [...record.corrections, { from: at }] }),
  'submit-correction': (record, { payload }) => ({
    form: payload.form,
    corrections: closeLast(record.corrections, payload.receivedAt),
    correction: undefined,
    collectedAt: undefined,
    differences: [],
  }),
  recommend: (_, { actor, payload }) => ({ recommendation: opinion('positive', payload.reasons, actor), returnedAt: undefined }),
  'not-recommend': (_, { actor, payload }) => ({ recommendation: opinion('negative', payload.reasons, actor), returnedAt: undefined }),
  confirm: (_, { actor }) => ({ reviewerId: staffId(actor) }),
  return: (record, { at }) => ({ returned: record.returned + 1, returnedAt: at }),
  refuse: (_, { actor }) => ({ reviewerId: staffId(actor) }),
  forward: (_, { payload }) => ({ packageSha256: payload.packageSha256 }),
  acknowledge: (_, { payload }) => ({ acknowledgement: payload }),
  'record-cnipa-result': (record, { payload }) => ({ cnipaResults: [...record.cnipaResults, payload] }),
  withdraw: nothing,
  claim: (_, { at, actor }) => (actor.kind === 'staff' ? { handler: { id: actor.id, name: actor.name, since: at } } : {}),
  release: () => ({ handler: undefined }),
  reassign: (_, { at, payload }) => ({ handler: payload.to && { ...payload.to, since: at } }),
  note: nothing,
  attach: nothing,
  'decide-rule': (record, action) => ({ decisions: decide(record.decisions, action) }),
  'record-clock-point': (record, { payload }) => ({
    clockPoints: [...record.clockPoints, `${payload.period}:${payload.percent}`],
    ...(payload.percent === 100 ? { breach: { at: record.breach?.at ?? payload.pointAt } } : {}),
  }),
  'record-stage-point': (record, { payload }) => ({
    stagePoints: [...record.stagePoints, `${payload.period}:${payload.stage}:${payload.percent}`],
  }),
  'explain-breach': (record, { payload }) => (record.breach ? { breach: { ...record.breach, explanation: payload } } : {}),
  close: nothing,
};

const staffId = (actor: CaseAction['actor']): string => (actor.kind === 'staff' ? actor.id : '');

function opinion(value: 'positive' | 'negative', reasons: string, actor: CaseAction['actor']): NonNullable<CaseRecord['recommendation']> {
  return { opinion: value, reasons, by: staffId(actor) };
}

function resolve(
  differences: readonly OpenDifference[],
  resolutions: readonly { readonly field: string; readonly choice: DifferenceChoice }[],
): readonly OpenDifference[] {
  const chosen = new Map(resolutions.map(({ field, choice }) => [field, choice]));
  return differences.map((difference) => {
    const choice = chosen.get(difference.field);
    return choice === undefined ? difference : { ...difference, choice };
  });
}

function closeLast(corrections: readonly Interval[], until: Instant): readonly Interval[] {
  const last = corrections.at(-1);
  return last ? [...corrections.slice(0, -1), { from: last.from, until }] : corrections;
}

/** A decision that is taken back, or replaced by another, stays on record. */
function decide(decisions: readonly RuleDecision[], action: CaseAction<'decide-rule'>): readonly RuleDecision[] {
  if (action.actor.kind !== 'staff') return decisions;
  const { ruleId, decision, reason } = action.payload;
  const stamp = { by: { id: action.actor.id, name: action.actor.name }, at: action.at, reason };
  const earlier = decisions.map((each) => (each.ruleId === ruleId && !each.takenBack ? { ...each, takenBack: stamp } : each));
  return decision === 'TAKE_BACK' ? earlier : [...earlier, { ruleId, decision, ...stamp }];
}

/** The facts of the case that its clock is derived from; outages are the office's and come beside them, as they are on record. */
export function clockFactsOf(record: CaseRecord, outages: readonly RecordedOutage[]): ClockFacts {
  return {
    receivedAt: record.receivedAt,
    corrections: record.corrections,
    outages: outagesOf(outages, record.receivedAt, record.stoppedAt),
    ...(record.stoppedAt === undefined ? {} : { stoppedAt: record.stoppedAt }),
  };
}
