import { ApiProperty } from '@nestjs/swagger';
import { documentsOf } from '#libs/application/notices/case-documents.js';
import { BREACH_CAUSE_CODES, type BreachCause } from '#libs/domain/case/breach-causes.js';
import { ACTION_TYPES } from '#libs/domain/case/transitions.js';
import type { ActionType } from '#libs/domain/case/actions.js';
import { CHANNELS, OFFICES, REGIONS } from '#libs/domain/case/names.js';
import { type State, STATES } from '#libs/domain/case/states.js';
import type { WholeCase } from '#libs/application/reading/read-case.js';
import type { WarningPoint } from '#libs/domain/clock/types.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { CaseFile } from '#libs/persistence/cases.js';
import { IssuedDocumentAnswer, documentAnswer } from './document.answer.js';

class HandlerAnswer {
  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date-time' })
  since!: string;
}

/** Where a case stands after a command; the same again for the same idempotency key. */
export class CommandAnswerBody {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty({ example: 'GZ-2026-00123' })
  acceptanceNumber!: string;

  @ApiProperty({ type: 'integer', description: 'Number of the last action: the version of the case' })
  seq!: number;

  @ApiProperty({ enum: STATES, enumName: 'State' })
  state!: State;

  @ApiProperty({ format: 'date-time' })
  deemedReceivedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'None while a correction is open' })
  dueAt!: string | null;

  @ApiProperty({ description: 'An outage is open: the due instant is "not before"' })
  dueNotBefore!: boolean;

  @ApiProperty({ description: 'Rests on a day no notice covers yet' })
  dueProvisional!: boolean;

  @ApiProperty({ type: HandlerAnswer, nullable: true })
  handler!: HandlerAnswer | null;

  @ApiProperty({ enum: ACTION_TYPES, enumName: 'ActionType', isArray: true, description: 'What the caller may do next' })
  allowed!: readonly ActionType[];
}

/** A registered case, with the secret that is printed on its receipt. */
export class RegisteredAnswer extends CommandAnswerBody {
  @ApiProperty({ example: 'ABCD-EFGH-JKMN', description: 'Opens the request to the applicant together with the acceptance number' })
  secret!: string;
}

/** One row of a list of cases. */
export class CaseRowAnswer {
  @ApiProperty({ format: 'uuid' })
  caseId!: string;

  @ApiProperty()
  acceptanceNumber!: string;

  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: string;

  @ApiProperty({ enum: REGIONS, enumName: 'Region' })
  region!: string;

  @ApiProperty({ enum: CHANNELS, enumName: 'Channel' })
  channel!: string;

  @ApiProperty()
  applicationNumber!: string;

  @ApiProperty()
  applicantName!: string;

  @ApiProperty()
  inventionTitle!: string;

  @ApiProperty({ enum: STATES, enumName: 'State' })
  state!: State;

  @ApiProperty({ format: 'date-time' })
  stateSince!: string;

  @ApiProperty({ type: 'integer' })
  seq!: number;

  @ApiProperty({ format: 'date-time' })
  receivedAt!: string;

  @ApiProperty({ format: 'date-time' })
  deemedReceivedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  dueAt!: string | null;

  @ApiProperty()
  dueNotBefore!: boolean;

  @ApiProperty()
  dueProvisional!: boolean;

  @ApiProperty({ type: HandlerAnswer, nullable: true })
  handler!: HandlerAnswer | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  breachedAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  cnipaReceiptNumber!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  forwardedAt!: string | null;
}

export class WarningAnswer {
  @ApiProperty({ enum: [50, 80, 100] })
  percent!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ format: 'date-time' })
  sendAt!: string;
}

export class ClockAnswer {
  @ApiProperty({ enum: ['running', 'outage', 'awaiting-correction', 'stopped'] })
  state!: string;

  @ApiProperty({ type: 'integer' })
  period!: number;

  @ApiProperty({ format: 'date-time' })
  deemedReceivedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  dueAt!: string | null;

  @ApiProperty()
  dueNotBefore!: boolean;

  @ApiProperty()
  provisional!: boolean;

  @ApiProperty({ type: WarningAnswer, isArray: true })
  warnings!: WarningAnswer[];

  @ApiProperty({ type: 'integer', description: 'Working seconds against the promise since the last start, outages left out' })
  elapsedSeconds!: number;

  @ApiProperty({ type: 'integer' })
  remainingSeconds!: number;

  @ApiProperty({ type: 'integer', description: 'Working seconds the office held the case, outages included' })
  heldSeconds!: number;
}

class FormChangeAnswer {
  @ApiProperty({ example: 'applicants[0].consented' })
  path!: string;

  @ApiProperty({ type: String, nullable: true })
  before!: string | null;

  @ApiProperty({ type: String, nullable: true })
  after!: string | null;
}

class ActionAnswer {
  @ApiProperty({ type: 'integer' })
  seq!: number;

  @ApiProperty({ enum: ACTION_TYPES, enumName: 'ActionType' })
  type!: ActionType;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  by!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The absent officer in whose place this was done' })
  inPlaceOf!: string | null;

  @ApiProperty({ type: Object })
  content!: object;

  @ApiProperty({ enum: STATES, enumName: 'State', description: 'After the act' })
  state!: State;

  @ApiProperty({ type: FormChangeAnswer, isArray: true, description: 'What a correction changed on the form' })
  changes!: readonly FormChangeAnswer[];
}

class BreachExplanationAnswer {
  @ApiProperty({ enum: BREACH_CAUSE_CODES, enumName: 'BreachCause' })
  cause!: BreachCause;

  @ApiProperty()
  text!: string;
}

class BreachAnswer {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: BreachExplanationAnswer, nullable: true, description: 'As last given; none while it is still to be explained' })
  explanation!: BreachExplanationAnswer | null;
}

/** A case with everything that hangs on it, as its officers see it. */
export class CaseAnswer extends CaseRowAnswer {
  @ApiProperty({ type: Object, description: 'The request form as handed in or last corrected' })
  form!: object;

  @ApiProperty({ type: Object, nullable: true, description: "CNIPA's bibliographic record" })
  bibliographicRecord!: object | null;

  @ApiProperty({ type: Object, isArray: true })
  differences!: readonly object[];

  @ApiProperty({ description: "CNIPA's record has been fetched and held against the form" })
  collected!: boolean;

  @ApiProperty({ type: ClockAnswer })
  clock!: ClockAnswer;

  @ApiProperty({ type: Object, nullable: true })
  assessment!: object | null;

  @ApiProperty({ type: Object, nullable: true })
  recommendation!: object | null;

  @ApiProperty({ type: Object, isArray: true })
  attachments!: readonly object[];

  @ApiProperty({ type: BreachAnswer, nullable: true, description: 'The promise was broken' })
  breach!: BreachAnswer | null;

  @ApiProperty({ type: IssuedDocumentAnswer, isArray: true, description: 'The papers the office issued, oldest first' })
  documents!: readonly IssuedDocumentAnswer[];

  @ApiProperty({ type: ActionAnswer, isArray: true })
  history!: ActionAnswer[];

  @ApiProperty({ enum: ACTION_TYPES, enumName: 'ActionType', isArray: true })
  allowed!: readonly ActionType[];
}

const optional = (instant: Instant | undefined): string | null => (instant === undefined ? null : formatInstant(instant));

/** As plain data, to be part of a larger answer. */
type CaseRowData = Pick<CaseRowAnswer, keyof CaseRowAnswer>;

export function caseRow(file: CaseFile): CaseRowData {
  return {
    caseId: file.id,
    acceptanceNumber: file.acceptanceNumber,
    office: file.office,
    region: file.region,
    channel: file.channel,
    applicationNumber: file.applicationNumber,
    applicantName: file.applicantName,
    inventionTitle: file.inventionTitle,
    state: file.state,
    stateSince: formatInstant(file.stateSince),
    seq: file.seq,
    receivedAt: formatInstant(file.receivedAt),
    deemedReceivedAt: formatInstant(file.clock.deemedReceivedAt),
    dueAt: optional(file.clock.dueAt),
    dueNotBefore: file.clock.dueNotBefore,
    dueProvisional: file.clock.provisional,
    handler: file.handler ? { name: file.handler.name, since: formatInstant(file.handler.since) } : null,
    breachedAt: optional(file.breachedAt),
    cnipaReceiptNumber: file.cnipaReceiptNumber ?? null,
    forwardedAt: optional(file.forwardedAt),
  };
}

export const warningAnswer = ({ percent, at, sendAt }: WarningPoint): WarningAnswer => ({
  percent,
  at: formatInstant(at),
  sendAt: formatInstant(sendAt),
});

export function clockAnswer(clock: WholeCase['clock']): ClockAnswer {
  return {
    state: clock.state,
    period: clock.period,
    deemedReceivedAt: formatInstant(clock.deemedReceivedAt),
    dueAt: optional(clock.dueAt),
    dueNotBefore: clock.dueNotBefore,
    provisional: clock.provisional,
    warnings: clock.warnings.map(warningAnswer),
    elapsedSeconds: Math.floor(clock.elapsed / 1000),
    remainingSeconds: Math.ceil(clock.remaining / 1000),
    heldSeconds: Math.floor(clock.held / 1000),
  };
}

export function caseAnswer(whole: WholeCase): CaseAnswer {
  const { record } = whole;
  return {
    ...caseRow(whole.file),
    form: whole.form,
    bibliographicRecord: (record.bibliographicRecord as object | undefined) ?? null,
    differences: record.differences,
    collected: record.collectedAt !== undefined,
    clock: clockAnswer(whole.clock),
    assessment: whole.assessment ?? null,
    recommendation: record.recommendation ?? null,
    attachments: whole.attachments,
    breach: record.breach ? { at: formatInstant(record.breach.at), explanation: record.breach.explanation ?? null } : null,
    documents: documentsOf(whole.actions).map(documentAnswer),
    history: whole.history.map(historyEntry),
    allowed: whole.allowed,
  };
}

/** An entry of the history; the forms it brought are shown as the case's form, not again with each entry. */
function historyEntry({ action, state, changes }: WholeCase['history'][number]): ActionAnswer {
  const { seq, type, at, actor, payload } = action;
  const content = 'form' in payload ? { ...payload, form: undefined } : payload;
  const by = actor.kind === 'staff' ? actor.name : actor.kind;
  const inPlaceOf = (actor.kind === 'staff' && actor.standsInFor?.name) || null;
  return { seq, type, at: formatInstant(at), by, inPlaceOf, content: withReadableInstants(content), state, changes };
}

function withReadableInstants(content: object): object {
  return Object.fromEntries(Object.entries(content).map(([key, value]: [string, unknown]) => [key, readable(key, value)]));
}

function readable(key: string, value: unknown): unknown {
  if (key.endsWith('At') && typeof value === 'number') return formatInstant(value as Instant);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? withReadableInstants(value) : value;
}
