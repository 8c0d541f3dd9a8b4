import { SENDER_RELATIONS } from '#libs/domain/case/paper.js';
import { attachToCase } from '#libs/persistence/files.js';
import { requireUploads } from '../files/attachments.js';
import type { Attachment } from '../request/request-form.js';
import type { CommandAnswer } from './answer.js';
import { type Command, type CommandServices, executeCommand } from './execute-command.js';
import { receivedPaper, type StatedPaper } from './received-paper.js';

export interface Attached {
  readonly attachments: readonly Attachment[];
  /** Where the files are a paper that came by post. */
  readonly paper?: StatedPaper | undefined;
}

/**
 * An officer puts files on the case. @throws DomainError UPLOAD_UNKNOWN for files that are not this officer's; INVALID_INPUT
 * for a paper that cannot be.
 */
export function attachFiles(services: CommandServices, command: Command, { attachments, paper: stated }: Attached): Promise<CommandAnswer> {
  return executeCommand(services, command, 'attach', async ({ transaction, identity, record, seq, now }) => {
    const bounds = { senders: SENDER_RELATIONS, received: { from: record.receivedAt, code: 'before-the-case' } };
    const paper = stated && receivedPaper(stated, bounds, now);
    await requireUploads(transaction, command.caller.keyScope, attachments);
    await attachToCase(transaction, { caseId: identity.id, office: identity.office, seq }, attachments);
    return { attachments, ...(paper && { paper }) };
  });
}
