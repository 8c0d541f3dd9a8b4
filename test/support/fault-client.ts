import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Office } from '#libs/domain/case/names.js';
import type { FaultSystem } from './fault-system.js';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  readonly key?: string;
  /** Sees every answer on the way, also those after which the call is made again. */
  readonly onAnswer?: (answer: Answer) => void;
}

const PATIENCE = 60_000;
const PAUSE = 100;
const CALL_TIMEOUT = 15_000;

/** Somebody who calls one service, and calls again with the same key until there is an answer. */
export class FaultClient {
  constructor(
    private readonly address: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** One call, one answer. @throws TypeError when there is none. */
  async once({ method, path, body, key }: Call): Promise<Answer> {
    const json = body !== undefined && !(body instanceof FormData);
    const response = await fetch(this.address + path, {
      method,
      headers: { ...this.headers, ...(json && { 'content-type': 'application/json' }), ...(key !== undefined && { 'idempotency-key': key }) },
      ...(body && { body: json ? JSON.stringify(body) : body }),
      signal: AbortSignal.timeout(CALL_TIMEOUT),
    });
    const text = await response.text();
    return { status: response.status, type: response.headers.get('content-type') ?? '', body: parsed(text) };
  }

  /** Again after a broken connection and after 503, as the contract with clients has it; every other answer is final. */
  async call(call: Call): Promise<Answer> {
    const keyed = call.method === 'POST' ? { key: randomUUID(), ...call } : call;
    for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
      const answer = await this.once(keyed).catch(() => undefined);
      if (answer) call.onAnswer?.(answer);
      if (answer && answer.status !== 503) return answer;
      await pause(PAUSE);
    }
    throw new Error(`${call.method} ${call.path}: no answer within ${PATIENCE / 1000} s`);
  }

  /** The body of an answer that says yes. @throws Error with the problem document for any other. */
  async done(call: Call): Promise<Answer['body']> {
    const { status, body } = await this.call(call);
    if (status >= 300) throw new Error(`${call.method} ${call.path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }
}

function parsed(text: string): Answer['body'] {
  return text === '' ? {} : (JSON.parse(text) as Answer['body']);
}

/** The simulator's own side: loads applications, orders faults, shows what arrived. */
export const gatewayClient = (system: FaultSystem): FaultClient =>
  new FaultClient(system.url('cnipa-simulator'), { authorization: `Bearer ${system.gatewayToken}` });

export interface Officers {
  readonly office: Office;
  readonly clerk: FaultClient;
  readonly recommender: FaultClient;
  readonly reviewer: FaultClient;
}

/** The three officers a request meets at an office, signed in. */
export async function signInOfficers(system: FaultSystem, office: Office): Promise<Officers> {
  const [clerk, recommender, reviewer] = await Promise.all(
    ['CLERK', 'RECOMMENDER', 'REVIEWER'].map((role) => signIn(system, office, role)),
  );
  return { office, clerk: clerk!, recommender: recommender!, reviewer: reviewer! };
}

async function signIn(system: FaultSystem, office: Office, role: string): Promise<FaultClient> {
  const { login, password } = system.accounts.find(({ roles }) => roles.includes(`${role}@${office}`))!;
  const address = system.url(`intake-${office.toLowerCase()}`);
  const response = await fetch(`${address}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  return new FaultClient(address, { cookie: response.headers.get('set-cookie')!.split(';')[0]!, 'x-csrf-token': csrfToken });
}
