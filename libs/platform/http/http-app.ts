import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { DynamicModule, NestApplicationOptions, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { withOwnContext } from '../logging/context.js';
import type { Log } from '../logging/log.js';
import { NestLog } from '../logging/nest-log.js';
import type { Metrics } from '../metrics/metrics.js';
import { NO_VOCABULARY, type Vocabulary } from '../problem/vocabulary.js';
import { readJsonBody } from './json-body.js';
import { problemAnswer, rawProblem } from './problem-answer.js';
import { ProblemFilter } from './problem.filter.js';
import { requestIdOf } from './request-id.js';
import { accessLine, trailRequests } from './request-trail.js';
import { noteRoutes, type RouteMethods } from './route-methods.js';
import { securityHeaders } from './security-headers.js';
import { validation } from './validation.js';

export interface HttpAppOptions {
  readonly log: Log;
  /** Whether the program is reached by TLS (the configuration's `cookieSecure`). */
  readonly secure: boolean;
  readonly metrics?: Metrics;
  readonly vocabulary?: Vocabulary;
  /** Bytes of a JSON body at most; 1 MiB unless told. */
  readonly bodyLimit?: number;
  /** Bytes of one file, and number of files in one upload, at most. */
  readonly upload?: { readonly fileSize: number; readonly files: number };
}

const BODY_LIMIT = 1_048_576;
const UPLOAD = { fileSize: 20 * 1_048_576, files: 10 };
/** Milliseconds in which a whole request must have arrived; an upload over a slow line takes its time. */
const REQUEST_TIMEOUT = 120_000;

/** The web application of a program: everything its routes share, and nothing of what they do. The caller listens. */
export async function createHttpApp(module: Type | DynamicModule, options: HttpAppOptions): Promise<NestFastifyApplication> {
  const { log, metrics, vocabulary = NO_VOCABULARY } = options;
  let methodsOf: RouteMethods = () => [];
  const answer = problemAnswer({ log, vocabulary, methodsOf: (path) => methodsOf(path) });
  const adapter = adapterFor(options, (error, request, reply) => {
    withOwnContext({ requestId: request.id }, () => {
      answer(error, request, reply);
      accessLine(request, reply, log, metrics);
    });
  });
  const instance = adapter.getInstance();
  methodsOf = noteRoutes(instance);
  trailRequests(instance, log, metrics);
  readBodies(adapter);
  const nest = { bodyParser: false, logger: new NestLog(log), abortOnError: false } as NestApplicationOptions;
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, nest);
  await registerPlugins(app, options);
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter(answer));
  app.enableShutdownHooks();
  return app;
}

function adapterFor({ bodyLimit = BODY_LIMIT }: HttpAppOptions, onBadAddress: (error: Error, request: FastifyRequest, reply: FastifyReply) => void): FastifyAdapter {
  return new FastifyAdapter({
    logger: false,
    trustProxy: false,
    bodyLimit,
    requestIdHeader: false,
    genReqId: requestIdOf,
    requestTimeout: REQUEST_TIMEOUT,
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: onBadAddress,
    clientErrorHandler: (error, socket) => {
      if (socket.writable) socket.end(rawProblem(error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400, randomUUID()));
      else socket.destroy();
    },
  });
}

/** JSON alone, read by ourselves; everything else but uploads is answered 415. */
function readBodies(adapter: FastifyAdapter): void {
  const instance = adapter.getInstance();
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, readJsonBody(typeof body === 'string' ? Buffer.from(body) : body));
    } catch (error) {
      done(error as Error);
    }
  });
}

async function registerPlugins(app: NestFastifyApplication, { secure, upload = UPLOAD }: HttpAppOptions): Promise<void> {
  await app.register(helmet, securityHeaders(secure));
  await app.register(cookie);
  await app.register(multipart, {
    limits: { ...upload, fields: 20, parts: upload.files + 20, fieldNameSize: 100, fieldSize: 65_536, headerPairs: 20 },
  });
}
