import type { CommandAnswer } from './answer.js';
import { type Command, type CommandServices, executeCommand } from './execute-command.js';
import { paperOfApplicant, type StatedPaper } from './received-paper.js';

export interface Withdrawal {
  readonly reason: string;
  /** By post: the letter. */
  readonly paper?: StatedPaper | undefined;
}

/**
 * The applicant takes the request back, or staff record the letter that does.
 * @throws DomainError INVALID_INPUT where staff name no letter, or one that cannot be.
 */
export function withdrawRequest(services: CommandServices, command: Command, { reason, paper: stated }: Withdrawal): Promise<CommandAnswer> {
  return executeCommand(services, command, 'withdraw', ({ record, now }) => {
    const bounds = { received: { from: record.receivedAt, code: 'before-the-case' } };
    const paper = paperOfApplicant(command.caller, stated, bounds, now);
    return { reason, ...(paper && { paper }) };
  });
}
