import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { createIntake } from '#apps/intake/intake.js';
import type { RequestForm } from '#libs/application/request/request-form.js';
import type { Office } from '#libs/domain/case/names.js';
import { instant } from '#libs/domain/time/instant.js';
import { readConfiguration } from '#libs/platform/config/configuration.js';
import { hashPassword } from '#libs/platform/security/password.js';
import { csvOf } from '#test/support/batches.js';
import { type Answer, Person, type Told } from '#test/support/person.js';
import { ReferenceOffice } from '#test/support/reference-office.js';
import { freshForm, registerAtWindow, SMALL_PDF } from '#test/support/requests.js';
import { sheetRow } from '#libs/samples/batch-sheet.js';
import { MAKING_DATABASES, withClient } from '#test/support/test-database.js';

const NOW = instant('2026-11-23T10:00:00+08:00');
const PASSWORD = 'a-password-for-tests';

let office: ReferenceOffice;
const programs: NestFastifyApplication[] = [];
const people = new Map<string, Person>();
const as = (login: string): Person => people.get(login) as Person;

async function open(place: Office): Promise<string> {
  const settings = readConfiguration('intake', {
    NODE_ENV: 'test', LOG_LEVEL: 'silent', PORT: '1', DATABASE_URL: office.database.urlFor(place === 'GUANGZHOU' ? 'youshen_guangzhou' : 'youshen_shenzhen'),
    SECRETS_KEY: '07'.repeat(32), PORTAL_PUBLIC_URL: 'http://127.0.0.1:1', DEMO_CLOCK: 'allowed', DEMO_CLOCK_OFFSET_MS: String(NOW - Date.now()), OFFICE: place,
  });
  if (!settings.ok) throw new Error('the settings of this test do not hold');
  const program = await createIntake(settings.value);
  programs.push(program);
  await program.listen(0, '127.0.0.1');
  return program.getUrl();
}

async function hire(address: string, login: string, role: string, place: Office): Promise<void> {
  const [account] = await office.sql<{ id: string }>(`INSERT INTO staff_account (login, name, password_hash) VALUES ($1, $1, $2) RETURNING id`, [login, await hashPassword(PASSWORD)]);
  await office.sql(`INSERT INTO staff_role (account_id, role, office) VALUES ($1, $2, $3)`, [account?.id, role, place]);
  people.set(login, await new Person(address).signIn({ login, password: PASSWORD }));
}

beforeAll(async () => {
  office = await ReferenceOffice.open();
  const [guangzhou, shenzhen] = [await open('GUANGZHOU'), await open('SHENZHEN')];
  await hire(guangzhou, 'clerk', 'CLERK', 'GUANGZHOU');
  await hire(guangzhou, 'clerk2', 'CLERK', 'GUANGZHOU');
  await hire(guangzhou, 'reviewer', 'REVIEWER', 'GUANGZHOU');
  await hire(shenzhen, 'other', 'CLERK', 'SHENZHEN');
}, MAKING_DATABASES);

afterAll(async () => {
  for (const program of programs) await program.close();
  await office.close();
}, MAKING_DATABASES);

const faultsOf = ({ body }: Answer): readonly string[] => (body['faults'] as readonly { field: string; code: string }[]).map(({ field, code }) => `${field} ${code}`);
const check = (form: object, more: object = {}, login = 'clerk'): Promise<Answer> => as(login).post('/reception/check', { channel: 'WINDOW', form, ...more });

describe('a request that is being keyed in', () => {
  it('is told of everything that a registration would say', async () => {
    const whole = freshForm();
    const told = await check(whole);
    expect([told.status, faultsOf(told), told.body['holder']]).toEqual([200, [], null]);
    expect(told.body['due']).toMatchObject({ channel: 'WINDOW', dueAt: '2026-11-24T17:30:00.000+08:00', provisional: false });
    expect(told.body['technicalField']).toMatchObject({ outcome: 'met', symbols: [{ symbol: 'A61B34/30', outcome: 'met' }, { symbol: 'A61B17/34' }] });
    expect((told.body['missing'] as readonly { document: string }[]).map(({ document }) => document)).toEqual(expect.arrayContaining(['REQUEST_FORM', 'APPLICANT_STATUS', 'CONSENT']));
    const bad: RequestForm = { ...whole, applicationNumber: '202310123456', agency: { code: '4410', name: 'x', powerOfAttorney: true } };
    const refused = await registerAtWindow(as('clerk'), bad);
    const said = await check(bad);
    expect(faultsOf(said)).toEqual(refused.body.errors.map(({ field, code }) => `${field} ${code}`));
    expect(said.body['faults']).toContainEqual(expect.objectContaining({ field: 'form.applicationNumber', parameters: { suggestion: '202310123456.6' }, detail: expect.any(String) as unknown as string }));
  });

  it('is told who holds the application, whichever office does, and since when', async () => {
    const form = freshForm();
    const registered = await registerAtWindow(as('other'), form);
    expect(registered.status).toBe(201);
    for (const login of ['clerk', 'other']) {
      expect((await check({ applicationNumber: form.applicationNumber.replace('.', '') }, {}, login)).body['holder']).toEqual({ office: 'SHENZHEN', since: expect.stringMatching(/^2026-11-23T10:0/) as unknown as string });
    }
  });

  it('may be of any shape while it is not whole', async () => {
    for (const form of [{}, { applicants: [null, 'x', { identifier: 7 }] }, { applicants: 'x', filing: { ipcSymbols: { a: 1 } }, agency: [] }, { attachments: [{ kind: {} }], grounds: [[]] }]) {
      const told = await check(form);
      expect([told.status, told.body['due']]).toMatchObject([200, { dueAt: '2026-11-24T17:30:00.000+08:00' }]);
      expect(faultsOf(told)).toContain('form.applicationNumber required');
    }
    expect((await as('clerk').post('/reception/check', { channel: 'WINDOW', form: 'x' })).status).toBe(400);
  });

  it('by post is due from when it reached the office, and its letter is checked too', async () => {
    const paper = { sender: { name: '陳樣本', relation: 'APPLICANT' }, datedOn: '2026-11-18', datedBy: 'POSTMARK', receivedAt: '2026-11-20T10:00:00+08:00' };
    const told = await check({}, { channel: 'POST', paper });
    expect([told.body['due'], faultsOf(told).filter((fault) => fault.startsWith('paper'))]).toMatchObject([{ receivedAt: '2026-11-20T10:00:00.000+08:00', dueAt: '2026-11-23T17:30:00.000+08:00' }, []]);
    expect(faultsOf(await check({}, { channel: 'POST', paper: { ...paper, datedOn: '2026-11-21' } }))).toContain('paper.datedOn after-its-receipt');
    const bare = await check({}, { channel: 'POST' });
    expect([bare.body['due'], faultsOf(bare)]).toMatchObject([{ receivedAt: expect.stringMatching(/^2026-11-23T10:0/) }, expect.arrayContaining(['paper.sender required', 'paper.datedOn required'])]);
    const ahead = await check({}, { receivedAt: '2026-11-23T11:00:00+08:00' });
    expect([ahead.body['due'], faultsOf(ahead)]).toMatchObject([null, expect.arrayContaining(['receivedAt in-the-future'])]);
  });

  it('is nobody else’s business, and leaves nothing behind', async () => {
    expect((await check({}, {}, 'reviewer')).status).toBe(403);
    expect((await office.sql(`SELECT FROM audit_entry WHERE act LIKE '%check%'`)).length).toBe(0);
  });
});

const keep = (draftId: string, version: number, content: object, login = 'clerk'): Promise<Answer> => as(login).put(`/drafts/${draftId}`, { version, content });
const draftIds = async (login: string): Promise<readonly string[]> => ((await as(login).get('/drafts')).body['drafts'] as readonly { draftId: string }[]).map(({ draftId }) => draftId);

describe('a draft', () => {
  it('is kept by its version, so that no window writes over another', async () => {
    const id = randomUUID();
    const first = { form: { applicationNumber: '2023101234566', applicants: [{ name: '陳樣本有限公司' }] } };
    expect((await keep(id, 0, first)).body).toMatchObject({ draftId: id, version: 1, applicationNumber: '2023101234566', applicant: '陳樣本有限公司', expiresAt: expect.stringMatching(/^2026-12-07T10:0/) as unknown as string });
    // An answer that was lost on its way.
    expect((await keep(id, 0, first)).body).toMatchObject({ version: 1 });
    expect((await keep(id, 1, { form: { more: 1 } })).body).toMatchObject({ version: 2 });
    const stale = await keep(id, 1, { form: { other: 1 } });
    expect([stale.status, stale.body.code]).toEqual([409, 'STALE_VERSION']);
    expect((await as('clerk').get(`/drafts/${id}`)).body).toMatchObject({ version: 2, content: { form: { more: 1 } } });
    expect((await as('clerk').send('DELETE', `/drafts/${id}`, {})).status).toBe(204);
    expect((await as('clerk').send('DELETE', `/drafts/${id}`, {})).status).toBe(204);
    expect((await keep(id, 2, first)).body.code).toBe('NOT_FOUND');
    expect((await as('clerk').get(`/drafts/${id}`)).status).toBe(404);
  });

  it('is the clerk’s own: nobody else reads, changes or deletes it, and the database itself sees to it', async () => {
    const id = randomUUID();
    await keep(id, 0, { form: {} });
    for (const login of ['clerk2', 'other']) {
      expect([login, await draftIds(login), (await as(login).get(`/drafts/${id}`)).status]).toEqual([login, [], 404]);
      expect((await keep(id, 0, { mine: 1 }, login)).body.code).toBe('STALE_VERSION');
      expect((await as(login).send('DELETE', `/drafts/${id}`, {})).status).toBe(204);
    }
    expect((await as('reviewer').get('/drafts')).status).toBe(403);
    expect(await draftIds('clerk')).toContain(id);
    for (const role of ['youshen_guangzhou', 'youshen_shenzhen'] as const) {
      const seen = await withClient(office.database.urlFor(role), async (client) => {
        await client.query(`BEGIN; SELECT set_config('youshen.offices', 'GUANGZHOU,SHENZHEN', true)`);
        return (await client.query('SELECT FROM reception_draft')).rowCount;
      });
      expect([role, seen]).toEqual([role, 0]);
    }
    await expect(withClient(office.database.urlFor('youshen_portal'), (client) => client.query('SELECT FROM reception_draft'))).rejects.toThrow('permission denied');
  });

  it('is unreadable at rest, and its making, reading and deleting are on record', async () => {
    const id = randomUUID();
    await keep(id, 0, { form: { applicants: [{ name: '不应明文保存' }] } });
    await as('clerk').get(`/drafts/${id}`);
    await as('clerk').send('DELETE', `/drafts/${id}`, {});
    expect((await office.sql<{ act: string }>(`SELECT act FROM audit_entry WHERE about = $1 ORDER BY position`, [id])).map(({ act }) => act)).toEqual(['keep-draft', 'read-draft', 'discard-draft']);
    const other = randomUUID();
    await keep(other, 0, { form: { applicants: [{ name: '不应明文保存' }] } });
    const [row] = await office.sql<{ whole: string }>(`SELECT d::text AS whole FROM reception_draft d WHERE id = $1`, [other]);
    expect(row?.whole).not.toContain('不应明文保存');
  });

  it('is deleted with its registration, and when nobody touched it for two weeks', async () => {
    const [registered, old, fresh] = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of [registered, old]) await keep(id, 0, { form: {} });
    const answer = await as('clerk').post('/cases', { channel: 'WINDOW', form: freshForm(), draftId: registered });
    expect([answer.status, await draftIds('clerk')]).toEqual([201, expect.not.arrayContaining([registered])]);
    await office.sql(`UPDATE reception_draft SET expires_at = now() - interval '1 year' WHERE id = $1`, [old]);
    expect((await as('clerk').get(`/drafts/${old}`)).status).toBe(404);
    await keep(fresh, 0, { form: {} }, 'clerk2');
    expect(await office.sql(`SELECT FROM reception_draft WHERE id = $1`, [old])).toEqual([]);
  });

  it('finds no room beside fifty others', async () => {
    for (let each = (await draftIds('clerk2')).length; each < 50; each++) await keep(randomUUID(), 0, { each }, 'clerk2');
    const beyond = await keep(randomUUID(), 0, {}, 'clerk2');
    expect([beyond.status, beyond.body.errors.map(({ field, code }) => `${field} ${code}`)]).toEqual([400, ['draftId TOO_MANY']]);
  });
});

const handIn = (content: string | Uint8Array, fileName = 'requests.csv', login = 'clerk'): Promise<Answer> => as(login).upload('/bulk-intakes', content, fileName, 'text/csv');

describe('a batch that will not be registered', () => {
  it('is discarded once and for all, with its files; one that is being registered is not', async () => {
    const rows = [sheetRow(freshForm())];
    const { bulkIntakeId } = (await handIn(csvOf(rows))).body as Told & { bulkIntakeId: string };
    expect((await as('other').send('DELETE', `/bulk-intakes/${bulkIntakeId}`, {})).status).toBe(204);
    expect((await as('clerk').get(`/bulk-intakes/${bulkIntakeId}`)).status).toBe(200);
    for (const login of ['clerk2', 'clerk']) expect((await as(login).send('DELETE', `/bulk-intakes/${bulkIntakeId}`, {})).status).toBe(204);
    expect((await as('clerk').get(`/bulk-intakes/${bulkIntakeId}`)).status).toBe(404);
    const other = (await handIn(csvOf(rows))).body as Told & { bulkIntakeId: string };
    await as('clerk').post(`/bulk-intakes/${other.bulkIntakeId}/register`, { policy: 'ALL' });
    const refused = await as('clerk').send('DELETE', `/bulk-intakes/${other.bulkIntakeId}`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'STALE_VERSION']);
  });
});

describe('a batch among others', () => {
  it('waits where two are being looked at', async () => {
    const large = csvOf(Array.from({ length: 120 }, () => sheetRow(freshForm())));
    const answers = await Promise.all(['clerk', 'clerk2', 'clerk'].map((login) => handIn(large, 'requests.csv', login)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 503]);
    const busy = answers.find(({ status }) => status === 503);
    expect([busy?.body.code, busy?.headers.get('retry-after'), busy?.body.detail]).toEqual(['SERVER_BUSY', '10', 'The system is working on other large files. Please hand it in again in 10 seconds; nothing of it was kept.']);
    expect((await handIn(csvOf([sheetRow(freshForm())]))).status).toBe(201);
  });
});

describe('a file that is refused', () => {
  it('is told what would be taken, and how large', async () => {
    const text = await as('clerk').upload('/uploads', 'no file that an office can open', 'note.txt', 'text/plain');
    expect([text.status, text.body.detail]).toEqual([415, 'By its content this file is not of a type that can be taken (taken: PDF, JPEG, PNG, TIFF).']);
    const large = await as('clerk').upload('/uploads', Buffer.concat([Buffer.from(SMALL_PDF), Buffer.alloc(20 * 1_048_576)]));
    expect([large.status, large.body.detail]).toEqual([413, 'This file is larger than allowed (at most 20 MB).']);
    expect((await as('clerk').upload('/uploads', SMALL_PDF.replace('endobj', 'endobj 2 0 obj<</Type/Page>>endobj'))).body['pages']).toBe(1);
  });
});
