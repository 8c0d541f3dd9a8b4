import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type LogContext, withOwnContext } from '../logging/context.js';
import type { Log } from '../logging/log.js';
import type { Metrics } from '../metrics/metrics.js';
import { refuseUnsafe } from './unsafe-input.js';

/**
 * What happens around every request: its ids on every log line, its id on the answer, addresses looked at before
 * anything reads them, and one access line at the end (method, route pattern, status, milliseconds; never the
 * address itself, for it may hold a secret).
 */
export function trailRequests(instance: FastifyInstance, log: Log, metrics?: Metrics): void {
  const contexts = new WeakMap<FastifyRequest, LogContext>();
  instance.addHook('onRequest', (request, reply, done) => {
    const context: LogContext = { requestId: request.id };
    contexts.set(request, context);
    void reply.header('x-request-id', request.id);
    withOwnContext(context, done);
  });
  instance.addHook('preValidation', (request, _reply, done) => {
    try {
      refuseUnsafe({ ...(request.params as object), ...(request.query as object) });
      done();
    } catch (error) {
      done(error as Error);
    }
  });
  instance.addHook('onResponse', (request, reply, done) => {
    withOwnContext(contexts.get(request) ?? { requestId: request.id }, () => {
      accessLine(request, reply, log, metrics);
    });
    done();
  });
}

/** The one line that every request leaves. */
export function accessLine(request: FastifyRequest, reply: FastifyReply, log: Log, metrics?: Metrics): void {
  const route = request.routeOptions.url ?? 'unmatched';
  log.info('request', { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 });
  metrics?.request(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
}
