import type { CnipaResultKind, CnipaResultRecorded } from '#libs/domain/case/actions.js';
import type { CaseRecord } from '#libs/domain/case/case-record.js';
import { DomainError } from '#libs/domain/errors.js';
import { parseDay } from '#libs/domain/time/day.js';
import { type Instant, shanghaiDay } from '#libs/domain/time/instant.js';
import type { CommandAnswer } from './answer.js';
import { type Command, type CommandServices, executeCommand } from './execute-command.js';
import { receivedPaper, type StatedPaper } from './received-paper.js';

/** A notice of CNIPA that came on paper; its date is the day of issue, from which CNIPA's periods are counted. */
export interface ResultOnPaper {
  readonly result: CnipaResultKind;
  /** Number of the notice as it stands on the paper. */
  readonly number: string;
  readonly priorityNumber?: string | undefined;
  readonly text?: string | undefined;
  /** `YYYY-MM-DD`; a request for correction names it. */
  readonly replyBy?: string | undefined;
  readonly paper: StatedPaper;
}

/**
 * The clerk records what CNIPA decided from its paper.
 * @throws DomainError INVALID_INPUT for a paper that cannot be, or a day to reply by that is missing or past;
 * RESULT_ON_RECORD where the same notice was recorded before, from paper or by the gateway.
 */
export function recordResultOnPaper(services: CommandServices, command: Command, stated: ResultOnPaper): Promise<CommandAnswer> {
  return executeCommand(services, command, 'record-cnipa-result', ({ record, now }) => {
    const recorded = resultOf(stated, record, now);
    requireReplyBy(recorded);
    if (record.cnipaResults.some((earlier) => isSameNotice(earlier, recorded))) {
      throw new DomainError('RESULT_ON_RECORD', { issuedOn: recorded.issuedOn });
    }
    return recorded;
  });
}

function resultOf({ result, number, priorityNumber, text, replyBy, paper: stated }: ResultOnPaper, record: CaseRecord, now: Instant): CnipaResultRecorded {
  const forwarded = forwardedAt(record);
  const bounds = {
    senders: ['CNIPA'],
    datings: ['PAPER'],
    received: { from: forwarded, code: 'before-forwarding' },
    dated: { from: shanghaiDay(forwarded), code: 'before-forwarding' },
  } as const;
  const paper = receivedPaper(stated, bounds, now);
  return {
    result,
    resultId: `paper:${result}:${paper.datedOn}:${plainNumber(number)}`,
    issuedOn: paper.datedOn,
    number,
    ...(priorityNumber !== undefined && { priorityNumber }),
    ...(text !== undefined && { text }),
    ...(replyBy !== undefined && { replyBy }),
    paper,
  };
}

/** The sooner of what CNIPA says and what we recorded: the two clocks need not agree. */
function forwardedAt({ acknowledgement, stoppedAt, receivedAt }: CaseRecord): Instant {
  if (!acknowledgement) return receivedAt;
  return Math.min(acknowledgement.receivedByCnipaAt, stoppedAt ?? acknowledgement.receivedByCnipaAt) as Instant;
}

/** However the number was typed: without spaces, full-width forms or case. */
const plainNumber = (number: string): string => number.normalize('NFKC').replace(/\p{White_Space}/gu, '').toUpperCase();

function requireReplyBy({ result, replyBy, issuedOn }: CnipaResultRecorded): void {
  const late = replyBy !== undefined && (parseDay(replyBy) ?? 0) <= (parseDay(issuedOn) ?? 0);
  const code = late ? 'before-its-issue' : replyBy === undefined && result === 'CORRECTION' ? 'required' : undefined;
  if (code !== undefined) throw new DomainError('INVALID_INPUT', {}, [{ field: 'replyBy', code }]);
}

/** CNIPA's gateway does not tell the number of the paper: one kind of notice issued on one day is then the same. */
function isSameNotice(earlier: CnipaResultRecorded, { result, issuedOn, resultId }: CnipaResultRecorded): boolean {
  if (earlier.resultId === resultId) return true;
  return earlier.number === undefined && earlier.result === result && earlier.issuedOn === issuedOn;
}
