import { DomainError } from '#libs/domain/errors.js';
import { findCase } from '#libs/persistence/case-reading.js';
import { readAttachment, type StoredFile } from '#libs/persistence/files.js';
import { noteReading } from '../auditing/note-reading.js';
import type { Caller } from '../commands/caller.js';
import type { CommandServices } from '../commands/execute-command.js';

/** One file of a case; reading it is put on record. @throws DomainError CASE_NOT_FOUND, NOT_FOUND. */
export function readFile(services: CommandServices, caseId: string, uploadId: string, caller: Caller): Promise<StoredFile> {
  return services.database.transaction(caller.scope, async (transaction) => {
    const file = await findCase(transaction, caseId);
    if (!file) throw new DomainError('CASE_NOT_FOUND');
    const stored = await readAttachment(transaction, caseId, uploadId);
    if (!stored) throw new DomainError('NOT_FOUND');
    noteReading(transaction, { act: 'read-file', office: file.office, caseId, about: uploadId }, caller, services.clock.now());
    return stored;
  });
}
