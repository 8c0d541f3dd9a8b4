import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '#libs/application/commands/caller.js';
import type { Office } from '#libs/domain/case/names.js';
import { DomainError } from '#libs/domain/errors.js';
import { sha256 } from '#libs/canonical/canonical.js';

const TICKET = /^[A-Za-z0-9_-]{32,64}$/;

/**
 * The random text by which a client that has no account yet proves that uploads and request are from one hand.
 * @throws DomainError INVALID_INPUT naming the header.
 */
export const FilingTicket = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const ticket = context.switchToHttp().getRequest<FastifyRequest>().headers['x-filing-ticket'];
  if (typeof ticket === 'string' && TICKET.test(ticket)) return ticket;
  throw new DomainError('INVALID_INPUT', {}, [{ field: 'X-Filing-Ticket', code: ticket === undefined ? 'required' : 'malformed' }]);
});

/** An applicant who has not filed yet: sees no case but the one about to be made. */
export function applicantBeforeFiling(ticket: string, office: Office, requestId: string): Caller {
  return { actor: { kind: 'applicant' }, scope: { offices: [office] }, keyScope: `ticket:${sha256(ticket)}`, requestId };
}
