import type { Stage } from '../clock/stages.js';
import type { Instant } from '../time/instant.js';
import type { Channel, Office, Region, Role } from './names.js';

/** Who acts. Staff carry the role they act in; the applicant acts by acceptance number and secret. */
export type Actor =
  | { readonly kind: 'staff'; readonly id: string; readonly name: string; readonly roles: readonly Role[] }
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

export type CnipaResultKind = 'GRANTED' | 'REFUSED' | 'CORRECTION' | 'TERMINATED';

/** Nothing besides who and when. */
type Empty = Readonly<Record<string, never>>;

/** What each action brings with it, besides who and when. Content of the form stays opaque to the case flow. */
export interface ActionPayloads {
  register: { readonly office: Office; readonly region: Region; readonly channel: Channel; readonly receivedAt: Instant; readonly form: unknown; readonly postmark?: string };
  accept: { readonly remark?: string };
  decline: { readonly reason: string };
  collect: { readonly record?: unknown; readonly differences?: readonly Difference[]; readonly resolutions?: readonly DifferenceResolution[] };
  'complete-collection': { readonly assessmentSha256: string };
  'request-correction': { readonly defects: readonly Defect[]; readonly answerBy: string };
  'submit-correction': { readonly receivedAt: Instant; readonly form: unknown; readonly explanation?: string; readonly postmark?: string };
  recommend: { readonly reasons: string };
  'not-recommend': { readonly reasons: string };
  confirm: { readonly remark?: string };
  return: { readonly remarks: string };
  refuse: { readonly reasons: string };
  forward: { readonly packageSha256: string; readonly idempotencyKey: string };
  acknowledge: { readonly receiptNumber: string; readonly receivedByCnipaAt: Instant; readonly packageSha256: string };
  'record-cnipa-result': { readonly result: CnipaResultKind; readonly resultId: string; readonly issuedOn: string; readonly priorityNumber?: string; readonly text?: string; readonly replyBy?: string };
  withdraw: { readonly reason: string };
  claim: Empty;
  release: Empty;
  reassign: { readonly to: { readonly id: string; readonly name: string }; readonly reason: string };
  note: { readonly text: string };
  attach: { readonly attachments: readonly unknown[] };
  'decide-rule': { readonly ruleId: string; readonly decision: 'ACCEPT' | 'REJECT' | 'TAKE_BACK'; readonly reason: string };
  'record-clock-point': { readonly period: number; readonly percent: 50 | 80 | 100; readonly pointAt: Instant };
  'record-stage-point': { readonly period: number; readonly stage: Stage; readonly percent: 50 | 80 | 100; readonly pointAt: Instant };
  'explain-breach': { readonly cause: string; readonly text: string };
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
