import { Readable } from 'node:stream';
import { Agent, type Dispatcher, request } from 'undici';
import { CnipaError } from '#libs/application/ports/cnipa.js';
import type { MultipartBody } from './multipart.js';

/** How the gateway is reached. */
export interface GatewaySettings {
  /** `https://…`, with or without a path. */
  readonly address: string;
  readonly token: string;
  /** Milliseconds to the connection. */
  readonly connectTimeout: number;
  /** Milliseconds for the whole call, from the first byte sent to the last received. */
  readonly callTimeout: number;
  /** Bytes of an answer; a longer one is cut off and refused. */
  readonly largestAnswer: number;
}

export interface GatewayAnswer {
  readonly status: number;
  /** The decoded JSON body; `undefined` where the answer is not JSON. */
  readonly body: unknown;
}

/** One call, one answer: bounded in time and size, never redirected, never repeated by itself. */
export class GatewayClient {
  private readonly agent: Agent;
  private readonly base: URL;

  constructor(private readonly settings: GatewaySettings) {
    this.base = new URL(settings.address.endsWith('/') ? settings.address : `${settings.address}/`);
    this.agent = new Agent({
      connectTimeout: settings.connectTimeout,
      headersTimeout: settings.callTimeout,
      bodyTimeout: settings.callTimeout,
      maxResponseSize: settings.largestAnswer,
    });
  }

  /** @throws CnipaError where there is no whole answer. */
  async call(method: 'GET' | 'PUT', path: string, upload?: MultipartBody): Promise<GatewayAnswer> {
    try {
      const { statusCode, headers, body } = await request(new URL(path, this.base), this.options(method, upload));
      const text = await body.text();
      return { status: statusCode, body: isJson(headers['content-type']) ? decode(text) : undefined };
    } catch (error) {
      throw transportError(error);
    }
  }

  /** Breaks off what is under way. */
  close(): Promise<void> {
    return this.agent.destroy();
  }

  private options(method: 'GET' | 'PUT', upload?: MultipartBody): Omit<Dispatcher.RequestOptions, 'path' | 'origin'> & { dispatcher: Agent } {
    const headers: Record<string, string> = { authorization: `Bearer ${this.settings.token}`, accept: 'application/json' };
    const signal = AbortSignal.timeout(this.settings.callTimeout);
    if (!upload) return { method, headers, signal, dispatcher: this.agent };
    headers['content-type'] = upload.contentType;
    headers['content-length'] = String(upload.contentLength);
    return { method, headers, signal, dispatcher: this.agent, body: Readable.from(upload.chunks) };
  }
}

function isJson(contentType: string | string[] | undefined): boolean {
  return typeof contentType === 'string' && /^application\/(problem\+)?json\b/.test(contentType);
}

function decode(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const TIMEOUTS: readonly unknown[] = ['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'TimeoutError'];

function transportError(cause: unknown): CnipaError {
  const { code, name } = Object(cause) as { code?: unknown; name?: unknown };
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return new CnipaError('ANSWER_INVALID', 'the answer is too long', { cause });
  if (TIMEOUTS.includes(code) || TIMEOUTS.includes(name)) return new CnipaError('TIMED_OUT', 'no whole answer in time', { cause });
  return new CnipaError('UNREACHABLE', typeof code === 'string' ? code : 'the connection failed', { cause });
}
