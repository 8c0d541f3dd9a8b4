import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/domain/errors.js';
import type { Language } from '#libs/domain/language.js';
import { negotiateLanguage } from '../problem/negotiate-language.js';

const KEY = /^[A-Za-z0-9-]{8,64}$/;

/** The `Idempotency-Key` of a command. @throws DomainError IDEMPOTENCY_KEY_MISSING where it is absent, malformed or sent twice */
export function idempotencyKeyOf(headers: Readonly<Record<string, string | string[] | undefined>>): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw new DomainError('IDEMPOTENCY_KEY_MISSING');
  return key;
}

/** Parameter of a handler: the command's idempotency key. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  idempotencyKeyOf(context.switchToHttp().getRequest<FastifyRequest>().headers),
);

/** Parameter of a handler: the language to answer in. */
export const CallerLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  negotiateLanguage(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
