import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { createIntake } from '#apps/intake/intake.js';
import { createSupervision } from '#apps/supervision/supervision.js';
import { readConfiguration } from '#libs/platform/config/configuration.js';
import { hashPassword } from '#libs/platform/security/password.js';
import { Person } from '#test/support/person.js';
import { ReferenceOffice } from '#test/support/reference-office.js';
import type { DatabaseRole } from '#test/support/test-database.js';

/** Who looks after accounts, what they may do with them, and what stands on record of it. */

const PASSWORD = 'the password of the tests';
const OWN = 'a password of their own';

let office: ReferenceOffice;
const apps: NestFastifyApplication[] = [];
let supervision: string;
let window: string;

const settings = (role: DatabaseRole, more: object = {}) => ({
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  PORT: '1',
  DATABASE_URL: office.database.urlFor(role),
  SECRETS_KEY: '07'.repeat(32),
  PORTAL_PUBLIC_URL: 'http://127.0.0.1:1',
  ...more,
});

async function listening(app: NestFastifyApplication): Promise<string> {
  apps.push(app);
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
}

async function account(login: string, role: string, place: string): Promise<string> {
  const [row] = await office.sql<{ id: string }>(`INSERT INTO staff_account (login, name, password_hash) VALUES ($1, $1, $2) RETURNING id`, [login, await hashPassword(PASSWORD)]);
  await office.sql(`INSERT INTO staff_role (account_id, role, office) VALUES ($1, $2, $3)`, [row?.id, role, place]);
  return row?.id ?? '';
}

const signedIn = (login: string, password = PASSWORD, address = supervision): Promise<Person> => new Person(address).signIn({ login, password });

/** The last entries of a chain, oldest first. */
const chain = async (name: string, last: number): Promise<readonly { act: string; about: string | null; actor: { kind: string; name?: string }; text: string }[]> =>
  (await office.sql<{ act: string; about: string | null; actor: { kind: string }; text: string }>(
    `SELECT act, about, actor, e::text AS text FROM audit_entry e WHERE office = $1 ORDER BY position DESC LIMIT $2`,
    [name, last],
  )).reverse();

let admin: Person;
let adminId: string;

beforeAll(async () => {
  office = await ReferenceOffice.open();
  const read = readConfiguration('supervision', settings('youshen_supervision'));
  const intake = readConfiguration('intake', settings('youshen_guangzhou', { OFFICE: 'GUANGZHOU' }));
  if (!read.ok || !intake.ok) throw new Error(JSON.stringify([read, intake]));
  supervision = await listening(await createSupervision(read.value));
  window = await listening(await createIntake(intake.value));
  adminId = await account('admin-one', 'ADMINISTRATOR', 'NONE');
  admin = await signedIn('admin-one');
});

afterAll(async () => {
  for (const app of apps) await app.close();
  await office.close();
});

const clerk = (more: object = {}) => ({ login: `clerk-${randomUUID().slice(0, 8)}`, name: 'A Clerk', active: true, version: 0, roles: [{ role: 'CLERK', office: 'GUANGZHOU' }], ...more });

/** A clerk of Guangzhou who has chosen their own password, signed in at the window. */
async function newClerk(): Promise<{ readonly id: string; readonly login: string; readonly person: Person }> {
  const id = randomUUID();
  const wanted = clerk();
  await admin.put(`/accounts/${id}`, wanted);
  const { body } = await admin.post(`/accounts/${id}/one-time-password`);
  const person = await signedIn(wanted.login, String(body['password']), window);
  expect((await person.put('/session/password', { current: body['password'], next: OWN })).status).toBe(204);
  return { id, login: wanted.login, person };
}

describe('an account', () => {
  it('is opened, told a one-time password, and of no use before its holder has chosen their own', async () => {
    const id = randomUUID();
    const wanted = clerk();
    const opened = await admin.put(`/accounts/${id}`, wanted);
    expect(opened).toMatchObject({ status: 200, body: { accountId: id, password: 'NONE', version: 1, roles: [{ role: 'CLERK', office: 'GUANGZHOU' }] } });
    expect((await admin.put(`/accounts/${id}`, wanted)).body).toEqual(opened.body);
    const given = await admin.post(`/accounts/${id}/one-time-password`);
    expect(given.headers.get('cache-control')).toBe('no-store');
    const password = String(given.body['password']);
    expect(password).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const person = await signedIn(wanted.login, password, window);
    expect((await person.get('/session')).body).toMatchObject({ mustChangePassword: true });
    expect(await person.get('/worklist')).toMatchObject({ status: 403, body: { code: 'PASSWORD_TO_CHANGE' } });
    expect((await person.put('/session/password', { current: password, next: 'short' })).body.errors).toMatchObject([{ field: 'next' }]);
    expect((await person.put('/session/password', { current: 'wrong', next: OWN })).body.errors).toMatchObject([{ field: 'current', code: 'password-wrong' }]);
    expect((await person.put('/session/password', { current: password, next: password })).body.errors).toMatchObject([{ field: 'next', code: 'password-same' }]);
    expect((await person.put('/session/password', { current: password, next: `my ${wanted.login} it is` })).body.errors).toMatchObject([{ field: 'next', code: 'password-like-login' }]);
    expect((await person.put('/session/password', { current: password, next: OWN })).status).toBe(204);
    expect((await person.get('/worklist')).status).toBe(200);
    await expect(signedIn(wanted.login, password, window)).rejects.toThrow('WRONG_CREDENTIALS');
  });

  it('is not open with a one-time password that has run out', async () => {
    const id = randomUUID();
    const wanted = clerk();
    await admin.put(`/accounts/${id}`, wanted);
    const { body } = await admin.post(`/accounts/${id}/one-time-password`);
    await office.sql(`UPDATE staff_account SET one_time_until = now() - interval '1 minute' WHERE id = $1`, [id]);
    await expect(signedIn(wanted.login, String(body['password']), window)).rejects.toThrow('WRONG_CREDENTIALS');
  });

  it('out of use ends its sessions at once, and nobody comes in by it', async () => {
    const { id, login, person } = await newClerk();
    const { body } = await admin.get(`/accounts/${id}`);
    const { name, version } = body['account'] as { name: string; version: number };
    const wanted = { login, name, version, roles: [{ role: 'CLERK', office: 'GUANGZHOU' }] };
    expect((await admin.put(`/accounts/${id}`, { ...wanted, active: false })).status).toBe(200);
    expect(await person.get('/session')).toMatchObject({ status: 401 });
    await expect(signedIn(login, OWN, window)).rejects.toThrow('WRONG_CREDENTIALS');
    expect((await admin.get(`/accounts/${id}`)).body['changes']).toMatchObject([{ kind: 'DISABLED', by: 'admin-one' }, { kind: 'PASSWORD_GIVEN' }, { kind: 'OPENED' }]);
  });

  it('with other roles is so from the next request on, and a password changed ends the other sessions', async () => {
    const { id, login, person } = await newClerk();
    const elsewhere = await signedIn(login, OWN, window);
    expect((await person.put('/session/password', { current: OWN, next: `${OWN} now` })).status).toBe(204);
    expect((await elsewhere.get('/session')).status).toBe(401);
    const { body } = await admin.get(`/accounts/${id}`);
    const { version, name } = body['account'] as { version: number; name: string };
    expect((await admin.put(`/accounts/${id}`, { login, name, active: true, version, roles: [{ role: 'REVIEWER', office: 'SHENZHEN' }] })).status).toBe(200);
    expect(await person.get('/worklist')).toMatchObject({ status: 403 });
  });

  it('is refused with what is wrong of it', async () => {
    const id = randomUUID();
    const codes = async (body: object, of = id) => (await admin.put(`/accounts/${of}`, body)).body.errors.map(({ field, code }) => `${field} ${code}`);
    expect(await codes(clerk({ roles: [{ role: 'ADMINISTRATOR' }, { role: 'CLERK', office: 'GUANGZHOU' }] }))).toEqual(['roles administrator-alone']);
    expect(await codes(clerk({ roles: [{ role: 'CLERK' }] }))).toEqual(['roles[0].office office-missing']);
    expect(await codes(clerk({ roles: [{ role: 'ADMINISTRATOR', office: 'SHENZHEN' }] }))).toEqual(['roles[0].office office-unwanted']);
    expect(await codes(clerk({ login: 'admin-one' }))).toEqual(['login login-taken']);
    const twice = [{ role: 'CLERK', office: 'GUANGZHOU' }, { role: 'CLERK', office: 'GUANGZHOU' }];
    const wanted = clerk({ roles: twice });
    expect((await admin.put(`/accounts/${id}`, wanted)).body['roles']).toHaveLength(1);
    expect(await codes({ ...wanted, login: 'another-login', version: 1 })).toEqual(['login login-fixed']);
    expect(await admin.put(`/accounts/${id}`, { ...wanted, name: 'Other', version: 7 })).toMatchObject({ status: 409, body: { code: 'STALE_VERSION' } });
    expect((await admin.put(`/accounts/${randomUUID()}`, clerk({ version: 3 }))).status).toBe(404);
    expect((await admin.get(`/accounts/${randomUUID()}`)).status).toBe(404);
  });

  it('is no business of anybody but administrators', async () => {
    await account('supervisor-one', 'SUPERVISOR', 'GUANGZHOU');
    const supervisor = await signedIn('supervisor-one');
    for (const answer of [await supervisor.get('/accounts'), await supervisor.put(`/accounts/${randomUUID()}`, clerk()), await supervisor.post(`/accounts/${adminId}/one-time-password`)]) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
    }
    expect((await new Person(supervision).get('/accounts')).status).toBe(401);
  });
});

describe('the last administrator', () => {
  const self = (more: object) => ({ login: 'admin-one', name: 'admin-one', active: true, version: 1, roles: [{ role: 'ADMINISTRATOR' }], ...more });

  it('cannot lock everybody out, and is not given a password by themselves', async () => {
    expect(await admin.put(`/accounts/${adminId}`, self({ active: false }))).toMatchObject({ status: 409, body: { code: 'LAST_ADMINISTRATOR' } });
    expect(await admin.put(`/accounts/${adminId}`, self({ roles: [{ role: 'CLERK', office: 'SHENZHEN' }] }))).toMatchObject({ status: 409, body: { code: 'LAST_ADMINISTRATOR' } });
    expect(await admin.post(`/accounts/${adminId}/one-time-password`)).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
    expect((await admin.get('/session')).status).toBe(200);
  });

  it('stays the last while the other one has no password of their own', async () => {
    const other = randomUUID();
    await admin.put(`/accounts/${other}`, clerk({ login: 'admin-two', roles: [{ role: 'ADMINISTRATOR' }] }));
    await admin.post(`/accounts/${other}/one-time-password`);
    expect((await admin.put(`/accounts/${adminId}`, self({ active: false }))).body.code).toBe('LAST_ADMINISTRATOR');
  });
});

describe('on the audit', () => {
  it('is who came, who was refused and who went, at the window on its chain, without what was typed', async () => {
    const { id, login, person } = await newClerk();
    await expect(signedIn(login, 'not my password', window)).rejects.toThrow('WRONG_CREDENTIALS');
    await expect(signedIn('typed-a-password-here', 'x', window)).rejects.toThrow('WRONG_CREDENTIALS');
    expect((await person.send('DELETE', '/session', {})).status).toBe(204);
    const entries = await chain('GUANGZHOU', 5);
    expect(entries.map(({ act, about, actor }) => [act, about, actor.kind])).toEqual([
      ['sign-in', null, 'staff'],
      ['set-password', null, 'staff'],
      ['sign-in-refused', id, 'system'],
      ['sign-in-refused', 'no-account', 'system'],
      ['sign-out', null, 'staff'],
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/not my password|typed-a-password-here|a password of their own/);
  });

  it('is every change of an account, on the chain of no office, with no secret, and verified against its row', async () => {
    const { id } = await newClerk();
    const entries = (await chain('SYSTEM', 2)).map(({ act, actor }) => [act, actor.name]);
    expect(entries).toEqual([['open-account', 'admin-one'], ['give-password', 'admin-one']]);
    const secrets = await office.sql<{ text: string }>(`SELECT string_agg(c::text, ' ') AS text FROM account_change c`);
    expect(secrets[0]?.text).not.toMatch(/argon2|([0-9A-Z]{4}-){3}[0-9A-Z]{4}/);
    const verify = async () => (await admin.get('/audit/verification?office=SYSTEM')).body['firstBroken'];
    expect(await verify()).toBeNull();
    await office.sql(`UPDATE account_change SET content = jsonb_set(content, '{roles}', '[]') WHERE account_id = $1 AND kind = 'OPENED'`, [id]);
    expect(await verify()).toMatchObject({ kind: 'account-changed' });
    await office.sql(`DELETE FROM account_change WHERE account_id = $1 AND kind = 'OPENED'`, [id]);
    expect(await verify()).toMatchObject({ kind: 'account-missing' });
  });

  it('is listed newest first, narrowed by act, account and days, and page by page', async () => {
    const entries = (await admin.get('/audit/entries?office=SYSTEM')).body['entries'] as { position: number; act: string; actorName: string }[];
    expect(entries.map(({ position }) => position)).toEqual(entries.map(({ position }) => position).toSorted((a, b) => b - a));
    const opened = (await admin.get('/audit/entries?office=SYSTEM&act=open-account')).body['entries'] as typeof entries;
    expect(opened.length).toBeGreaterThan(2);
    expect(new Set(opened.map(({ act }) => act))).toEqual(new Set(['open-account']));
    expect((await admin.get(`/audit/entries?office=SYSTEM&account=${adminId}&act=sign-in`)).body['entries']).toMatchObject([{ act: 'sign-in', actorName: 'admin-one', caseId: null }]);
    expect((await admin.get('/audit/entries?office=SYSTEM&until=2020-01-01')).body).toEqual({ entries: [], before: null });
    const first = opened.at(-1)?.position ?? 0;
    expect((await admin.get(`/audit/entries?office=SYSTEM&act=open-account&before=${first}`)).body['entries']).toEqual([]);
    expect((await admin.get('/audit/entries?office=GUANGZHOU&number=GZ-2026-99999')).body.code).toBe('CASE_NOT_FOUND');
  });

  it('is shown to a supervisor of the own office alone', async () => {
    await account('supervisor-sz', 'SUPERVISOR', 'SHENZHEN');
    const supervisor = await signedIn('supervisor-sz');
    expect((await supervisor.get('/audit/entries?office=GUANGZHOU')).status).toBe(403);
    expect((await supervisor.get('/audit/entries?office=SHENZHEN')).body).toEqual({ entries: [], before: null });
    expect((await supervisor.get('/audit/entries?office=SYSTEM')).status).toBe(200);
  });
});

describe('rules and replays', () => {
  it('are what the portal tells, and found by the number on a paper', async () => {
    const supervisor = await signedIn('supervisor-one');
    const rules = await supervisor.get('/reference/rules?on=2026-09-01');
    expect(rules).toMatchObject({ status: 200, body: { on: '2026-09-01' } });
    expect((rules.body['rules'] as { question: unknown }[]).every(({ question }) => typeof question === 'string')).toBe(true);
    expect((await supervisor.get('/replays/GZ-2026-99999')).body.code).toBe('CASE_NOT_FOUND');
    expect((await admin.get('/replays/GZ-2026-99999')).status).toBe(403);
  });
});
