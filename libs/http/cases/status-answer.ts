import { ApiProperty } from '@nestjs/swagger';
import { documentsOf } from '#libs/application/notices/case-documents.js';
import type { WholeCase } from '#libs/application/reading/read-case.js';
import { type ActionType, CNIPA_RESULT_KINDS, type CnipaResultKind, type CnipaResultRecorded } from '#libs/domain/case/actions.js';
import { type Office, OFFICES } from '#libs/domain/case/names.js';
import { ACTION_TYPES } from '#libs/domain/case/transitions.js';
import { type State, STATES } from '#libs/domain/case/states.js';
import { formatDay } from '#libs/domain/time/day.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import { RequestFormBody } from '../bodies/request-form.body.js';
import { clockAnswer, ClockAnswer } from './case-answers.js';
import { IssuedDocumentAnswer, documentAnswer } from './document.answer.js';

class MilestoneAnswer {
  @ApiProperty({ enum: STATES, enumName: 'State' })
  state!: State;

  @ApiProperty({ format: 'date-time' })
  since!: string;
}

class DefectAnswer {
  @ApiProperty()
  code!: string;

  @ApiProperty({ description: 'What has to be mended, in the officer’s words' })
  text!: string;
}

class CorrectionAnswer {
  @ApiProperty({ type: DefectAnswer, isArray: true })
  defects!: readonly DefectAnswer[];

  @ApiProperty({ format: 'date' })
  answerBy!: string;
}

class CnipaResultAnswer {
  @ApiProperty({ enum: CNIPA_RESULT_KINDS, enumName: 'CnipaResult' })
  result!: CnipaResultKind;

  @ApiProperty({ format: 'date' })
  issuedOn!: string;

  @ApiProperty({ type: String, nullable: true, description: '优先审查编号' })
  priorityNumber!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day to answer' })
  replyBy!: string | null;
}

class AfterGrantAnswer {
  @ApiProperty({ format: 'date', description: 'CNIPA’s first examiner’s notice: 45 days from the day of issue' })
  firstNoticeBy!: string;

  @ApiProperty({ format: 'date', description: 'CNIPA’s conclusion: one year from the day of issue' })
  concludedBy!: string;

  @ApiProperty({ type: 'integer', description: 'Months the applicant has to answer an examiner’s notice, from its day of issue' })
  replyMonths!: number;

  @ApiProperty({ description: 'Rests on a year whose holiday notice is not known yet' })
  provisional!: boolean;
}

/** A request as its applicant sees it: no officer's name, no assessment, nothing of the office's own. */
export class StatusAnswer {
  @ApiProperty()
  acceptanceNumber!: string;

  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: Office;

  @ApiProperty()
  applicationNumber!: string;

  @ApiProperty()
  inventionTitle!: string;

  @ApiProperty({ enum: STATES, enumName: 'State' })
  state!: State;

  @ApiProperty({ type: MilestoneAnswer, isArray: true, description: 'The states so far, oldest first' })
  milestones!: MilestoneAnswer[];

  @ApiProperty({ format: 'date-time' })
  receivedAt!: string;

  @ApiProperty({ type: ClockAnswer })
  clock!: ClockAnswer;

  @ApiProperty({ type: CorrectionAnswer, nullable: true, description: 'What is asked of the applicant' })
  correction!: CorrectionAnswer | null;

  @ApiProperty({ type: RequestFormBody, description: 'The form as handed in or last corrected, to be corrected from' })
  form!: object;

  @ApiProperty({ type: String, nullable: true })
  cnipaReceiptNumber!: string | null;

  @ApiProperty({ type: CnipaResultAnswer, nullable: true, description: 'What CNIPA last decided' })
  cnipaResult!: CnipaResultAnswer | null;

  @ApiProperty({ type: AfterGrantAnswer, nullable: true, description: 'The days that follow where CNIPA has granted priority' })
  afterGrant!: AfterGrantAnswer | null;

  @ApiProperty({ type: IssuedDocumentAnswer, isArray: true, description: 'The papers the office issued to the applicant, oldest first' })
  documents!: readonly IssuedDocumentAnswer[];

  @ApiProperty({ enum: ACTION_TYPES, enumName: 'ActionType', isArray: true })
  allowed!: readonly ActionType[];
}

export function statusAnswer({ file, record, form, actions, clock, milestones, allowed, afterGrant }: WholeCase): StatusAnswer {
  const { correction } = record;
  return {
    acceptanceNumber: file.acceptanceNumber,
    office: file.office,
    applicationNumber: file.applicationNumber,
    inventionTitle: file.inventionTitle,
    state: file.state,
    milestones: milestones.map(({ state, since }) => ({ state, since: formatInstant(since) })),
    receivedAt: formatInstant(file.receivedAt),
    clock: clockAnswer(clock),
    correction: correction ? { defects: correction.defects, answerBy: correction.answerBy } : null,
    form,
    cnipaReceiptNumber: file.cnipaReceiptNumber ?? null,
    cnipaResult: cnipaResultAnswer(record.cnipaResults.at(-1)),
    afterGrant: afterGrant
      ? { ...afterGrant, firstNoticeBy: formatDay(afterGrant.firstNoticeBy), concludedBy: formatDay(afterGrant.concludedBy) }
      : null,
    documents: documentsOf(actions).filter(({ forApplicant }) => forApplicant).map(documentAnswer),
    allowed,
  };
}

function cnipaResultAnswer(recorded: CnipaResultRecorded | undefined): CnipaResultAnswer | null {
  if (!recorded) return null;
  const { result, issuedOn, priorityNumber, replyBy } = recorded;
  return { result, issuedOn, priorityNumber: priorityNumber ?? null, replyBy: replyBy ?? null };
}
