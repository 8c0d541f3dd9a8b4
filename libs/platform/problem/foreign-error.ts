import { DomainError, type ErrorCode } from '#libs/domain/errors.js';

/** SQLSTATE classes and codes (PostgreSQL, appendix A) that say something to the caller; the rest is ours to mend. */
const SQLSTATES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^08|^53|^57P0[123]$/, 'DEPENDENCY_UNAVAILABLE'],
  [/^40001$|^40P01$|^55P03$|^57014$/, 'DEPENDENCY_UNAVAILABLE'],
  [/^22(P02|P05|021|003|007|008|001)$/, 'INVALID_INPUT'],
];
const NETWORK = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|UND_ERR_\w+)$/;

/**
 * The refusal that an error from elsewhere amounts to: database and network down are `DEPENDENCY_UNAVAILABLE`, a value
 * the database cannot hold is `INVALID_INPUT`, everything not known is `INTERNAL` with nothing of it told.
 */
export function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const code = codeOf(error);
  if (NETWORK.test(code)) return new DomainError('DEPENDENCY_UNAVAILABLE');
  return new DomainError(SQLSTATES.find(([pattern]) => pattern.test(code))?.[1] ?? 'INTERNAL');
}

/** The `code` that Node, the database driver and Fastify put on their errors; empty where there is none. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
