import { type DestinationStream, pino } from 'pino';
import { currentContext } from './context.js';
import { describeError } from './describe-error.js';
import { type LogFields, permitted } from './policy.js';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Structured JSON lines on standard output, with the ids of the work at hand and nothing personal. */
export class Log {
  private readonly pino;

  /** @param level the least level that is written; `silent` writes nothing */
  constructor(program: string, level: LogLevel | 'silent', destination?: DestinationStream) {
    const options = {
      level,
      base: { program },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }), log: permitted },
    };
    this.pino = destination ? pino(options, destination) : pino(options);
  }

  debug(event: string, fields?: LogFields): void {
    this.write('debug', event, fields);
  }

  info(event: string, fields?: LogFields): void {
    this.write('info', event, fields);
  }

  warn(event: string, fields?: LogFields): void {
    this.write('warn', event, fields);
  }

  /** @param cause told by name, code and place only */
  error(event: string, cause?: unknown, fields?: LogFields): void {
    this.write('error', event, { ...(cause === undefined ? {} : describeError(cause)), ...fields });
  }

  /** @param event what happened, in words of the program; never data */
  write(level: LogLevel, event: string, fields: LogFields = {}): void {
    this.pino[level]({ ...currentContext(), ...fields }, event.slice(0, 300));
  }
}
