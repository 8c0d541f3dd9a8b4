import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createIntake } from '#apps/intake/intake.js';
import { createSupervision } from '#apps/supervision/supervision.js';
import type { RegistrationServices } from '#libs/application/commands/register-request.js';
import { GROUPS } from '#libs/domain/case/worklist-groups.js';
import { instant } from '#libs/domain/time/instant.js';
import { readConfiguration } from '#libs/platform/config/configuration.js';
import { hashPassword } from '#libs/platform/security/password.js';
import { type Answer, Person, type Told } from '#test/support/person.js';
import { ReferenceOffice } from '#test/support/reference-office.js';
import { MAKING_DATABASES, withClient } from '#test/support/test-database.js';

const NOW = instant('2026-09-23T10:00:00+08:00');
const PASSWORD = 'a-password-for-tests';

let office: ReferenceOffice;
let window: RegistrationServices;
const programs: NestFastifyApplication[] = [];
const people = new Map<string, Person>();
const as = (login: string): Person => people.get(login) as Person;

const environment = (url: string): Record<string, string> => ({
  NODE_ENV: 'test', LOG_LEVEL: 'silent', PORT: '1', DATABASE_URL: url, SECRETS_KEY: '07'.repeat(32), PORTAL_PUBLIC_URL: 'http://127.0.0.1:1',
  DEMO_CLOCK: 'allowed', DEMO_CLOCK_OFFSET_MS: String(NOW - Date.now()),
});

async function listen(program: NestFastifyApplication): Promise<string> {
  programs.push(program);
  await program.listen(0, '127.0.0.1');
  return program.getUrl();
}

async function hire(address: string, login: string, roles: readonly (readonly [string, string])[]): Promise<void> {
  const [account] = await office.sql<{ id: string }>(`INSERT INTO staff_account (login, name, password_hash) VALUES ($1, $1, $2) RETURNING id`, [login, await hashPassword(PASSWORD)]);
  for (const [role, place] of roles) await office.sql(`INSERT INTO staff_role (account_id, role, office) VALUES ($1, $2, $3)`, [account?.id, role, place]);
  people.set(login, await new Person(address).signIn({ login, password: PASSWORD }));
}

beforeAll(async () => {
  office = await ReferenceOffice.open();
  window = await office.services('youshen_guangzhou');
  const intake = readConfiguration('intake', { ...environment(office.database.urlFor('youshen_guangzhou')), OFFICE: 'GUANGZHOU' });
  const supervision = readConfiguration('supervision', environment(office.database.urlFor('youshen_supervision')));
  if (!intake.ok || !supervision.ok) throw new Error('the settings of this test do not hold');
  const gate = await listen(await createIntake(intake.value));
  const desk = await listen(await createSupervision(supervision.value));
  await hire(gate, 'clerk', [['CLERK', 'GUANGZHOU']]);
  await hire(gate, 'clerk2', [['CLERK', 'GUANGZHOU']]);
  await hire(gate, 'reviewer', [['REVIEWER', 'GUANGZHOU']]);
  await hire(gate, 'chief', [['SUPERVISOR', 'GUANGZHOU']]);
  await hire(desk, 'head', [['SUPERVISOR', 'GUANGZHOU'], ['SUPERVISOR', 'SHENZHEN']]);
  await hire(desk, 'admin', [['ADMINISTRATOR', 'NONE']]);
}, MAKING_DATABASES);

afterAll(async () => {
  for (const program of programs) await program.close();
  await office.close();
}, MAKING_DATABASES);

const told = ({ status, body }: Answer): unknown[] => [status, body.code, body.errors.map(({ field, code }) => `${field} ${code}`).join()];
const idsOf = ({ body }: Answer): readonly string[] => body.cases.map(({ caseId }) => caseId);
const register = async (): Promise<string> => (await office.register(window, NOW)).caseId;

interface Item {
  readonly caseId: string;
  readonly outcome: string;
  readonly answer: Told | null;
  readonly problem: Told | null;
}

const bulk = async (login: string, action: string, caseIds: readonly string[], key?: string): Promise<readonly Item[]> => {
  const { status, body } = await as(login).post('/worklist/actions', { action, caseIds }, key === undefined ? {} : { key });
  expect(status).toBe(200);
  return body['items'] as readonly Item[];
};

describe('the worklist over HTTP', () => {
  it('shows a row with all a screen needs, and pages on', async () => {
    const ids = [await register(), await register(), await register()];
    const first = await as('clerk').get('/worklist?group=unclaimed&own=true&limit=2');
    expect(first.status).toBe(200);
    expect(first.body.cases[0]).toMatchObject({
      caseId: ids[0], office: 'GUANGZHOU', state: 'RECEIVED', handler: null, dueAt: '2026-09-24T17:30:00.000+08:00', dueNotBefore: false, dueProvisional: false,
      breached: false, returned: false, correctionAnswered: false, standsIn: false, may: ['claim'], nextPoint: { percent: 80, stage: 'COLLECTION' }, clock: { state: 'running' }, deemedReceivedAt: '2026-09-23T10:00:00.000+08:00',
    });
    const { elapsedSeconds, remainingSeconds } = (first.body.cases[0] as unknown as { clock: Record<string, number> }).clock;
    expect([Math.abs((elapsedSeconds ?? 0) + (remainingSeconds ?? 0) - 12 * 3600) <= 1, (remainingSeconds ?? 0) > 11 * 3600]).toEqual([true, true]);
    expect(first.body['service']).toEqual([{ office: 'GUANGZHOU', open: true, until: '2026-09-23T12:00:00.000+08:00' }]);
    expect(first.body).toMatchObject({ asOf: expect.stringMatching(/^2026-09-23T1\d:/), lastChange: '2026-09-23T10:00:00.000+08:00', next: expect.any(String) });
    const second = await as('clerk').get(`/worklist?group=unclaimed&own=true&limit=2&after=${String(first.body['next'])}`);
    expect([...idsOf(first), ...idsOf(second)]).toEqual(ids);
    expect(second.body['next']).toBeNull();
    expect((await as('reviewer').get('/worklist?group=unclaimed&own=true')).body.cases).toEqual([]);
    expect(idsOf(await as('head').get('/worklist?office=GUANGZHOU&office=SHENZHEN'))).toEqual(ids);
    expect(idsOf(await as('head').get('/worklist?office=SHENZHEN'))).toEqual([]);
  });

  it('tells which of some cases belong to a list', async () => {
    const asked = ['caseId=00000000-0000-4000-8000-000000000000', ...idsOf(await as('clerk').get('/worklist?limit=2')).map((id) => `caseId=${id}`)].join('&');
    expect(idsOf(await as('clerk').get(`/worklist?group=unclaimed&${asked}`))).toHaveLength(2);
    expect(idsOf(await as('clerk').get(`/worklist?group=mine&${asked}`))).toEqual([]);
    expect(told(await as('clerk').get('/worklist?caseId=me'))).toEqual([400, 'INVALID_INPUT', 'caseId[0] not-a-uuid']);
  });

  it('counts every group with the same filter', async () => {
    const { body } = await as('clerk').get('/worklist/counts?state=RECEIVED');
    expect(body).toMatchObject({ countedTo: 1000, asOf: expect.any(String) });
    expect(Object.keys(body['counts'] as object)).toEqual([...GROUPS]);
    expect(body['counts']).toMatchObject({ unclaimed: 3, open: 3, mine: 0, ended: 0 });
  });

  it.each([
    ['after=rubbish', 'after malformed'],
    [`after=${'x'.repeat(200)}`, 'after too-long'],
    ['after=e..00000000-0000-0000-0000-000000000000', 'after malformed'],
    ['limit=0', 'limit too-small'],
    ['limit=101', 'limit too-large'],
    ['limit=ten', 'limit wrong-type'],
    ['group=nobody', 'group not-one-of'],
    ['state=NOWHERE', 'state[0] not-one-of'],
    ['office=PEKING', 'office[0] not-one-of'],
    ['own=perhaps', 'own wrong-type'],
    ['handler=me', 'handler not-a-uuid'],
    ['due=tomorrow', 'due not-one-of'],
    ['dueBefore=2026-09-23', 'dueBefore not-an-instant'],
    [`q=${'x'.repeat(101)}`, 'q too-long'],
    ['q=', 'q required'],
    ['sort=name', 'sort unknown-field'],
  ])('refuses %s and names the field', async (query, fault) => {
    expect(told(await as('clerk').get(`/worklist?${query}`))).toEqual([400, 'INVALID_INPUT', fault]);
  });

  it("refuses the other office, and administrators altogether", async () => {
    expect(told(await as('clerk').get('/worklist?office=SHENZHEN'))).toEqual([403, 'NOT_ALLOWED', '']);
    for (const path of ['/worklist', '/worklist/counts', '/worklist/filters', '/stuck-cases', '/absences', '/officers']) {
      expect(told(await as('admin').get(path))).toEqual([403, 'NOT_ALLOWED', '']);
    }
  });

  it('finds nothing dangerous in a search text', async () => {
    for (const text of ["' OR 1=1 --", '%', '\\', '((((', '陈'.repeat(100), '🀄🀄', '\u0301\u0301', '-'.repeat(100)]) {
      const { status, body } = await as('clerk').get(`/worklist?q=${encodeURIComponent(text)}`);
      expect([text, status, body.cases]).toEqual([text, 200, []]);
    }
  });
});

describe('bulk acts', () => {
  it('do each case by itself, tell each result, and are safe to repeat', async () => {
    const [free, held, done] = [await register(), await register(), await register()];
    const nowhere = '00000000-0000-4000-8000-000000000000';
    await as('clerk2').act(held, 'claim');
    await as('clerk').act(done, 'decline', { reason: '样本' });
    const asked = [free, held, done, nowhere, free];
    const first = await bulk('clerk', 'claim', asked, 'bulk-key-0001');
    expect(first.map(({ caseId, outcome, problem }) => [caseId, outcome, problem?.code, problem?.status])).toEqual([
      [free, 'done', undefined, undefined],
      [held, 'refused', 'HELD_BY_ANOTHER', 409],
      [done, 'refused', 'ACTION_NOT_ALLOWED', 409],
      [nowhere, 'refused', 'CASE_NOT_FOUND', 404],
    ]);
    expect(first[0]?.answer).toMatchObject({ caseId: free, handler: { name: 'clerk' } });
    expect(first[1]?.problem).toMatchObject({ handler: 'clerk2', detail: expect.stringContaining('clerk2') });
    await as('clerk2').act(held, 'release');
    const again = await bulk('clerk', 'claim', asked, 'bulk-key-0001');
    expect(again.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'refused', 'refused']);
    expect(again[0]).toEqual(first[0]);
    const claims = await office.sql<{ count: string }>(`SELECT count(*) FROM case_action WHERE case_id = $1 AND type = 'claim'`, [free]);
    expect(claims[0]?.count).toBe('1');
    expect((await bulk('clerk', 'accept', [free, held])).map(({ answer }) => answer?.state)).toEqual(['COLLECTING', 'COLLECTING']);
  });

  it('are claimed by one each, when two reach for the same hundred at once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => register()));
    const [one, other] = await Promise.all([bulk('clerk', 'claim', ids), bulk('clerk2', 'claim', ids.toReversed())]);
    const won = [...one, ...other].filter(({ outcome }) => outcome === 'done').map(({ caseId }) => caseId);
    expect(won.toSorted()).toEqual(ids.toSorted());
    expect((await bulk('clerk', 'release', ids)).filter(({ outcome }) => outcome === 'done')).toHaveLength(one.filter(({ outcome }) => outcome === 'done').length);
  });

  it('are refused whole where they cannot be read', async () => {
    const ids = Array.from({ length: 101 }, () => '00000000-0000-4000-8000-000000000000');
    const attempts: readonly (readonly [object, string])[] = [
      [{ action: 'claim', caseIds: ids }, 'caseIds too-many-items'],
      [{ action: 'claim', caseIds: [] }, 'caseIds too-few-items'],
      [{ action: 'claim', caseIds: ['x'] }, 'caseIds[0] not-a-uuid'],
      [{ action: 'withdraw', caseIds: ids.slice(0, 1) }, 'action not-one-of'],
    ];
    for (const [body, fault] of attempts) expect(told(await as('clerk').post('/worklist/actions', body))).toEqual([400, 'INVALID_INPUT', fault]);
    expect(told(await as('chief').post('/worklist/actions', attempts[3]?.[0]))).toEqual([403, 'NOT_ALLOWED', '']);
    expect(told(await as('clerk').post('/worklist/actions', { action: 'claim', caseIds: ids.slice(0, 1) }, { headers: { 'idempotency-key': '' } }))).toEqual([400, 'IDEMPOTENCY_KEY_MISSING', '']);
  });
});

describe('saved filters', () => {
  const save = (login: string, name: string, filter: object): Promise<Answer> => as(login).put('/worklist/filters', { name, filter });
  const namesOf = async (login: string): Promise<unknown> => ((await as(login).get('/worklist/filters')).body['filters'] as readonly Told[]).map(({ name }) => name);

  it('are kept, replaced and deleted by their names, for their owner alone', async () => {
    const saved = await save('clerk', '今天到期', { due: 'today', own: true, state: ['COLLECTING'] });
    expect([saved.status, saved.body['filter']]).toEqual([200, { due: 'today', own: true, state: ['COLLECTING'] }]);
    await save('clerk', '今天到期', { due: 'overdue' });
    await save('clerk2', '别人的', { group: 'mine' });
    expect([await namesOf('clerk'), await namesOf('clerk2'), await namesOf('head')]).toEqual([['今天到期'], ['别人的'], []]);
    expect((await as('clerk').get('/worklist/filters')).body['filters']).toMatchObject([{ filter: { due: 'overdue' } }]);
    expect((await as('clerk').send('DELETE', `/worklist/filters?name=${encodeURIComponent('别人的')}`, {})).status).toBe(204);
    expect(await namesOf('clerk2')).toEqual(['别人的']);
    expect((await as('clerk').send('DELETE', `/worklist/filters?name=${encodeURIComponent('今天到期')}`, {})).status).toBe(204);
    expect(await namesOf('clerk')).toEqual([]);
  });

  it('are what a list can be asked for, and nothing else', async () => {
    expect(told(await save('clerk', 'x', { group: 'nobody' }))).toEqual([400, 'INVALID_INPUT', 'filter.group not-one-of']);
    expect(told(await save('clerk', 'x', { after: 'd..' }))).toEqual([400, 'INVALID_INPUT', 'filter.after unknown-field']);
    expect(told(await save('clerk', '', {}))).toEqual([400, 'INVALID_INPUT', 'name required']);
    expect(told(await save('clerk', 'x'.repeat(61), {}))).toEqual([400, 'INVALID_INPUT', 'name too-long']);
  });

  it('are at most fifty, however many are saved at once', async () => {
    const answers = await Promise.all(Array.from({ length: 55 }, (_, index) => save('reviewer', `view ${index}`, {})));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
    expect(told(await save('reviewer', 'one more', {}))).toEqual([400, 'INVALID_INPUT', 'name TOO_MANY']);
    const kept = (await namesOf('reviewer')) as readonly string[];
    expect((await save('reviewer', kept[0] ?? '', { due: 'today' })).status).toBe(200);
  });

  it('are shown by the database to nobody else', async () => {
    await save('clerk', 'mine', { q: '陈大文' });
    for (const role of ['youshen_guangzhou', 'youshen_supervision'] as const) {
      await withClient(office.database.urlFor(role), async (client) => {
        expect((await client.query(`SELECT FROM saved_filter`)).rowCount).toBe(0);
        expect((await client.query(`DELETE FROM saved_filter`)).rowCount).toBe(0);
      });
    }
    await withClient(office.database.urlFor('youshen_portal'), async (client) => {
      await expect(client.query(`SELECT FROM saved_filter`)).rejects.toMatchObject({ code: '42501' });
    });
  });
});

describe('absences and stuck cases over HTTP', () => {
  const id = (number: number): string => `00000000-0000-4000-8000-00000000000${number}`;

  it('an officer sets the own absence, a supervisor those of others, and the deputy takes over', async () => {
    const officers = (await as('clerk').get('/officers')).body['officers'] as readonly { readonly id: string; readonly name: string; readonly roles: readonly string[] }[];
    const [clerk, clerk2] = ['clerk', 'clerk2'].map((name) => officers.find((officer) => officer.name === name)?.id);
    const body = { deputyId: clerk2, from: '2026-09-23T00:00:00+08:00', until: '2026-09-25T00:00:00+08:00' };
    const caseId = await register();
    await as('clerk').act(caseId, 'claim');
    expect(told(await as('clerk2').put(`/absences/${id(1)}`, { ...body, officerId: clerk, deputyId: clerk2 }))).toEqual([403, 'NOT_ALLOWED', '']);
    const set = await as('clerk').put(`/absences/${id(1)}`, body);
    expect([set.status, set.body['officer'], set.body['deputy']]).toEqual([200, { id: clerk, name: 'clerk' }, { id: clerk2, name: 'clerk2' }]);
    expect((await as('clerk').put(`/absences/${id(1)}`, body)).status).toBe(200);
    expect(told(await as('chief').put(`/absences/${id(2)}`, { ...body, officerId: clerk }))).toEqual([400, 'INVALID_INPUT', 'from away-already']);
    expect((await as('clerk2').get('/worklist?group=standing-in')).body.cases).toMatchObject([{ caseId, standsIn: true, may: ['claim', 'release'] }]);
    expect((await as('clerk2').act(caseId, 'accept', {})).status).toBe(200);
    const { body: read } = await as('clerk2').get(`/cases/${caseId}`);
    expect(read.history.at(-1)).toMatchObject({ type: 'accept', by: 'clerk2', inPlaceOf: 'clerk' });
    expect((await as('head').get('/absences')).body['absences']).toMatchObject([{ absenceId: id(1), office: 'GUANGZHOU' }]);
    expect((await as('head').send('DELETE', `/absences/${id(1)}`, {})).status).toBe(204);
    expect((await as('clerk').get('/absences')).body['absences']).toEqual([]);
    expect(told(await as('head').put(`/absences/${id(3)}`, { ...body, officerId: clerk }))).toEqual([400, 'INVALID_INPUT', 'office required']);
  });

  it('a supervisor is told what is stuck, an officer is not', async () => {
    const caseId = await register();
    await office.sql(`UPDATE outbox SET at = $2 WHERE case_id = $1`, [caseId, new Date(NOW - 60_000)]);
    for (const login of ['chief', 'head']) {
      const { body } = await as(login).get('/stuck-cases');
      expect(body.cases).toContainEqual(expect.objectContaining({ caseId, reasons: [{ reason: 'RELAY_BEHIND', since: '2026-09-23T09:59:00.000+08:00' }] }));
      expect(body['sweptAt']).toBeNull();
    }
    expect(told(await as('clerk').get('/stuck-cases'))).toEqual([403, 'NOT_ALLOWED', '']);
  });
});
