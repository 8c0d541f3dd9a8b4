/** The closed union of everything that can be refused. A new code gets a status and a sentence where it is mapped. */
export const ERROR_CODES = [
  // the caller
  'NOT_SIGNED_IN',
  'WRONG_CREDENTIALS',
  'CSRF_TOKEN_WRONG',
  'NOT_ALLOWED',
  'TOO_MANY_ATTEMPTS',
  'PASSWORD_TO_CHANGE',
  'LAST_ADMINISTRATOR',
  // the input
  'INVALID_INPUT',
  'UNREADABLE_BODY',
  'BODY_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'IDEMPOTENCY_KEY_MISSING',
  'IDEMPOTENCY_KEY_REUSED',
  'APPLICATION_NUMBER_INVALID',
  'IDENTIFIER_INVALID',
  'IPC_SYMBOL_INVALID',
  'INTERVAL_INVALID',
  'FILE_TYPE_REFUSED',
  'FILE_TOO_LARGE',
  'TOO_MANY_FILES',
  'UPLOAD_UNKNOWN',
  'BATCH_FILE_REFUSED',
  // the case
  'NOT_FOUND',
  'CASE_NOT_FOUND',
  'PAPER_UNKNOWN',
  'ACTION_NOT_ALLOWED',
  'DUPLICATE_REQUEST',
  'FOUR_EYES',
  'HELD_BY_ANOTHER',
  'NOT_HELD',
  'DIFFERENCES_OPEN',
  'ASSESSMENT_BLOCKS',
  'OVERRIDE_NOT_ALLOWED',
  'NO_BREACH',
  'BREACH_UNEXPLAINED',
  'RESULT_ON_RECORD',
  'STALE_VERSION',
  'REFERENCE_DATA_REFUSED',
  'BATCH_ROWS_AT_FAULT',
  // us
  'SERVER_BUSY',
  'DEPENDENCY_UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Facts that a sentence about the error needs; shown to the caller, so nothing personal and nothing secret. */
export type ErrorParameters = Readonly<Record<string, string | number | readonly string[]>>;

/** One field at fault; `field` is a JSON path of the body such as `applicants[0].identifier.number`. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly parameters?: ErrorParameters;
}

/** A refusal by the domain: what, which field, and what a person needs to know to mend it. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly parameters: ErrorParameters = {},
    readonly faults: readonly FieldFault[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
