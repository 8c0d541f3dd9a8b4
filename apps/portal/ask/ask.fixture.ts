import { Module } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import type { AskingServices } from '#libs/application/asking/current-policy.js';
import { clockPolicy } from '#libs/application/policy/clock-policy.js';
import type { OfficePolicy } from '#libs/application/policy/policy-source.js';
import { readNotices } from '#libs/domain/calendar/notices.js';
import { compileFieldTable } from '#libs/domain/technical-field/field-table.js';
import { readConcordance } from '#libs/domain/technical-field/read-concordance.js';
import { readFieldTable } from '#libs/domain/technical-field/read-field-table.js';
import { type Instant, instant } from '#libs/domain/time/instant.js';
import { APP_SERVICES } from '#libs/http/services.js';
import { THROTTLE_SCALE } from '#libs/http/throttle.js';
import { VOCABULARY } from '#libs/http/vocabulary.js';
import { createHttpApp } from '#libs/platform/http/http-app.js';
import { Log } from '#libs/platform/logging/log.js';
import { ASK_CONTROLLERS } from './ask.js';
import { takeLongLists } from './long-lists.js';
import { AskWarmUp } from './warm-up.js';

const LOADED_AT = instant('2017-08-01T00:00:00+08:00');

const shipped = (name: string): string => readFileSync(new URL(`../../../libs/reference-data/${name}`, import.meta.url), 'utf8');

/** The policy of a new installation, without a database. */
export function shippedPolicy(): OfficePolicy {
  const { notices } = readNotices(shipped('mainland-calendar.csv'), { loadedAt: LOADED_AT, loadedBy: 'initial data' });
  const { rows } = readFieldTable(shipped('sei-ipc-2021.csv'));
  const { entries } = readConcordance(shipped('ipc-concordance.csv'));
  return { version: '1', clock: clockPolicy(notices, []), outages: [], ladder: [], fieldTable: compileFieldTable(rows, entries, { version: '2021' }) };
}

export interface Asking {
  readonly services?: AskingServices;
  readonly now?: Instant;
  readonly policy?: Partial<OfficePolicy>;
  readonly throttleScale?: number;
}

export interface Answered<Answer> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Answer;
  readonly milliseconds: number;
}

/** The questions of the portal over HTTP, with nothing behind them but the shipped policy. */
export interface Asker {
  get<Answer = Record<string, unknown>>(path: string, headers?: Record<string, string>): Promise<Answered<Answer>>;
  post<Answer = Record<string, unknown>>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answered<Answer>>;
  close(): Promise<void>;
}

/** What the tests read of a problem document. */
export interface Problem {
  readonly code: string;
  readonly errors: readonly { readonly field: string; readonly code: string }[];
}

/** With the services of a test's own, or with the shipped policy alone. */
export async function asker({ throttleScale = 1000, ...asking }: Asking = {}): Promise<Asker> {
  const providers = [
    AskWarmUp,
    { provide: APP_SERVICES, useValue: asking.services ?? shippedServices(asking) },
    { provide: THROTTLE_SCALE, useValue: throttleScale },
  ];
  @Module({ controllers: [...ASK_CONTROLLERS], providers })
  class AskModule {}
  const app = takeLongLists(await createHttpApp(AskModule, { log: new Log('portal', 'silent'), secure: false, vocabulary: VOCABULARY }));
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  return {
    get: (path, headers = {}) => answered(`${address}${path}`, { headers }),
    post: (path, body, headers = {}) =>
      answered(`${address}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }),
    close: () => app.close(),
  };
}

const TABLE = { version: '2021', title: '样本', address: 'https://example.org/', loadedAt: new Date(LOADED_AT), loadedBy: 'initial data' };
const TRANSACTION = { query: () => Promise.resolve([{ version: '1' }]), find: () => Promise.resolve([TABLE]) };
const STORED = { single: (statement: (transaction: typeof TRANSACTION) => unknown) => Promise.resolve(statement(TRANSACTION)) };

function shippedServices({ now = instant('2026-11-23T10:00:00+08:00'), policy = {} }: Asking): object {
  const inForce = { ...shippedPolicy(), ...policy };
  return { database: STORED, policies: { of: () => Promise.resolve(inForce) }, clock: { now: () => now } };
}

async function answered<Answer>(address: string, init: RequestInit): Promise<Answered<Answer>> {
  const begun = performance.now();
  const answer = await fetch(address, init);
  const body = (await answer.json()) as Answer;
  return { status: answer.status, headers: answer.headers, body, milliseconds: performance.now() - begun };
}
