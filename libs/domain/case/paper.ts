import type { FieldFault } from '../errors.js';
import { type Day, formatDay, parseDay } from '../time/day.js';
import { type Instant, shanghaiDay } from '../time/instant.js';

/** Who sent a paper. */
export const SENDER_RELATIONS = ['APPLICANT', 'AGENCY', 'CNIPA'] as const;
export type SenderRelation = (typeof SENDER_RELATIONS)[number];

/** What a paper's date is taken from: the postmark on its envelope, or the date that stands on the paper itself. */
export const PAPER_DATINGS = ['POSTMARK', 'PAPER'] as const;
export type PaperDating = (typeof PAPER_DATINGS)[number];

/** The paper on which staff act for somebody else: who sent it, what date it bears, when it reached the office. */
export interface ReceivedPaper {
  readonly sender: { readonly name: string; readonly relation: SenderRelation };
  /** `YYYY-MM-DD`. Recorded; it starts no clock. */
  readonly datedOn: string;
  readonly datedBy: PaperDating;
  readonly receivedAt: Instant;
}

/** What a paper of this kind cannot have been sent by, received before, or dated before; `code` says before what. */
export interface PaperBounds {
  readonly senders: readonly SenderRelation[];
  readonly datings?: readonly PaperDating[];
  readonly received?: { readonly from: Instant; readonly code: string };
  readonly dated?: { readonly from: Day; readonly code: string };
}

/**
 * Why a paper cannot be what it is said to be, each fault by its field below `paper`; none if it can. A date that a person
 * wrote is taken as it stands, unless it lies after the arrival of the paper; a postmark is held to what is possible.
 */
export function paperFaults(paper: ReceivedPaper, bounds: PaperBounds, now: Instant): readonly FieldFault[] {
  return [...senderFaults(paper, bounds), ...receiptFaults(paper, bounds, now), ...dateFaults(paper, bounds)];
}

function senderFaults({ sender, datedBy }: ReceivedPaper, { senders, datings = PAPER_DATINGS }: PaperBounds): readonly FieldFault[] {
  return [...oneOf('paper.sender.relation', sender.relation, senders), ...oneOf('paper.datedBy', datedBy, datings)];
}

const oneOf = <Word extends string>(field: string, word: Word, words: readonly Word[]): readonly FieldFault[] =>
  words.includes(word) ? [] : [{ field, code: 'not-one-of', parameters: { values: words } }];

function receiptFaults({ receivedAt }: ReceivedPaper, { received }: PaperBounds, now: Instant): readonly FieldFault[] {
  const field = 'paper.receivedAt';
  if (receivedAt > now) return [{ field, code: 'in-the-future' }];
  return received && receivedAt < received.from ? [{ field, code: received.code }] : [];
}

function dateFaults({ datedOn, receivedAt }: ReceivedPaper, { dated }: PaperBounds): readonly FieldFault[] {
  const field = 'paper.datedOn';
  const day = parseDay(datedOn);
  if (day === undefined) return [{ field, code: 'not-a-date' }];
  if (day > shanghaiDay(receivedAt)) return [{ field, code: 'after-its-receipt', parameters: { receivedOn: formatDay(shanghaiDay(receivedAt)) } }];
  return dated && day < dated.from ? [{ field, code: dated.code }] : [];
}
