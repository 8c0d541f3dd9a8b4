import type { FastifyReply } from 'fastify';
import type { OpenedSession } from '#libs/application/access/sign-in.js';
import type { Instant } from '#libs/domain/time/instant.js';
import type { Audience } from './audience.js';

export interface CookieSettings {
  /** Only over TLS; false on a loopback demo alone. */
  readonly secure: boolean;
}

export const COOKIE_SETTINGS = Symbol('cookie settings');

/** Hands the token to the browser where no script can read it and no other site can send it. */
export function setSessionCookie(reply: FastifyReply, audience: Audience, { secure }: CookieSettings, session: OpenedSession, now: Instant): void {
  const maxAge = Math.floor((session.expiresAt - now) / 1000);
  void reply.setCookie(audience.cookie, session.token, { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge });
}

export function clearSessionCookie(reply: FastifyReply, audience: Audience): void {
  void reply.clearCookie(audience.cookie, { path: '/' });
}
