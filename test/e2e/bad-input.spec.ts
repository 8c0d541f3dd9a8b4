import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ERROR_CODES } from '#libs/domain/errors.js';
import { LANGUAGES } from '#libs/domain/language.js';
import { DESCRIBED_ROUTES, type Program, type Route } from '#test/support/described-routes.js';
import { Desk } from '#test/support/desk.js';
import { type Answer, Person } from '#test/support/person.js';
import { filingTicket, SMALL_PDF } from '#test/support/requests.js';
import { RUBBISH_BODIES, RUBBISH_IDS, RUBBISH_VALUES } from '#test/support/rubbish.js';
import { RunningSystem } from '#test/support/running-system.js';
import { rowCounts } from '#test/support/row-counts.js';

/** Whatever a client sends, to whatever route: refused with a problem document, never a fault of ours, nothing written. */

jest.setTimeout(60_000);

let system: RunningSystem;
let guangzhou: Desk;
let people: Readonly<Record<Program, Person>>;
let caseId: string;

beforeAll(async () => {
  system = await RunningSystem.start();
  guangzhou = await Desk.open(system, 'GUANGZHOU');
  const registered = await guangzhou.caseIn('RECEIVED');
  caseId = registered.caseId;
  const { acceptanceNumber, secret } = registered;
  people = {
    'intake-guangzhou': guangzhou.clerk,
    supervision: await system.stranger('supervision').signIn({ ...system.account('SUPERVISOR', 'GUANGZHOU') }),
    portal: await new Person(system.urlOf('portal'), filingTicket()).signIn({ acceptanceNumber, secret }),
  };
  // Issued when it is first read, which is no effect of what is tried here.
  await people.portal.get('/request/receipt');
}, 120_000);

afterAll(() => system.stop());

/** Never ends, whatever it is asked with. */
const STREAM = '/events';
const NOWHERE = '00000000-0000-7000-8000-000000000000';
const filled = ({ path }: Route): string => path.replace('{caseId}', caseId).replace(/\{\w+\}/g, NOWHERE);
const named = ({ program, method, path }: Route): string => `${program} ${method} ${path}`;
const KEY = { 'idempotency-key': 'never-to-be-kept' };

/** Why an answer is not the refusal it should be; undefined if it is. */
function complaint({ status, headers, body }: Answer): string | undefined {
  if (status < 400 || status >= 500) return `answered ${status}`;
  if (!headers.get('content-type')?.startsWith('application/problem+json')) return `answered as ${headers.get('content-type') ?? 'nothing'}`;
  if (!(ERROR_CODES as readonly string[]).includes(body.code)) return `code ${body.code}`;
  if (!body.title || !body.detail || !body.errors.every(({ field, detail }) => typeof field === 'string' && detail)) return 'not told in words';
  return undefined;
}

async function complaints(attempts: readonly (readonly [string, () => Promise<Answer>])[]): Promise<string[]> {
  const found: string[] = [];
  for (const [name, attempt] of attempts) {
    const why = complaint(await attempt());
    if (why !== undefined) found.push(`${name}: ${why}`);
  }
  return found;
}

const send = (route: Route, path: string, headers: Readonly<Record<string, string>> = {}, body?: string | Buffer): Promise<Answer> =>
  people[route.program].send(route.method, path, { ...KEY, ...headers }, body);

describe('whatever is sent', () => {
  let before: Readonly<Record<string, number>>;
  beforeAll(async () => {
    before = await rowCounts(system);
  });
  afterAll(async () => {
    expect(await rowCounts(system)).toEqual(before);
  });

  const json = { 'content-type': 'application/json' };
  const withBody = DESCRIBED_ROUTES.filter(({ body }) => body === 'json');

  it.each(withBody.map((route) => [named(route), route] as const))('%s refuses every rubbish body', async (_, route) => {
    const attempts = Object.entries(RUBBISH_BODIES).map(([name, body]) => [name, () => send(route, filled(route), json, body)] as const);
    expect(await complaints(attempts)).toEqual([]);
  });

  it('nothing where something is asked for', async () => {
    const asking = ['/cases', '/requests', '/session', '/actions/note', '/actions/decline', '/actions/recommend', '/actions/collect', '/actions/withdraw'];
    const attempts = withBody
      .filter(({ path }) => asking.some((end) => path.endsWith(end)))
      .flatMap((route) => [
        [`${named(route)} no body`, () => send(route, filled(route))] as const,
        [`${named(route)} an empty one`, () => send(route, filled(route), json, '')] as const,
        [`${named(route)} an empty object`, () => send(route, filled(route), json, '{}')] as const,
      ]);
    expect(attempts.length).toBeGreaterThan(20);
    expect(await complaints(attempts)).toEqual([]);
  });

  it('a body that is too large, of another type, or of none', async () => {
    const attempts = withBody.flatMap((route) => [
      [`${named(route)} too large`, () => send(route, filled(route), json, JSON.stringify({ reason: 'x'.repeat(1_100_000) }))] as const,
      ...['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16', 'nonsense', 'multipart/form-data; boundary=x'].map(
        (type) => [`${named(route)} ${type}`, () => send(route, filled(route), { 'content-type': type }, '<a/>')] as const,
      ),
    ]);
    expect(await complaints(attempts)).toEqual([]);
  });

  it('an id that is none names its place in the address', async () => {
    const attempts = DESCRIBED_ROUTES.filter(({ path }) => path.includes('{caseId}')).flatMap((route) =>
      RUBBISH_IDS.map((id) => [`${named(route)} ${id.slice(0, 20)}`, () => send(route, route.path.replace(/\{\w+\}/g, id))] as const),
    );
    expect(await complaints(attempts)).toEqual([]);
    const { status, body } = await guangzhou.clerk.get('/cases/not-a-uuid');
    expect([status, body.code, body.errors[0]?.field]).toEqual([400, 'INVALID_INPUT', 'caseId']);
  });

  it('a case that does not exist', async () => {
    const attempts = DESCRIBED_ROUTES.filter(({ path, body }) => path.includes('{caseId}') && body === 'none').map(
      (route) => [named(route), () => send(route, route.path.replace(/\{\w+\}/g, NOWHERE))] as const,
    );
    expect(await complaints(attempts)).toEqual([]);
  });

  it('parameters in the address never make a fault of ours', async () => {
    const reading = DESCRIBED_ROUTES.filter(({ method, path }) => method === 'GET' && !path.startsWith('/health') && path !== STREAM);
    for (const route of reading) {
      const queries = [...route.query, 'nobodyKnows', '__proto__', 'state[]'].flatMap((name) => RUBBISH_VALUES.map((value) => `${name}=${value}`));
      for (const query of queries) {
        const { status } = await people[route.program].get(`${route.path.replace(/\{\w+\}/g, NOWHERE)}?${query}`);
        expect([named(route), query.slice(0, 60), status < 500]).toEqual([named(route), query.slice(0, 60), true]);
      }
    }
    const wrong = await guangzhou.clerk.get('/worklist?state=NOWHERE');
    expect([wrong.status, wrong.body.code, wrong.body.errors[0]?.field]).toEqual([400, 'INVALID_INPUT', 'state[0]']);
  });

  it('headers of any kind never make a fault of ours', async () => {
    const odd = ['x'.repeat(8000), 'é'.repeat(100), ',,,;q=', 'youshen_guangzhou=%00; youshen_guangzhou=a', '{"a":1}'];
    for (const name of ['accept-language', 'cookie', 'x-csrf-token', 'idempotency-key', 'x-filing-ticket', 'accept', 'range', 'x-request-id', 'if-none-match']) {
      for (const value of odd) {
        const answers = await Promise.all([
          guangzhou.clerk.act(NOWHERE, 'claim', undefined, { headers: { [name]: value } }),
          people.portal.upload('/uploads', 'no pdf at all'),
          system.stranger().send('POST', '/requests', { [name]: value, 'content-type': 'application/json' }, '{}'),
        ]);
        for (const answer of answers) expect([name, complaint(answer)]).toEqual([name, undefined]);
      }
    }
  });
});

describe('a refusal', () => {
  it('is told in the language asked for', async () => {
    const details = new Set<string>();
    for (const language of LANGUAGES) {
      const { headers, body } = await guangzhou.clerk.act(caseId, 'note', { text: '' }, { headers: { 'accept-language': language } });
      expect(headers.get('content-language')).toBe(language);
      expect(body).toMatchObject({ code: 'INVALID_INPUT', status: 400, errors: [{ field: 'text', code: 'required' }] });
      details.add(body.detail + body.errors[0]!.detail);
    }
    expect(details.size).toBe(LANGUAGES.length);
  });

  it('of a method that a route does not know names those it knows', async () => {
    const { status, headers } = await guangzhou.clerk.send('DELETE', '/cases', {});
    expect([status, headers.get('allow')]).toEqual([405, expect.stringContaining('POST')]);
  });
});

describe('a file', () => {
  const upload = (content: Uint8Array | string, name?: string): Promise<Answer> => guangzhou.clerk.upload('/uploads', content, name);
  const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500, 7)]);

  it('is told by its content, whatever it is called, and not kept where it is refused', async () => {
    const before = await rowCounts(system);
    const refused = [EXE, '<html><script>alert(1)</script></html>', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'PK\u0003\u0004', Buffer.alloc(0), '%PD'];
    for (const content of refused) {
      const { status, body } = await upload(content, 'evidence.pdf');
      expect([status, body.code]).toEqual([415, 'FILE_TYPE_REFUSED']);
    }
    const large = await upload(Buffer.concat([Buffer.from(SMALL_PDF), Buffer.alloc(20 * 1_048_576)]), 'large.pdf');
    expect([large.status, large.body.code]).toEqual([413, 'FILE_TOO_LARGE']);
    expect(await rowCounts(system)).toEqual(before);
  });

  it('may be called anything, and keeps no path and nothing invisible of its name', async () => {
    for (const [name, kept] of [['../../etc/passwd', 'passwd'], ['C:\\temp\\附件.exe', '附件.exe'], ['a\u202Efdp.exe', 'afdp.exe'], ['x'.repeat(3000), 'x'.repeat(200)]] as const) {
      const { status, body } = await upload(SMALL_PDF, name);
      expect([status, body['fileName'], body['mediaType']]).toEqual([201, kept, 'application/pdf']);
    }
  });

  it('that is missing, cut off or two at once is refused', async () => {
    const { clerk } = guangzhou;
    const type = { 'content-type': 'multipart/form-data; boundary=cut' };
    const part = `--cut\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n${SMALL_PDF}`;
    const noFile = new FormData();
    noFile.append('note', 'x');
    const attempts: (readonly [string, () => Promise<Answer>])[] = [
      ['no file', () => clerk.send('POST', '/uploads', {}, noFile)],
      ['nothing', () => clerk.send('POST', '/uploads', type, '')],
      ['cut off', () => clerk.send('POST', '/uploads', type, part)],
      ['no boundary', () => clerk.send('POST', '/uploads', { 'content-type': 'multipart/form-data' }, part)],
      ['JSON', () => clerk.send('POST', '/uploads', { 'content-type': 'application/json' }, '{}')],
      ['two', () => clerk.send('POST', '/uploads', type, `${part}\r\n${part}\r\n--cut--\r\n`)],
    ];
    const before = await rowCounts(system);
    expect(await complaints(attempts)).toEqual([]);
    expect(await rowCounts(system)).toEqual(before);
  });
});
