import { applyDecorators, type CanActivate, type ExecutionContext, Inject, Injectable, Optional, SetMetadata, UseGuards } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { isIPv6 } from 'node:net';
import { DomainError } from '#libs/domain/errors.js';
import { TokenBuckets } from './token-buckets.js';

export interface Throttle {
  /** Routes of one name share an address's allowance. */
  readonly name: string;
  readonly perMinute: number;
  /** After a rest; five minutes' worth unless told. */
  readonly burst?: number;
}

const THROTTLE = 'youshen:throttle';
const BURST_MINUTES = 5;

/** What an allowance is multiplied by, where a program or a test provides it; 1 otherwise. */
export const THROTTLE_SCALE = Symbol('throttle scale');

/** Lets an address ask so many times a minute, and refuses the rest with TOO_MANY_ATTEMPTS and the time to wait. */
export const Throttled = (throttle: Throttle): ClassDecorator & MethodDecorator => applyDecorators(SetMetadata(THROTTLE, throttle), UseGuards(ThrottleGuard));

/** Counts in this process alone: behind a balancer each process allows its share again. */
@Injectable()
export class ThrottleGuard implements CanActivate {
  private readonly buckets = new TokenBuckets();
  /** A guard on the class and one on the method both run; the request is one. */
  private readonly counted = new WeakSet<FastifyRequest>();

  constructor(
    private readonly reflector: Reflector,
    @Optional() @Inject(THROTTLE_SCALE) private readonly scale = 1,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const throttle = this.reflector.getAllAndOverride<Throttle | undefined>(THROTTLE, [context.getHandler(), context.getClass()]);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!throttle || this.counted.has(request)) return true;
    this.counted.add(request);
    const { name, perMinute, burst = perMinute * BURST_MINUTES } = throttle;
    const allowance = { perMinute: perMinute * this.scale, burst: burst * this.scale };
    const retryAfterSeconds = this.buckets.take(`${name} ${networkOf(request.ip)}`, allowance, performance.now());
    if (retryAfterSeconds > 0) throw new DomainError('TOO_MANY_ATTEMPTS', { retryAfterSeconds });
    return true;
  }
}

/** An IPv4 address as it is; of an IPv6 address the first 64 bits, for a subscriber has all the rest. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail = ''] = address.replace(/%.*$/, '').split('::');
  const [before, after] = [groupsOf(head), groupsOf(tail)];
  const gap = address.includes('::') ? Math.max(0, 8 - before.length - after.length) : 0;
  return [...before, ...Array.from({ length: gap }, () => '0'), ...after].slice(0, 4).join(':');
}

function groupsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(':');
}
