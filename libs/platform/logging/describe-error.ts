import type { LogFields } from './policy.js';

const FRAME = /^\s+at /;
const MOST_FRAMES = 12;

/**
 * An error as it may be logged: its name, its code and where it arose. Its message stays out, for databases and
 * parsers quote the data in theirs.
 */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error };
  return {
    errorName: error.name,
    errorCode: textOf(error, 'code'),
    constraint: textOf(error, 'constraint'),
    table: textOf(error, 'table'),
    at: (error.stack ?? '').split('\n').filter((line) => FRAME.test(line)).slice(0, MOST_FRAMES).map((line) => line.trim()),
  };
}

function textOf(error: object, property: string): string | undefined {
  const value: unknown = Reflect.get(error, property);
  return typeof value === 'string' ? value : undefined;
}
