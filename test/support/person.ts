import { randomUUID } from 'node:crypto';
import type { Office } from '#libs/domain/case/names.js';

/** What a service told. Every member any answer has, as if all had it: a test names those it expects. */
export interface Told {
  readonly caseId: string;
  readonly acceptanceNumber: string;
  readonly applicationNumber: string;
  readonly secret: string;
  readonly seq: number;
  readonly state: string;
  readonly collected: boolean;
  readonly dueAt: string | null;
  readonly deemedReceivedAt: string;
  readonly dueProvisional: boolean;
  readonly allowed: readonly string[];
  readonly handler: { readonly name: string } | null;
  readonly history: readonly { readonly type: string; readonly by: string; readonly content: Readonly<Record<string, unknown>> }[];
  readonly milestones: readonly { readonly state: string; readonly since: string }[];
  readonly cases: readonly Told[];
  readonly uploadId: string;
  readonly csrfToken: string;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly { readonly field: string; readonly code: string; readonly detail: string }[];
  readonly [member: string]: unknown;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Told;
  readonly bytes: Buffer;
}

export interface Sending {
  /** The idempotency key; a new one if it is not said. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody at a service, who is told everything as it is: no answer is an exception. */
export class Person {
  private held: Readonly<Record<string, string>>;

  constructor(
    readonly address: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    this.held = headers;
  }

  /** Signs in, staff or applicant. @throws Error where it is refused. */
  async signIn(credentials: Readonly<Record<string, string>>): Promise<this> {
    const answer = await this.post('/session', credentials);
    if (answer.status !== 201) throw new Error(`sign-in was answered ${answer.status} ${answer.body.code}`);
    this.held = { ...this.held, cookie: cookieOf(answer), 'x-csrf-token': answer.body.csrfToken };
    return this;
  }

  get headers(): Readonly<Record<string, string>> {
    return this.held;
  }

  get(path: string, { headers = {} }: Sending = {}): Promise<Answer> {
    return this.send('GET', path, headers);
  }

  post(path: string, body?: unknown, { key = randomUUID(), headers = {} }: Sending = {}): Promise<Answer> {
    return this.json('POST', path, body, { 'idempotency-key': key, ...headers });
  }

  put(path: string, body: unknown): Promise<Answer> {
    return this.json('PUT', path, body, {});
  }

  act(caseId: string, action: string, body?: unknown, sending?: Sending): Promise<Answer> {
    return this.post(`/cases/${caseId}/actions/${action}`, body, sending);
  }

  upload(path: string, content: Uint8Array | string, fileName = 'sample.pdf', type = 'application/pdf'): Promise<Answer> {
    const form = new FormData();
    form.append('file', new Blob([content], { type }), fileName);
    return this.send('POST', path, {}, form);
  }

  /** Anything at all, as it stands. */
  async send(method: string, path: string, headers: Readonly<Record<string, string>>, body?: string | FormData | Buffer): Promise<Answer> {
    const request = { method, headers: { 'accept-language': 'en', ...this.held, ...headers }, body: body ?? null };
    const response = await fetch(this.address + path, { ...request, signal: AbortSignal.timeout(30_000) });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes, body: toldBy(response, bytes) };
  }

  private json(method: string, path: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Answer> {
    if (body === undefined) return this.send(method, path, headers);
    return this.send(method, path, { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
  }
}

export const officeService = (office: Office): string => `intake-${office.toLowerCase()}`;

export const cookieOf = ({ headers }: Answer): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');

function toldBy(response: Response, bytes: Buffer): Told {
  const isJson = /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '');
  return (isJson ? JSON.parse(bytes.toString()) : {}) as Told;
}
