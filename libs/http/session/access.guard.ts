import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { sessionHolder, type AccessServices } from '#libs/application/access/sign-in.js';
import type { Caller } from '#libs/application/commands/caller.js';
import { DomainError } from '#libs/domain/errors.js';
import type { SessionHolder } from '#libs/persistence/accounts.js';
import { ACCESS } from '#libs/platform/http/access.js';
import { sameSecret } from '#libs/platform/security/constant-time.js';
import { type Access, OPEN_WITH_ONE_TIME } from './access.js';
import { AUDIENCE, type Audience, officesOf, rolesOf } from './audience.js';

export const ACCESS_SERVICES = Symbol('access services');

const callers = new WeakMap<FastifyRequest, Caller>();

/** Who sent the request; set by the guard for every route that is not for anyone. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request);
  if (!caller) throw new DomainError('NOT_SIGNED_IN');
  return caller;
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Stands before every route: a route without a decision about who may call it is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(AUDIENCE) private readonly audience: Audience,
    @Inject(ACCESS_SERVICES) private readonly services: AccessServices,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access === undefined) throw new DomainError('NOT_ALLOWED');
    if (access === 'anyone') return true;
    const request: FastifyRequest = context.switchToHttp().getRequest();
    const holder = await this.holderOf(request);
    requireCsrf(request, holder);
    const isOpen = this.reflector.get<boolean | undefined>(OPEN_WITH_ONE_TIME, context.getHandler()) === true;
    if (holder.kind === 'staff' && holder.hasOneTimePassword && !isOpen) throw new DomainError('PASSWORD_TO_CHANGE');
    callers.set(request, access === 'applicant' ? applicantCaller(holder, request) : this.staffCaller(holder, access, request));
    return true;
  }

  private async holderOf(request: FastifyRequest): Promise<SessionHolder> {
    const token = request.cookies[this.audience.cookie];
    const holder = token ? await sessionHolder(this.services, token) : undefined;
    if (!holder) throw new DomainError('NOT_SIGNED_IN');
    return holder;
  }

  private staffCaller(holder: SessionHolder, access: Exclude<Access, string>, request: FastifyRequest): Caller {
    if (holder.kind !== 'staff') throw new DomainError('NOT_ALLOWED');
    const held = this.audience.rolesThatCount(holder.account.roles);
    const roles = rolesOf(held);
    const allowed = access.staff.length === 0 ? roles.length > 0 : access.staff.some((role) => roles.includes(role));
    if (!allowed) throw new DomainError('NOT_ALLOWED');
    const { id, name } = holder.account;
    return { actor: { kind: 'staff', id, name, roles }, scope: { offices: officesOf(held) }, keyScope: `staff:${id}`, requestId: request.id };
  }
}

function applicantCaller(holder: SessionHolder, request: FastifyRequest): Caller {
  if (holder.kind !== 'applicant') throw new DomainError('NOT_ALLOWED');
  const { caseId } = holder;
  return { actor: { kind: 'applicant' }, scope: { offices: [], caseId }, keyScope: `applicant:${caseId}`, requestId: request.id };
}

/** What changes something carries the session's own token, which another site's page cannot read. */
function requireCsrf(request: FastifyRequest, holder: SessionHolder): void {
  if (READING.has(request.method)) return;
  const sent = request.headers['x-csrf-token'];
  if (typeof sent !== 'string' || !sameSecret(sent, holder.csrfToken)) throw new DomainError('CSRF_TOKEN_WRONG');
}
