import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorCode } from '#libs/domain/errors.js';
import { codeOf } from '../problem/foreign-error.js';

/** Fastify's own refusals (its errors reference, and those of its multipart plugin). */
const BY_CODE: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'UNREADABLE_BODY',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'UNREADABLE_BODY',
  FST_ERR_CTP_INVALID_JSON_BODY: 'UNREADABLE_BODY',
  FST_ERR_NOT_FOUND: 'NOT_FOUND',
  FST_PARTS_LIMIT: 'TOO_MANY_FILES',
  FST_FILES_LIMIT: 'TOO_MANY_FILES',
  FST_FIELDS_LIMIT: 'TOO_MANY_FILES',
  FST_REQ_FILE_TOO_LARGE: 'FILE_TOO_LARGE',
  FST_PROTO_VIOLATION: 'INVALID_INPUT',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_INVALID_JSON_FIELD_ERROR: 'UNREADABLE_BODY',
  FST_MP_PREMATURE_CLOSE: 'UNREADABLE_BODY',
};

/** Addresses that the router cannot read, or whose parameter is longer than any of ours. */
const BAD_ADDRESS: ReadonlySet<string> = new Set(['FST_ERR_BAD_URL', 'FST_ERR_INVALID_URL', 'FST_ERR_MAX_PARAM_LENGTH']);

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'UNREADABLE_BODY',
  401: 'NOT_SIGNED_IN',
  403: 'NOT_ALLOWED',
  404: 'NOT_FOUND',
  405: 'NOT_FOUND',
  408: 'UNREADABLE_BODY',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_ATTEMPTS',
  503: 'DEPENDENCY_UNAVAILABLE',
};

/** The web framework's errors as refusals; every other error stays what it is. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const cause = error instanceof HttpException ? error.cause : error;
  if (cause instanceof DomainError) return cause;
  const known = BY_CODE[codeOf(cause)];
  if (known) return new DomainError(known);
  if (BAD_ADDRESS.has(codeOf(cause))) return new DomainError('INVALID_INPUT', {}, [{ field: 'url', code: 'malformed' }]);
  const status = statusOf(error);
  if (status === undefined || (status >= 500 && status !== 503)) return error;
  return new DomainError(BY_STATUS[status] ?? 'INVALID_INPUT');
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (isBrokenUpload(error)) return 400;
  const isTransport = codeOf(error).startsWith('FST_') || codeOf(error) === 'ECONNRESET';
  if (!isTransport || typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

/** The multipart parser throws plain errors for a body that is cut off or has no boundary. */
function isBrokenUpload(error: unknown): boolean {
  return error instanceof Error && /^(Multipart: |Unexpected end of multipart|\w+ terminated early)/.test(error.message);
}
