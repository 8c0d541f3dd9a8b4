import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ACCESS } from '#libs/platform/http/access.js';
import { sameSecret } from '#libs/platform/security/constant-time.js';
import { SETTINGS, type SimulatorSettings } from '../settings.js';
import { GatewayProblem } from './gateway-problem.js';

/** Every call carries the gateway's bearer token (RFC 6750), unless it is marked as for anyone. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(SETTINGS) private readonly settings: SimulatorSettings,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<unknown>(ACCESS, [context.getHandler(), context.getClass()]) === 'anyone') return true;
    const { authorization = '' } = context.switchToHttp().getRequest<FastifyRequest>().headers;
    if (!sameSecret(authorization, `Bearer ${this.settings.token}`)) throw new GatewayProblem(401, 'NOT_AUTHORISED', 'the bearer token is missing or wrong');
    return true;
  }
}
