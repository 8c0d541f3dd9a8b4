import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { callerOf } from './access.guard.js';

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest();

/** The signed-in caller. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext) => callerOf(requestOf(context)));

/** The address the request came from, for throttling. */
export const RemoteAddress = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).ip);
