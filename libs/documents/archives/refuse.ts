import { DomainError, type ErrorParameters } from '#libs/domain/errors.js';

/** What a file that was handed in may be refused for, as a whole. */
export type FileFault =
  | 'file-unreadable'
  | 'file-empty'
  | 'file-macros'
  | 'file-encrypted'
  | 'file-old-format'
  | 'file-too-large-inside'
  | 'file-too-many-entries'
  | 'file-packed-too-tightly'
  | 'file-path-leads-out'
  | 'file-without-sheet'
  | 'file-with-several-sheets'
  | 'file-declares-entities'
  | 'file-encoding'
  | 'file-too-many-cells';

export function refusal(code: FileFault, parameters?: ErrorParameters): DomainError {
  return new DomainError('BATCH_FILE_REFUSED', {}, [{ field: 'file', code, ...(parameters && { parameters }) }]);
}

/**
 * What somebody else's reader says of a damaged file comes in many ways; to whoever handed it in they are one. The bytes
 * are the only input here, so that whatever is thrown is said of them.
 */
export const asRefusal = (error: unknown): DomainError => (error instanceof DomainError ? error : refusal('file-unreadable'));
