import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { request } from 'undici';
import { createSupervision } from '#apps/supervision/supervision.js';
import type { RegistrationServices } from '#libs/application/commands/register-request.js';
import { instant } from '#libs/domain/time/instant.js';
import { readConfiguration } from '#libs/platform/config/configuration.js';
import { hashPassword } from '#libs/platform/security/password.js';
import { ReferenceOffice } from '#test/support/reference-office.js';

const JSON_BODY = { 'content-type': 'application/json' };
const PASSWORD = 'a-password-for-tests';
const NOTICE_2027 = [
  'notice_year,notice,date,kind,holiday,notice_url',
  '2027,2027-1,2027-01-01,off,元旦,https://www.gov.cn/sample',
  '2027,2027-1,2027-01-03,work,元旦,https://www.gov.cn/sample',
  '',
].join('\n');

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

let office: ReferenceOffice;
let window: RegistrationServices;
let app: NestFastifyApplication;
let address: string;
let caseId: string;

/** Somebody signed in; answers a function that calls as them. */
async function signedIn(login: string, role: string, place: string): Promise<(method: 'GET' | 'POST', url: string, body?: object, headers?: object) => Promise<Answer>> {
  const [account] = await office.sql<{ id: string }>(`INSERT INTO staff_account (login, name, password_hash) VALUES ($1, $1, $2) RETURNING id`, [
    login,
    await hashPassword(PASSWORD),
  ]);
  await office.sql(`INSERT INTO staff_role (account_id, role, office) VALUES ($1, $2, $3)`, [account?.id, role, place]);
  const session = await request(`${address}/session`, { method: 'POST', headers: JSON_BODY, body: JSON.stringify({ login, password: PASSWORD }) });
  const cookie = String(session.headers['set-cookie']).split(';')[0] ?? '';
  const { csrfToken } = (await session.body.json()) as { readonly csrfToken: string };
  let keys = 0;
  return async (method, url, body, headers = {}) => {
    const own = { cookie, 'x-csrf-token': csrfToken, 'idempotency-key': `${login}-key-${(keys += 1)}`, ...(body && JSON_BODY), ...headers };
    const answer = await request(address + url, { method, headers: own, body: body ? JSON.stringify(body) : null });
    return { status: answer.statusCode, body: (await answer.body.json()) as Answer['body'] };
  };
}

beforeAll(async () => {
  office = await ReferenceOffice.open();
  const now = instant('2026-12-31T16:00:00+08:00');
  const read = readConfiguration('supervision', {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    PORT: '1',
    DATABASE_URL: office.database.urlFor('youshen_supervision'),
    SECRETS_KEY: '07'.repeat(32),
    PORTAL_PUBLIC_URL: 'http://127.0.0.1:1',
    DEMO_CLOCK: 'allowed',
    DEMO_CLOCK_OFFSET_MS: String(now - Date.now()),
  });
  if (!read.ok) throw new Error(read.faults.join('\n'));
  app = await createSupervision(read.value);
  await app.listen(0, '127.0.0.1');
  address = await app.getUrl();
  window = await office.services('youshen_guangzhou');
  ({ caseId } = await office.register(window, instant('2026-12-31T11:00:00+08:00')));
  await office.assess(window, caseId);
});

afterAll(async () => {
  await app.close();
  await office.close();
});

describe('the calendar over HTTP', () => {
  it('is previewed and loaded by a supervisor, who sees what moved', async () => {
    const call = await signedIn('supervisor-gz', 'SUPERVISOR', 'GUANGZHOU');
    const preview = await call('POST', '/reference/calendar/preview', { csv: NOTICE_2027 }, { 'accept-language': 'pt' });
    expect(preview).toMatchObject({ status: 200, body: { faults: [], added: [{ notice: '2027-1', loadedBy: 'supervisor-gz' }], revisions: { cases: 1, byReason: { earlier: 1 } } } });
    expect(JSON.stringify(preview.body['days'])).toContain('dia útil');
    const applied = await call('POST', '/reference/calendar', { csv: NOTICE_2027 });
    expect(applied.status).toBe(201);
    expect(applied.body).toMatchObject({
      kind: 'CALENDAR',
      reprojection: { lookedAt: 1, moved: 1, offices: ['GUANGZHOU', 'SHENZHEN'] },
      moved: [{ caseId, old: '2027-01-04T17:30:00.000+08:00', new: '2027-01-03T17:30:00.000+08:00', reason: 'earlier' }],
    });
    const changeId = String(applied.body['changeId']);
    expect((await call('GET', `/reference/changes/${changeId}`)).body).toEqual(applied.body);
    expect((await call('GET', `/reference/changes/${changeId}/moved?after=${caseId}`)).body).toEqual({ moved: [] });
    expect((await call('GET', '/reference/changes')).body).toMatchObject({ changes: [{ changeId }] });
    expect(JSON.stringify((await call('GET', '/reference/calendar/notices')).body)).toContain('2027-1');
    expect((await call('GET', `/cases/${caseId}/replay`)).body).toMatchObject({ verdict: 'same', assessments: [{ verdict: 'same' }] });
  });

  it('tells a supervisor of the other office nothing of this one’s cases', async () => {
    const call = await signedIn('supervisor-sz', 'SUPERVISOR', 'SHENZHEN');
    const [change] = (await call('GET', '/reference/changes')).body['changes'] as { changeId: string }[];
    expect((await call('GET', `/reference/changes/${change?.changeId ?? ''}`)).body).toMatchObject({ reprojection: { moved: 1 }, moved: [] });
    expect((await call('GET', `/cases/${caseId}/replay`)).status).toBe(404);
    const hours = { office: 'GUANGZHOU', effectiveFrom: '2027-02-01', periods: [{ from: '09:00', until: '17:00' }] };
    expect((await call('POST', '/reference/service-hours', hours)).status).toBe(403);
  });

  it('says line, column and reason of what is refused, and needs a key', async () => {
    const call = await signedIn('admin-one', 'ADMINISTRATOR', 'NONE');
    const broken = NOTICE_2027.replace('2027-01-03', '2027-02-30');
    const preview = await call('POST', '/reference/calendar/preview', { csv: broken });
    expect(preview.body).toMatchObject({ faults: [{ file: 'csv', line: 3, column: 'date', code: 'value-refused' }], revisions: null });
    const refused = await call('POST', '/reference/calendar', { csv: broken });
    expect(refused).toMatchObject({ status: 422, body: { code: 'REFERENCE_DATA_REFUSED', line: 3, field: 'date', errors: [{ field: 'csv:3.date' }] } });
    expect((await call('POST', '/reference/calendar', { csv: '' })).status).toBe(400);
    expect((await call('POST', '/reference/calendar', { csv: NOTICE_2027 }, { 'idempotency-key': '' })).body).toMatchObject({ code: 'IDEMPOTENCY_KEY_MISSING' });
  });
});

describe('tables and hours over HTTP', () => {
  it('are the administrator’s; a supervisor may look at tables and load hours of the own office', async () => {
    const [admin, supervisor] = [await signedIn('admin-two', 'ADMINISTRATOR', 'NONE'), await signedIn('supervisor-two', 'SUPERVISOR', 'GUANGZHOU')];
    const table = { version: '2027', title: '样本', address: 'https://www.cnipa.gov.cn/', table: 'branch,branch_name\n1.1,x\n' };
    expect((await supervisor('POST', '/reference/field-tables/preview', table)).status).toBe(403);
    expect((await admin('POST', '/reference/field-tables/preview', table)).body).toMatchObject({ diff: null, faults: [{ file: 'table', line: 1, column: 'row', code: 'column-missing' }, {}, {}, {}, {}] });
    expect((await admin('POST', '/reference/field-tables', table)).body).toMatchObject({ code: 'REFERENCE_DATA_REFUSED', line: 1, field: 'row' });
    expect((await supervisor('GET', '/reference/field-tables')).body).toMatchObject({ versions: [{ version: '2021' }] });
    expect((await supervisor('GET', '/reference/field-tables/2021/diff/2021')).body).toMatchObject({ rows: { added: [], removed: [], changed: [] } });
    const hours = { office: 'GUANGZHOU', effectiveFrom: '2027-02-01', periods: [{ from: '09:00', until: '17:00' }] };
    expect((await supervisor('POST', '/reference/service-hours/preview', hours)).body).toMatchObject({ before: { periods: [{ from: '09:00', until: '12:00' }, { from: '14:00', until: '17:30' }] }, after: { periods: hours.periods } });
    expect((await supervisor('POST', '/reference/service-hours', hours)).body).toMatchObject({ kind: 'SERVICE_HOURS', reprojection: { lookedAt: 1, moved: 0 } });
    expect((await supervisor('GET', '/reference/service-hours')).body).toMatchObject({ serviceHours: [{ effectiveFrom: '2017-08-01' }, { effectiveFrom: '2027-02-01', office: 'GUANGZHOU' }] });
    expect((await admin('POST', '/reference/service-hours', { ...hours, periods: [{ from: '12:00', until: '09:00' }] })).body).toMatchObject({ code: 'REFERENCE_DATA_REFUSED', errors: [{ field: 'periods[0]', code: 'ENDS_BEFORE_IT_BEGINS' }] });
  });
});
