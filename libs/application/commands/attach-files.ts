import { attachToCase } from '#libs/persistence/files.js';
import { requireUploads } from '../files/attachments.js';
import type { Attachment } from '../request/request-form.js';
import type { CommandAnswer } from './answer.js';
import { type Command, type CommandServices, executeCommand } from './execute-command.js';

/** An officer puts files on the case. @throws DomainError UPLOAD_UNKNOWN for files that are not this officer's. */
export function attachFiles(services: CommandServices, command: Command, attachments: readonly Attachment[]): Promise<CommandAnswer> {
  return executeCommand(services, command, 'attach', async ({ transaction, identity, seq }) => {
    await requireUploads(transaction, command.caller.keyScope, attachments);
    await attachToCase(transaction, { caseId: identity.id, office: identity.office, seq }, attachments);
    return { attachments };
  });
}
