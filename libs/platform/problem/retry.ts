import type { ErrorCode } from '#libs/domain/errors.js';

/** What may come right by itself; every other refusal stays one, however often it is asked. */
const RETRYABLE: ReadonlySet<ErrorCode> = new Set(['DEPENDENCY_UNAVAILABLE', 'INTERNAL', 'SERVER_BUSY', 'STALE_VERSION', 'TOO_MANY_ATTEMPTS']);

/** Whether doing the same again later can have another outcome. */
export function isRetryable(code: ErrorCode): boolean {
  return RETRYABLE.has(code);
}
