import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Desk, done } from '#test/support/desk.js';
import { type Answer, Person } from '#test/support/person.js';
import { filingTicket, freshForm, registerAtWindow, SMALL_PDF } from '#test/support/requests.js';
import { RunningSystem } from '#test/support/running-system.js';

/** Signing in and out, staying signed in, what a request must carry, and what a key stands for. */

jest.setTimeout(60_000);

let system: RunningSystem;
let guangzhou: Desk;

beforeAll(async () => {
  system = await RunningSystem.start();
  guangzhou = await Desk.open(system, 'GUANGZHOU');
}, 120_000);

afterAll(() => system.stop());

const told = ({ status, body }: Answer): [number, string] => [status, body.code];

describe('a session', () => {
  it('is a cookie that no script reads and no other site sends', async () => {
    const answer = await system.stranger('intake-guangzhou').post('/session', system.account('CLERK', 'GUANGZHOU'));
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Strict/);
    expect(answer.bytes.toString()).not.toContain(/=([^;]+)/.exec(cookie)?.[1]);
  });

  it('ends when it is closed, also for whoever kept the cookie', async () => {
    const clerk = await system.officer('CLERK', 'GUANGZHOU', 1);
    expect((await clerk.get('/worklist')).status).toBe(200);
    expect((await clerk.send('DELETE', '/session', {})).status).toBe(204);
    expect(told(await clerk.get('/worklist'))).toEqual([401, 'NOT_SIGNED_IN']);
  });

  it('is of no use at another program', async () => {
    const { cookie = '' } = guangzhou.clerk.headers;
    const renamed = cookie.replace('youshen_guangzhou', 'youshen_shenzhen');
    const answer = await system.stranger('intake-shenzhen').get('/worklist', { headers: { cookie: renamed } });
    expect(told(answer)).toEqual([403, 'NOT_ALLOWED']);
  });

  it('without one, or with one that is made up, nobody gets in', async () => {
    const window = system.stranger('intake-guangzhou');
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    for (const headers of [{}, { cookie: 'youshen_guangzhou=made-up' }, { cookie: 'youshen_guangzhou=' }]) {
      expect(told(await window.get(`/cases/${caseId}`, { headers }))).toEqual([401, 'NOT_SIGNED_IN']);
      expect(told(await window.act(caseId, 'accept', {}, { headers }))).toEqual([401, 'NOT_SIGNED_IN']);
    }
    expect(told(await system.stranger().get('/request'))).toEqual([401, 'NOT_SIGNED_IN']);
  });

  it('changes nothing without its own CSRF token', async () => {
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    const { 'x-csrf-token': own = '', ...held } = guangzhou.clerk.headers;
    const forged = new Person(guangzhou.clerk.address, held);
    for (const headers of [{}, { 'x-csrf-token': '' }, { 'x-csrf-token': `${own}x` }, { 'x-csrf-token': own.toLowerCase() }]) {
      expect(told(await forged.act(caseId, 'accept', {}, { headers }))).toEqual([403, 'CSRF_TOKEN_WRONG']);
    }
    expect((await forged.get(`/cases/${caseId}`)).body.state).toBe('RECEIVED');
  });
});

describe('too many attempts', () => {
  const wrong = (login: string): Promise<Answer> => system.stranger('intake-shenzhen').post('/session', { login, password: 'wrong-and-wrong' });

  it('close the login for a while, the right password too, and no other login', async () => {
    const { login, password } = system.account('REVIEWER', 'SHENZHEN');
    for (let attempt = 1; attempt <= 5; attempt += 1) expect(told(await wrong(login))).toEqual([401, 'WRONG_CREDENTIALS']);
    const closed = await system.stranger('intake-shenzhen').post('/session', { login, password });
    expect(told(closed)).toEqual([429, 'TOO_MANY_ATTEMPTS']);
    expect(Number(closed.headers.get('retry-after'))).toBeGreaterThan(0);
    await system.officer('REVIEWER', 'SHENZHEN', 1);
  });

  it('count for a login that does not exist as for one that does', async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1) expect(told(await wrong('nobody-at-all'))).toEqual([401, 'WRONG_CREDENTIALS']);
    expect(told(await wrong('nobody-at-all'))).toEqual([429, 'TOO_MANY_ATTEMPTS']);
  });
});

describe('an applicant', () => {
  it('is told the same for a wrong secret as for an unknown number', async () => {
    const { acceptanceNumber } = done(await registerAtWindow(guangzhou.clerk));
    const portal = system.stranger();
    const answers = [
      await portal.post('/session', { acceptanceNumber, secret: 'ABCD-EFGH-JKMN' }),
      await portal.post('/session', { acceptanceNumber: 'GZ-2026-99999', secret: 'ABCD-EFGH-JKMN' }),
    ];
    const [wrongSecret, unknown] = answers.map(({ status, body }) => ({ status, ...body, requestId: '', instance: '' }));
    expect(wrongSecret).toEqual(unknown);
    expect(told(answers[0]!)).toEqual([401, 'WRONG_CREDENTIALS']);
  });

  it('opens the request however the secret is typed, and that request alone', async () => {
    const registered = done(await registerAtWindow(guangzhou.clerk));
    const { acceptanceNumber, secret } = registered;
    const typed = { acceptanceNumber: ` ${acceptanceNumber.toLowerCase()} `, secret: secret.toLowerCase().replaceAll('-', ' ') };
    const applicant = await system.stranger().signIn(typed);
    expect((await applicant.get('/request')).body.acceptanceNumber).toBe(acceptanceNumber);
    expect(told(await applicant.get(`/cases/${registered.caseId}`))).toEqual([404, 'NOT_FOUND']);
  });

  it('sees neither officers nor assessment', async () => {
    const registered = await guangzhou.caseIn('AWAITING_RECOMMENDATION');
    const answer = await (await system.stranger().signIn({ acceptanceNumber: registered.acceptanceNumber, secret: registered.secret })).get('/request');
    expect(Object.keys(answer.body)).not.toEqual(expect.arrayContaining(['assessment']));
    expect(answer.bytes.toString()).not.toContain('受理员');
  });

  it('files with the uploads of the own ticket alone', async () => {
    const portal = system.stranger();
    const [mine, other] = [new Person(portal.address, filingTicket()), new Person(portal.address, filingTicket())];
    const { uploadId } = (await other.upload('/uploads', SMALL_PDF)).body;
    const form = { ...freshForm(), attachments: [{ uploadId, kind: 'OTHER', title: '附件', copies: 1, pages: 1 }] };
    const answer = await mine.post('/requests', { office: 'GUANGZHOU', form });
    expect([...told(answer), answer.body.errors[0]?.field]).toEqual([422, 'UPLOAD_UNKNOWN', 'form.attachments[0].uploadId']);
    expect((await other.post('/requests', { office: 'GUANGZHOU', form })).status).toBe(201);
  });
});

describe('an idempotency key', () => {
  it('gives the first answer again, secret included, and has one effect', async () => {
    const form = freshForm();
    const [first, again] = [await registerAtWindow(guangzhou.clerk, form, 'register-once-1'), await registerAtWindow(guangzhou.clerk, form, 'register-once-1')];
    expect([first.status, again.body]).toEqual([201, first.body]);
    const rows = await system.query(`SELECT id FROM case_file WHERE application_number = $1`, [form.applicationNumber]);
    expect(rows).toEqual([{ id: first.body.caseId }]);
  });

  it('gives the first answer again even after the case has moved on', async () => {
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    const first = await guangzhou.clerk.act(caseId, 'accept', {}, { key: 'accept-once-1' });
    await guangzhou.until(caseId, ({ collected }) => collected);
    await guangzhou.advance(caseId, 'AWAITING_RECOMMENDATION');
    expect((await guangzhou.clerk.act(caseId, 'accept', {}, { key: 'accept-once-1' })).body).toEqual(first.body);
  });

  it('has one effect of twenty commands at the same instant', async () => {
    const form = freshForm();
    const answers = await Promise.all(Array.from({ length: 20 }, () => registerAtWindow(guangzhou.clerk, form, 'register-at-once')));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.caseId}`)).size).toBe(1);
    const { caseId } = answers[0]!.body;
    await Promise.all(Array.from({ length: 20 }, () => guangzhou.clerk.act(caseId, 'note', { text: '备注' }, { key: 'note-at-once' })));
    const notes = (await guangzhou.read(caseId)).history.filter(({ type }) => type === 'note');
    expect(notes).toHaveLength(1);
  });

  it('with another body, another act or another case is answered 422', async () => {
    const [one, other] = [await guangzhou.caseIn('RECEIVED'), await guangzhou.caseIn('RECEIVED')];
    const sending = { key: 'used-by-now' };
    done(await guangzhou.clerk.act(one.caseId, 'note', { text: '一' }, sending));
    const attempts = [
      guangzhou.clerk.act(one.caseId, 'note', { text: '二' }, sending),
      guangzhou.clerk.act(one.caseId, 'claim', undefined, sending),
      guangzhou.clerk.act(other.caseId, 'note', { text: '一' }, sending),
      registerAtWindow(guangzhou.clerk, freshForm(), sending.key),
    ];
    for (const answer of await Promise.all(attempts)) expect(told(answer)).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it("is the caller's own: a colleague's same key is another", async () => {
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    const sending = { key: 'shared-by-chance' };
    done(await guangzhou.clerk.act(caseId, 'note', { text: '一' }, sending));
    done(await (await system.officer('CLERK', 'GUANGZHOU', 1)).act(caseId, 'note', { text: '二' }, sending));
    expect((await guangzhou.read(caseId)).history.filter(({ type }) => type === 'note')).toHaveLength(2);
  });

  it('is required, and of letters, digits and hyphens', async () => {
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    for (const key of ['', 'short', 'with space in it', 'x'.repeat(65)]) {
      expect(told(await guangzhou.clerk.act(caseId, 'claim', undefined, { key }))).toEqual([400, 'IDEMPOTENCY_KEY_MISSING']);
    }
  });
});
