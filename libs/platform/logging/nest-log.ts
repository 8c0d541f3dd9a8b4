import type { LoggerService } from '@nestjs/common';
import type { Log, LogLevel } from './log.js';
import { describeError } from './describe-error.js';

/** Nest's own messages as lines of our log; errors lose their message, other objects their content. */
export class NestLog implements LoggerService {
  constructor(private readonly lines: Log) {}

  log(message: unknown, ...rest: readonly unknown[]): void {
    this.line('debug', message, rest);
  }

  warn(message: unknown, ...rest: readonly unknown[]): void {
    this.line('warn', message, rest);
  }

  error(message: unknown, ...rest: readonly unknown[]): void {
    this.line('error', message, rest);
  }

  fatal(message: unknown, ...rest: readonly unknown[]): void {
    this.line('fatal', message, rest);
  }

  debug(message: unknown, ...rest: readonly unknown[]): void {
    this.line('debug', message, rest);
  }

  verbose(message: unknown, ...rest: readonly unknown[]): void {
    this.line('trace', message, rest);
  }

  /** The last of Nest's optional arguments names the part of the program that speaks. */
  private line(level: LogLevel, message: unknown, rest: readonly unknown[]): void {
    const last = rest.at(-1);
    const context = typeof last === 'string' && !last.includes('\n') ? last : undefined;
    const error = [message, ...rest].find((part) => part instanceof Error);
    const event = typeof message === 'string' ? message : 'nest';
    this.lines.write(level, event.split('\n')[0] ?? '', { ...(error ? describeError(error) : {}), context });
  }
}
