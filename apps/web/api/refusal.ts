/** One field at fault, by its JSON path in what was sent. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly detail: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** A problem document (RFC 9457), as every program of ours answers it. */
export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string;
  readonly errors: readonly FieldFault[];
  readonly [extension: string]: unknown;
}

/** The server has said no, in the reader's language. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'Refusal';
  }

  get code(): string {
    return this.problem.code;
  }

  /** The session is over, or its token is another one's: signing in again mends it. */
  get asksForSession(): boolean {
    return this.code === 'NOT_SIGNED_IN' || this.code === 'CSRF_TOKEN_WRONG';
  }

  /** Somebody was faster, or the case stands elsewhere by now. */
  get isConflict(): boolean {
    return this.problem.status === 409;
  }

  get waitSeconds(): number | undefined {
    const { retryAfterSeconds } = this.problem;
    return typeof retryAfterSeconds === 'number' ? retryAfterSeconds : undefined;
  }
}

/** Nobody answered, or somebody between us and the server did: whether the request arrived is not known. */
export class ServerAway extends Error {
  constructor(cause?: unknown) {
    super('server away', { cause });
    this.name = 'ServerAway';
  }
}

export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && 'requestId' in body;
}

/** What a failed answer was: a refusal of ours, or nothing of ours at all. */
export function failureOf(body: unknown): Refusal | ServerAway {
  if (!isProblem(body)) return new ServerAway();
  return body.code === 'DEPENDENCY_UNAVAILABLE' ? new ServerAway(new Refusal(body)) : new Refusal(body);
}
