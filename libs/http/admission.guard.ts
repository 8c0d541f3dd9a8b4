import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/domain/errors.js';
import { AUDIENCE, type Audience } from './session/audience.js';
import { TokenBuckets } from './token-buckets.js';

/** The token under which a program says how many commands a session may give in a minute. */
export const COMMANDS_PER_MINUTE = Symbol('commands per minute');

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
/** After a rest, two minutes' worth at once. */
const BURST_MINUTES = 2;

/**
 * Keeps one session from taking a program, and with it the other office, for itself: far above what people do, and refused
 * before anything is looked up. Counted by the session's cookie, so that nobody can use up another's share.
 */
@Injectable()
export class AdmissionGuard implements CanActivate {
  private readonly buckets = new TokenBuckets();

  constructor(
    @Inject(AUDIENCE) private readonly audience: Audience,
    @Inject(COMMANDS_PER_MINUTE) private readonly perMinute: number,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = request.cookies[this.audience.cookie];
    if (token === undefined || READING.has(request.method)) return true;
    const retryAfterSeconds = this.buckets.take(token, { perMinute: this.perMinute, burst: this.perMinute * BURST_MINUTES }, performance.now());
    if (retryAfterSeconds > 0) throw new DomainError('TOO_MANY_ATTEMPTS', { retryAfterSeconds });
    return true;
  }
}
