import { Body, Controller, ForbiddenException, Get, Module, Param, Post, Query, Req } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { DomainError } from '#libs/domain/errors.js';
import { Log } from '../logging/log.js';
import { Metrics } from '../metrics/metrics.js';
import { OperationsModule } from '../metrics/operations.module.js';
import type { Problem } from '../problem/problem.js';
import { ListOf, Nested, OneOf, Text, Whole } from './fields.js';
import { createHttpApp } from './http-app.js';

class Identifier {
  @Text({ max: 20 })
  number!: string;
}

class Applicant {
  @Text({ max: 50 })
  name!: string;

  @Nested(() => Identifier, { optional: true })
  identifier?: Identifier;
}

class Request {
  @OneOf(['HK', 'MO'], 'Region')
  region!: string;

  @ListOf(() => Applicant, { min: 1, max: 5 })
  applicants!: Applicant[];

  @ListOf('text', { max: 3, optional: true })
  symbols?: string[];
}

class Page {
  @Whole({ min: 1, max: 100, optional: true, fromText: true })
  page?: number;
}

@Controller('requests')
class SampleController {
  @Post()
  register(@Body() body: Request): Request {
    return body;
  }

  @Get()
  list(@Query() page: Page): Page {
    return page;
  }

  @Get(':id')
  find(@Param('id') id: string): unknown {
    if (id === 'foreign') throw Object.assign(new Error('invalid input syntax: A123456(3)'), { code: '22P02' });
    if (id === 'crash') throw new Error('A123456(3)');
    if (id === 'framework') throw new ForbiddenException();
    if (id === 'busy') throw new DomainError('TOO_MANY_ATTEMPTS', { retryAfterSeconds: 30 });
    return { id };
  }

  @Post('files')
  async upload(@Req() request: FastifyRequest): Promise<unknown> {
    const sizes: number[] = [];
    for await (const part of request.files()) sizes.push((await part.toBuffer()).length);
    return { sizes };
  }
}

let databaseThere = true;
const metrics = new Metrics('sample');
const checks = { database: () => (databaseThere ? Promise.resolve() : Promise.reject(new Error('secret address'))), engine: () => Promise.resolve() };

@Module({ imports: [OperationsModule.with(metrics, checks)], controllers: [SampleController] })
class SampleModule {}

const lines: string[] = [];
let app: NestFastifyApplication;
let port: number;

interface Call {
  readonly method?: string;
  readonly url: string;
  readonly payload?: string | Buffer;
  readonly headers?: OutgoingHttpHeaders;
}

interface Answer {
  readonly statusCode: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A call over the loopback as it is written: no client in between mends the address. */
async function call({ method = 'GET', url, payload, headers = {} }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ port, host: '127.0.0.1', method, path: url, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        resolve({ statusCode: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() });
      });
    });
    sent.on('error', reject);
    sent.end(payload);
  });
}

function problemOf(answer: Answer): Problem {
  return JSON.parse(answer.body) as Problem;
}

beforeAll(async () => {
  const log = new Log('sample', 'info', { write: (line: string) => lines.push(line) });
  app = await createHttpApp(SampleModule, { log, metrics, secure: false, bodyLimit: 50_000, upload: { fileSize: 1000, files: 2 } });
  await app.listen(0, '127.0.0.1');
  port = Number(new URL(await app.getUrl()).port);
});
afterAll(() => app.close());

const GOOD = { region: 'HK', applicants: [{ name: '样本甲', identifier: { number: 'A123456(3)' } }] };

async function post(body: string | object, headers: Record<string, string> = {}): Promise<Answer> {
  const payload = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return call({ method: 'POST', url: '/requests', payload, headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers } });
}

function faults(problem: Problem): readonly string[] {
  return problem.errors.map(({ field, code }) => `${field}: ${code}`);
}

describe('input', () => {
  it('is taken when it is as described', async () => {
    const answer = await post({ ...GOOD, symbols: null });
    expect(answer.statusCode).toBe(201);
    expect(problemOf(answer)).toEqual(GOOD);
    expect(problemOf(await call({ url: '/requests?page=7' }))).toEqual({ page: 7 });
  });

  it('is refused naming every field at fault, in the language asked for', async () => {
    const body = { region: 'XX', applicants: [{ name: '' }, { name: 'a', identifier: { number: 7, extra: 1 } }, 'no'], symbols: ['a', 'b\u0007'], other: true };
    const answer = await post(body, { 'accept-language': 'pt-PT' });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/problem+json; charset=utf-8', 'content-language': 'pt' });
    const problem = problemOf(answer);
    expect(problem).toMatchObject({ code: 'INVALID_INPUT', status: 400, type: 'urn:youshen:problem:invalid-input' });
    expect([...faults(problem)].sort()).toEqual([
      'applicants[2]: wrong-type',
      'other: unknown-field',
      'region: not-one-of',
      'symbols[1]: control-character',
    ]);
    const nested = await post({ ...body, applicants: body.applicants.slice(0, 2) });
    expect(faults(problemOf(nested)).filter((fault) => fault.startsWith('applicants')).sort()).toEqual([
      'applicants[0].name: required',
      'applicants[1].identifier.extra: unknown-field',
      'applicants[1].identifier.number: wrong-type',
    ]);
  });

  it.each<[string, string | Buffer, string, readonly string[]]>([
    ['broken JSON', '{"region":', 'UNREADABLE_BODY', []],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'UNREADABLE_BODY', []],
    ['nothing', '', 'INVALID_INPUT', ['applicants: required', 'region: required']],
    ['a list at the top', '[1,2]', 'INVALID_INPUT', [': wrong-type']],
    ['a bare text', '"x"', 'INVALID_INPUT', [': wrong-type']],
    ['null', 'null', 'INVALID_INPUT', [': wrong-type']],
    ['a NUL character', '{"region":"H\\u0000K"}', 'INVALID_INPUT', ['region: control-character']],
    ['a lone surrogate', '{"applicants":[{"name":"\\ud800"}]}', 'INVALID_INPUT', ['applicants[0].name: broken-character']],
    ['__proto__', '{"__proto__":{"a":1}}', 'INVALID_INPUT', [': unknown-field']],
    ['constructor', '{"applicants":[{"constructor":{"prototype":{}}}]}', 'INVALID_INPUT', ['applicants[0]: unknown-field']],
    ['names of object methods', '{"toString":1,"then":2,"hasOwnProperty":3}', 'INVALID_INPUT', [': unknown-field']],
    ['deep nesting', `{"region":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 'INVALID_INPUT', [`region${'[0]'.repeat(23)}: too-deep`]],
    ['a list where an object belongs', '{"region":"HK","applicants":[[]]}', 'INVALID_INPUT', ['applicants[0]: wrong-type']],
    ['an object where a list belongs', '{"region":"HK","applicants":{"length":1}}', 'INVALID_INPUT', ['applicants: wrong-type']],
  ])('%s is refused with a reason', async (_, body, code, expected) => {
    const answer = await post(body);
    expect(answer.statusCode).toBe(400);
    expect(problemOf(answer)).toMatchObject({ code });
    expect([...faults(problemOf(answer))].sort()).toEqual(expected);
  });

  it.each<[string, string, number, string]>([
    ['GET', '/requests/%', 400, 'INVALID_INPUT'],
    ['GET', '/requests/%ed%a0%80', 400, 'INVALID_INPUT'],
    ['GET', '/requests/a%00b', 400, 'INVALID_INPUT'],
    ['GET', '/requests?page=1%00', 400, 'INVALID_INPUT'],
    ['GET', '/requests?page=1&page=2', 400, 'INVALID_INPUT'],
    ['GET', '/requests?__proto__=1&constructor=2', 400, 'INVALID_INPUT'],
    ['GET', '/requests?page=x', 400, 'INVALID_INPUT'],
    ['GET', `/requests/${'a'.repeat(300)}`, 400, 'INVALID_INPUT'],
    ['GET', '/nowhere', 404, 'NOT_FOUND'],
    ['DELETE', '/requests/1', 405, 'NOT_FOUND'],
    ['GET', '/requests/foreign', 400, 'INVALID_INPUT'],
    ['GET', '/requests/framework', 403, 'NOT_ALLOWED'],
    ['GET', '/requests/busy', 429, 'TOO_MANY_ATTEMPTS'],
    ['GET', '/requests/crash', 500, 'INTERNAL'],
  ])('%s %s → %s %s', async (method, url, status, code) => {
    const answer = await call({ method, url });
    expect(problemOf(answer)).toMatchObject({ status, code });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers['content-language']).toBe('zh-Hans');
    expect(answer.body).not.toContain('A123456');
  });

  it('tells the methods an address has, and when to come back', async () => {
    expect((await call({ method: 'PUT', url: '/requests/1' })).headers['allow']).toBe('GET, HEAD');
    expect((await call({ url: '/requests/busy' })).headers['retry-after']).toBe('30');
  });

  it.each([
    ['text/plain', 'x', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['application/x-www-form-urlencoded', 'region=HK', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['not a type', 'x', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['application/json', `"${'x'.repeat(60_000)}"`, 413, 'BODY_TOO_LARGE'],
  ])('a body of type %s: %#', async (type, body, status, code) => {
    const answer = await post(body, { 'content-type': type });
    expect(problemOf(answer)).toMatchObject({ status, code });
  });

  it('is refused in bounded time, however large', async () => {
    await post(`{"applicants":[${'{},'.repeat(9_000)}{}]}`);
    await post(`{${Array.from({ length: 4000 }, (_, index) => `"k${index}":1`).join(',')}}`);
    await post({ region: 'x'.repeat(40_000) });
  }, 20_000);
});

describe('uploads', () => {
  const form = (files: readonly number[]) =>
    files.map((size, index) => `--b\r\ncontent-disposition: form-data; name="f${index}"; filename="a.pdf"\r\n\r\n${'x'.repeat(size)}\r\n`).join('') + '--b--\r\n';
  const send = (payload: string, type = 'multipart/form-data; boundary=b') =>
    call({ method: 'POST', url: '/requests/files', payload, headers: { 'content-type': type } });

  it('are taken within their limits', async () => {
    expect(problemOf(await send(form([10, 1000])))).toEqual({ sizes: [10, 1000] });
  });

  it.each([
    [form([1001]), undefined, 413, 'FILE_TOO_LARGE'],
    [form([1, 1, 1]), undefined, 413, 'TOO_MANY_FILES'],
    [form([10]).slice(0, -20), undefined, 400, 'UNREADABLE_BODY'],
    ['x', 'multipart/form-data', 400, 'UNREADABLE_BODY'],
    ['{}', 'application/json', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ])('are refused beyond them: %#', async (body, type, status, code) => {
    const answer = await send(body, type);
    expect(problemOf(answer)).toMatchObject({ status, code });
  });
});

describe('every answer', () => {
  it('has strict security headers and a request id', async () => {
    const { headers } = await call({ url: '/requests/1', headers: { 'x-request-id': 'given-id-0001' } });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'x-request-id': 'given-id-0001' });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it.each(['short', 'x'.repeat(65), 'line break here', '<script>1</script>'])('has an own request id instead of %j', async (given) => {
    const { headers } = await call({ url: '/requests/1', headers: { 'x-request-id': given } });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('leaves one access line with the pattern of the route, and never the address or a message', async () => {
    lines.length = 0;
    await call({ url: '/requests/secret-id?page=personal', headers: { 'x-request-id': 'request-0002' } });
    await call({ url: '/requests/crash', headers: { 'x-request-id': 'request-0003' } });
    await call({ url: '/requests/%' });
    const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(said.filter(({ msg }) => msg === 'request')).toMatchObject([
      { requestId: 'request-0002', method: 'GET', route: '/requests/:id', status: 200 },
      { requestId: 'request-0003', status: 500, code: 'INTERNAL' },
      { route: 'unmatched', status: 400 },
    ]);
    expect(said.find(({ msg }) => msg === 'request failed')).toMatchObject({ requestId: 'request-0003', errorName: 'Error' });
    expect(lines.join('')).not.toMatch(/secret-id|personal|A123456/);
  });
});

describe('operations', () => {
  it('says that it lives and is ready, and which part is missing', async () => {
    expect(problemOf(await call({ url: '/health/live' }))).toEqual({ status: 'live' });
    const ready: unknown = problemOf(await call({ url: '/health/ready' }));
    expect(ready).toMatchObject({ status: 'ready', parts: { engine: expect.any(Number) as unknown } });
    databaseThere = false;
    const missing = await call({ url: '/health/ready', headers: { 'accept-language': 'en' } });
    databaseThere = true;
    expect(missing.statusCode).toBe(503);
    expect(problemOf(missing)).toMatchObject({ code: 'DEPENDENCY_UNAVAILABLE', missing: ['database'] });
    expect(missing.body).not.toContain('secret');
  });

  it('is scraped', async () => {
    const answer = await call({ url: '/metrics' });
    expect(answer.headers['content-type']).toContain('text/plain');
    expect(answer.body).toContain('youshen_http_request_seconds_count');
  });
});

describe('what is no HTTP', () => {
  it('is answered and the connection closed', async () => {
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('nonsense\r\n\r\n'));
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('close', () => {
        resolve(text);
      });
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nContent-Type: application\/problem\+json/);
  });
});
