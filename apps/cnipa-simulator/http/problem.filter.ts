import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ContractFault } from '#libs/cnipa/contract/shape.js';
import { SETTINGS, type SimulatorSettings } from '../settings.js';
import { GatewayProblem } from './gateway-problem.js';

/** Answers every failure with a problem document (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(SETTINGS) private readonly settings: SimulatorSettings) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const { status, code, detail } = asProblem(error);
    if (status === 500) this.settings.log.error('a call failed', error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    void reply.status(status).type('application/problem+json').send({ type: 'about:blank', status, code, detail });
  }
}

function asProblem(error: unknown): GatewayProblem {
  if (error instanceof GatewayProblem) return error;
  if (error instanceof ContractFault) return new GatewayProblem(400, 'INVALID_REQUEST', error.message);
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status >= 400 && status < 500) return new GatewayProblem(status, 'INVALID_REQUEST', 'the request cannot be read or has no such address');
  return new GatewayProblem(500, 'INTERNAL', 'the simulator failed');
}

/** Fastify's own errors carry their status. */
function statusOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
}
