import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '#libs/domain/errors.js';
import { AUDIENCE, type Audience } from './session/audience.js';
import { TokenBuckets } from './token-buckets.js';

/** The token under which a program says how many commands a session may give in a minute. */
export const COMMANDS_PER_MINUTE = Symbol('commands per minute');

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
/** After a rest, two minutes' worth at once. */
const BURST_MINUTES = 2;

/** Milliseconds a refusal is held back: whoever asks as fast as they are answered is slowed by the answers. */
const HOLD = 1000;
/** Refusals held at once; beyond them they are given at once. */
const MOST_HELD = 200;

/**
 * Keeps one session from taking a program, and with it the other office, for itself: far above what people do, and refused
 * before anything is looked up. Counted by the session's cookie, so that nobody can use up another's share.
 */
@Injectable()
export class AdmissionGuard implements CanActivate {
  private readonly buckets = new TokenBuckets();
  private held = 0;

  constructor(
    @Inject(AUDIENCE) private readonly audience: Audience,
    @Inject(COMMANDS_PER_MINUTE) private readonly perMinute: number,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = request.cookies[this.audience.cookie];
    if (token === undefined || READING.has(request.method)) return true;
    const retryAfterSeconds = this.buckets.take(token, { perMinute: this.perMinute, burst: this.perMinute * BURST_MINUTES }, performance.now());
    if (retryAfterSeconds === 0) return true;
    await this.hold();
    throw new DomainError('TOO_MANY_ATTEMPTS', { retryAfterSeconds });
  }

  private async hold(): Promise<void> {
    if (this.held >= MOST_HELD) return;
    this.held += 1;
    // Nobody waits for it when the program stops.
    await pause(HOLD, undefined, { ref: false });
    this.held -= 1;
  }
}
