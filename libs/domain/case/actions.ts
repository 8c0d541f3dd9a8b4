import type { Stage } from '../clock/stages.js';
import type { Instant } from '../time/instant.js';
import type { BreachCause } from './breach-causes.js';
import type { Channel, Office, Region, Role } from './names.js';
import type { ReceivedPaper } from './paper.js';

/** Who acts. Staff carry the role they act in; the applicant acts by acceptance number and secret. */
export type Actor =
  | {
      readonly kind: 'staff';
      readonly id: string;
      readonly name: string;
      readonly roles: readonly Role[];
      /** The absent officer whose claimed task this one takes over with the act. */
      readonly standsInFor?: { readonly id: string; readonly name: string };
    }
  | { readonly kind: 'applicant' }
  | { readonly kind: 'system' }
  | { readonly kind: 'cnipa' };

/** A field on which the form and CNIPA's bibliographic record disagree. */
export interface Difference {
  readonly field: string;
  readonly form: string;
  readonly record: string;
}

export type DifferenceChoice = 'KEEP_FORM' | 'TAKE_RECORD' | 'ASK_APPLICANT';

export interface DifferenceResolution {
  readonly field: string;
  readonly choice: DifferenceChoice;
}

/** One defect the applicant is asked to repair: a code of the office's list, and what exactly. */
export interface Defect {
  readonly code: string;
  readonly text: string;
}

/** Where a remark of the reviewer belongs: `rule:TECHNICAL_FIELD`, `field:inventionTitle`, `section:opinion`. */
export const REMARK_PLACE = /^(rule|field|section):[A-Za-z0-9_.[\]-]+$/;

/** A remark at the place it concerns. */
export interface PlacedRemark {
  readonly place: string;
  readonly text: string;
}

export const CNIPA_RESULT_KINDS = ['GRANTED', 'REFUSED', 'CORRECTION', 'TERMINATED'] as const;
export type CnipaResultKind = (typeof CNIPA_RESULT_KINDS)[number];

/** What CNIPA decided, by its gateway or on paper; days as `YYYY-MM-DD`. */
export interface CnipaResultRecorded {
  readonly result: CnipaResultKind;
  /** Never names another decision: CNIPA's own id, or one made of what the paper says. */
  readonly resultId: string;
  readonly issuedOn: string;
  /** Number of the notice, as it stands on the paper. */
  readonly number?: string;
  readonly priorityNumber?: string;
  readonly text?: string;
  readonly replyBy?: string;
  readonly paper?: ReceivedPaper;
}

/** Nothing besides who and when. */
type Empty = Readonly<Record<string, never>>;

/** By post: the paper that brought it. Records older than that keep a postmark alone. */
interface ByPost {
  readonly paper?: ReceivedPaper;
  readonly postmark?: string;
}

/** What each action brings with it, besides who and when. Content of the form stays opaque to the case flow. */
export interface ActionPayloads {
  register: { readonly office: Office; readonly region: Region; readonly channel: Channel; readonly receivedAt: Instant; readonly form: unknown } & ByPost;
  accept: { readonly remark?: string };
  decline: { readonly reason: string };
  collect: { readonly record?: unknown; readonly differences?: readonly Difference[]; readonly resolutions?: readonly DifferenceResolution[] };
  'complete-collection': { readonly assessmentSha256: string };
  'request-correction': { readonly defects: readonly Defect[]; readonly answerBy: string };
  'submit-correction': { readonly receivedAt: Instant; readonly form: unknown; readonly explanation?: string } & ByPost;
  recommend: { readonly reasons: string };
  'not-recommend': { readonly reasons: string };
  confirm: { readonly remark?: string };
  return: { readonly remarks: string; readonly places?: readonly PlacedRemark[] };
  refuse: { readonly reasons: string };
  forward: { readonly packageSha256: string; readonly idempotencyKey: string };
  acknowledge: { readonly receiptNumber: string; readonly receivedByCnipaAt: Instant; readonly packageSha256: string };
  'record-cnipa-result': CnipaResultRecorded;
  withdraw: { readonly reason: string; readonly paper?: ReceivedPaper };
  claim: Empty;
  release: Empty;
  /** To nobody where no officer is named: the task is then free for whoever may claim it. */
  reassign: { readonly to?: { readonly id: string; readonly name: string }; readonly reason: string };
  note: { readonly text: string };
  attach: { readonly attachments: readonly unknown[]; readonly paper?: ReceivedPaper };
  'decide-rule': { readonly ruleId: string; readonly decision: 'ACCEPT' | 'REJECT' | 'TAKE_BACK'; readonly reason: string };
  'record-clock-point': { readonly period: number; readonly percent: 50 | 80 | 100; readonly pointAt: Instant };
  'explain-breach': { readonly cause: BreachCause; readonly text: string };
  'record-stage-point': { readonly period: number; readonly stage: Stage; readonly percent: 50 | 80 | 100; readonly pointAt: Instant };
  close: { readonly remark?: string };
}

export type ActionType = keyof ActionPayloads;

/** An action before it is on record. */
export type NewAction<Type extends ActionType = ActionType> = {
  readonly [Each in Type]: { readonly type: Each; readonly payload: ActionPayloads[Each] };
}[Type];

/** An action on record: its place in the case's history, when (server time), by whom. */
export type CaseAction<Type extends ActionType = ActionType> = NewAction<Type> & {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
};
