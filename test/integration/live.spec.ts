import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createIntake } from '#apps/intake/intake.js';
import { createSupervision } from '#apps/supervision/supervision.js';
import { act } from '#libs/application/commands/act.js';
import type { RegistrationServices } from '#libs/application/commands/register-request.js';
import { instant } from '#libs/domain/time/instant.js';
import { readConfiguration } from '#libs/platform/config/configuration.js';
import { hashPassword } from '#libs/platform/security/password.js';
import { ReferenceOffice } from '#test/support/reference-office.js';
import { MAKING_DATABASES } from '#test/support/test-database.js';

const PASSWORD = 'a-password-for-tests';

interface Event {
  readonly id: string;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

let office: ReferenceOffice;
let window: RegistrationServices;
let intake: NestFastifyApplication;
let supervision: NestFastifyApplication;
const opened: AbortController[] = [];

const settings = (role: 'youshen_guangzhou' | 'youshen_supervision'): Record<string, string> => ({
  NODE_ENV: 'test',
  LOG_LEVEL: 'error',
  PORT: '1',
  DATABASE_URL: office.database.urlFor(role),
  SECRETS_KEY: '07'.repeat(32),
  PORTAL_PUBLIC_URL: 'http://127.0.0.1:1',
});

function valueOf<Value>(read: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly faults: readonly string[] }): Value {
  if (!read.ok) throw new Error(read.faults.join('\n'));
  return read.value;
}

async function cookieOf(app: NestFastifyApplication, role: string, place: string): Promise<string> {
  const login = `live-${role.toLowerCase()}-${place.toLowerCase()}-${opened.length}`;
  const [account] = await office.sql<{ id: string }>(`INSERT INTO staff_account (login, name, password_hash) VALUES ($1, $1, $2) RETURNING id`, [login, await hashPassword(PASSWORD)]);
  await office.sql(`INSERT INTO staff_role (account_id, role, office) VALUES ($1, $2, $3)`, [account?.id, role, place]);
  const body = JSON.stringify({ login, password: PASSWORD });
  const session = await fetch(`${await app.getUrl()}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return String(session.headers.get('set-cookie')).split(';')[0] ?? '';
}

/** A stream as a browser reads it: each event as it comes. */
class Reader {
  private text = '';
  private constructor(private readonly body: ReadableStreamDefaultReader<Uint8Array>) {}

  static async open(app: NestFastifyApplication, cookie: string, lastEventId?: string): Promise<Reader> {
    const abort = new AbortController();
    opened.push(abort);
    const headers = { cookie, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) };
    const answer = await fetch(`${await app.getUrl()}/events`, { headers, signal: abort.signal });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    return new Reader(answer.body!.getReader());
  }

  async next(): Promise<Event> {
    for (;;) {
      const end = this.text.indexOf('\n\n');
      if (end < 0) {
        const { value, done } = await this.body.read();
        if (done) throw new Error('the stream ended');
        this.text += new TextDecoder().decode(value);
        continue;
      }
      const block = this.text.slice(0, end);
      this.text = this.text.slice(end + 2);
      const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
      if (field('event') !== '') return { id: field('id'), event: field('event'), data: JSON.parse(field('data')) as Event['data'] };
    }
  }
}

const register = (at: string): ReturnType<ReferenceOffice['register']> => office.register(window, instant(at));

beforeAll(async () => {
  office = await ReferenceOffice.open();
  window = await office.services('youshen_guangzhou');
  intake = await createIntake(valueOf(readConfiguration('intake', { ...settings('youshen_guangzhou'), OFFICE: 'GUANGZHOU' })));
  supervision = await createSupervision(valueOf(readConfiguration('supervision', settings('youshen_supervision'))));
  await Promise.all([intake.listen(0, '127.0.0.1'), supervision.listen(0, '127.0.0.1')]);
}, MAKING_DATABASES);

afterAll(async () => {
  for (const abort of opened) abort.abort();
  await Promise.all([intake.close(), supervision.close()]);
  await office.close();
});

describe('a live stream', () => {
  it('tells each act once, in order, and where the case then stands', async () => {
    const reader = await Reader.open(intake, await cookieOf(intake, 'CLERK', 'GUANGZHOU'));
    expect(await reader.next()).toMatchObject({ event: 'hello', id: expect.stringMatching(/^GUANGZHOU\.\d+$/) });
    const { caseId, acceptanceNumber } = await register('2026-09-23T10:00:00+08:00');
    expect(await reader.next()).toMatchObject({ event: 'case', data: { caseId, acceptanceNumber, office: 'GUANGZHOU', act: 'register', state: 'RECEIVED', handler: null } });
    await act(window, { caseId, caller: await office.officer('CLERK'), key: office.newKey(), body: {} }, { type: 'claim', payload: {} });
    expect(await reader.next()).toMatchObject({ data: { caseId, act: 'claim', handler: { name: 'sample officer' } } });
  });

  it('is taken up where it was lost, and begun anew where it cannot be', async () => {
    const cookie = await cookieOf(intake, 'CLERK', 'GUANGZHOU');
    const { id } = await (await Reader.open(intake, cookie)).next();
    const missed = [await register('2026-09-23T10:10:00+08:00'), await register('2026-09-23T10:20:00+08:00')];
    const resumed = await Reader.open(intake, cookie, id);
    expect(await resumed.next()).toMatchObject({ event: 'hello', id });
    expect([await resumed.next(), await resumed.next()].map(({ data }) => data['caseId'])).toEqual(missed.map(({ caseId }) => caseId));
    for (const rubbish of ['GUANGZHOU.999999', 'SHENZHEN.0', 'rubbish']) {
      expect(await (await Reader.open(intake, cookie, rubbish)).next()).toMatchObject({ event: 'reset' });
    }
  });

  it('goes on when the bell is lost with its connection', async () => {
    const reader = await Reader.open(intake, await cookieOf(intake, 'CLERK', 'GUANGZHOU'));
    await reader.next();
    await office.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()`);
    const { caseId } = await register('2026-09-23T10:30:00+08:00');
    expect(await reader.next()).toMatchObject({ data: { caseId } });
  });

  it('tells a supervisor of one office nothing of the other', async () => {
    const [own, other] = [
      await Reader.open(supervision, await cookieOf(supervision, 'SUPERVISOR', 'GUANGZHOU')),
      await Reader.open(supervision, await cookieOf(supervision, 'SUPERVISOR', 'SHENZHEN')),
    ];
    expect((await own.next()).id).toMatch(/^GUANGZHOU\./);
    expect((await other.next()).id).toMatch(/^SHENZHEN\./);
    const { caseId } = await register('2026-09-23T10:40:00+08:00');
    expect(await own.next()).toMatchObject({ data: { caseId } });
    const atShenzhen = await office.services('youshen_shenzhen');
    const there = await office.register(atShenzhen, instant('2026-09-23T10:50:00+08:00'), 'hk-individual', 'SHENZHEN');
    expect(await other.next()).toMatchObject({ data: { caseId: there.caseId, office: 'SHENZHEN' } });
  });

  it('tells an officer’s own warnings, each once and from its instant on, and those not seen again on a new line', async () => {
    const { caseId } = await register('2026-09-23T10:55:00+08:00');
    const cookie = await cookieOf(intake, 'RECOMMENDER', 'GUANGZHOU');
    const [account] = await office.sql<{ id: string }>('SELECT id FROM staff_account ORDER BY id DESC LIMIT 1');
    const reader = await Reader.open(intake, cookie);
    const [, bystander] = [await reader.next(), await Reader.open(intake, await cookieOf(intake, 'CLERK', 'GUANGZHOU'))];
    await bystander.next();
    const warn = (percent: number, at: string): Promise<unknown> =>
      office.sql(
        `INSERT INTO notification (office, account_id, addressee, case_id, kind, period, stage, percent, point_at, at)
         VALUES ('GUANGZHOU', $1, 'HANDLER', $2, 'WARNING', 1, 'WHOLE', $3, $4, $4)`,
        [account?.id, caseId, percent, at],
      );
    await warn(90, '2999-01-01T00:00:00Z');
    await warn(50, '2026-09-23T10:56:00+08:00');
    expect(await reader.next()).toMatchObject({ event: 'notification', data: { caseId, percent: 50, seenAt: null } });
    await warn(80, '2026-09-23T10:57:00+08:00');
    expect(await reader.next()).toMatchObject({ event: 'notification', data: { percent: 80 } });
    const again = await Reader.open(intake, cookie);
    expect([(await again.next()).event, (await again.next()).data['percent'], (await again.next()).data['percent']]).toEqual(['hello', 50, 80]);
    const next = await register('2026-09-23T10:58:00+08:00');
    for (const each of [reader, bystander]) expect(await each.next()).toMatchObject({ event: 'case', data: { caseId: next.caseId } });
  });

  it('is for staff alone, and not without end for one of them', async () => {
    expect((await fetch(`${await intake.getUrl()}/events`)).status).toBe(401);
    const cookie = await cookieOf(intake, 'REVIEWER', 'GUANGZHOU');
    for (let streams = 0; streams < 8; streams += 1) await (await Reader.open(intake, cookie)).next();
    expect((await fetch(`${await intake.getUrl()}/events`, { headers: { cookie } })).status).toBe(429);
  });
});
