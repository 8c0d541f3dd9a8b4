import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line of one piece of work carries. Ids only, nothing personal. */
export interface LogContext {
  requestId?: string;
  caseId?: string;
  office?: string;
  workflowId?: string;
  /** Code of the refusal that ended the request. */
  code?: string;
}

const storage = new AsyncLocalStorage<LogContext>();

/** Runs `work`, and all that it awaits, with these ids on every log line, beside those already there. */
export function withContext<Result>(context: LogContext, work: () => Result): Result {
  return storage.run({ ...storage.getStore(), ...context }, work);
}

/** The same without copying, so that what is noted later can be read from `context` when the work is over. */
export function withOwnContext<Result>(context: LogContext, work: () => Result): Result {
  return storage.run(context, work);
}

/** Adds ids to the present piece of work; without one, nothing happens. */
export function noteInContext(more: LogContext): void {
  const context = storage.getStore();
  if (context) Object.assign(context, more);
}

export function currentContext(): Readonly<LogContext> {
  return storage.getStore() ?? {};
}
