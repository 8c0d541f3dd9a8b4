import type { FileFault } from '#libs/application/ports/batch-files.js';
import { DomainError, type ErrorParameters } from '#libs/domain/errors.js';

export function refusal(code: FileFault, parameters?: ErrorParameters): DomainError {
  return new DomainError('BATCH_FILE_REFUSED', {}, [{ field: 'file', code, ...(parameters && { parameters }) }]);
}

/**
 * What somebody else's reader says of a damaged file comes in many ways; to whoever handed it in they are one. The bytes
 * are the only input here, so that whatever is thrown is said of them.
 */
export const asRefusal = (error: unknown): DomainError => (error instanceof DomainError ? error : refusal('file-unreadable'));
