import type { FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { DomainError } from '#libs/domain/errors.js';
import type { Log } from '../logging/log.js';
import { noteInContext } from '../logging/context.js';
import { negotiateLanguage } from '../problem/negotiate-language.js';
import { PROBLEM_MEDIA_TYPE, type Problem, toProblem } from '../problem/problem.js';
import type { Vocabulary } from '../problem/vocabulary.js';
import { asRefusal } from './http-refusal.js';
import type { RouteMethods } from './route-methods.js';

export interface Answering {
  readonly log: Log;
  readonly vocabulary: Vocabulary;
  readonly methodsOf: RouteMethods;
}

/** Answers one request with a problem document, in the caller's language; what is ours to mend is logged. */
export type ProblemAnswer = (error: unknown, request: FastifyRequest, reply: FastifyReply) => void;

export function problemAnswer({ log, vocabulary, methodsOf }: Answering): ProblemAnswer {
  return (thrown, request, reply) => {
    const refusal = asRefusal(thrown);
    const allowed = isUnrouted(refusal, request) ? methodsOf(pathOf(request)) : [];
    const error = allowed.length > 0 ? new DomainError('NOT_FOUND', { allowed }) : refusal;
    const language = negotiateLanguage(request.headers['accept-language']);
    const told = toProblem(error, { language, requestId: request.id, vocabulary });
    const problem: Problem = allowed.length > 0 ? { ...told, status: 405 } : told;
    noteInContext({ code: problem.code });
    if (!(error instanceof DomainError) || problem.status >= 500) log.error('request failed', error);
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    setHeaders(reply, problem, language, allowed);
    void reply.code(problem.status).send(JSON.stringify(problem));
  };
}

function setHeaders(reply: FastifyReply, problem: Problem, language: string, allowed: readonly string[]): void {
  for (const name of ['content-length', 'content-disposition', 'etag']) reply.removeHeader(name);
  void reply.headers({
    'content-type': PROBLEM_MEDIA_TYPE,
    'content-language': language,
    vary: 'accept-language',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': problem.requestId,
  });
  if (allowed.length > 0) void reply.header('allow', allowed.join(', '));
  if (typeof problem['retryAfterSeconds'] === 'number') void reply.header('retry-after', String(problem['retryAfterSeconds']));
}

function isUnrouted(refusal: unknown, request: FastifyRequest): boolean {
  return request.is404 && refusal instanceof DomainError && refusal.code === 'NOT_FOUND';
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '';
}

/** For a call that is no HTTP at all: there is no request to answer, only the connection. */
export function rawProblem(status: number, requestId: string): string {
  const problem = { ...toProblem(new DomainError('UNREADABLE_BODY'), { language: 'zh-Hans', requestId }), status };
  const body = JSON.stringify(problem);
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, `Content-Type: ${PROBLEM_MEDIA_TYPE}`, `Content-Length: ${Buffer.byteLength(body)}`];
  return [...head, 'Content-Language: zh-Hans', 'Connection: close', '', body].join('\r\n');
}
