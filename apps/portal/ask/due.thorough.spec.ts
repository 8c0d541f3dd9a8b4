import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '#libs/domain/time/instant.js';
import { type Asker, asker, type Problem } from './ask.fixture.js';

let portal: Asker;
beforeAll(async () => {
  portal = await asker();
});
afterAll(() => portal.close());

const at = (text: string): string => `${text.replace(' ', 'T')}:00+08:00`;
const shown = (text: string): string => `${text.replace(' ', 'T')}:00.000+08:00`;
const due = (body: object): ReturnType<typeof portal.post<Record<string, unknown>>> => portal.post('/ask/due', body);

describe('the due instant', () => {
  it.each([
    ['2026-09-23 10:00', '2026-09-23 10:00', '2026-09-24 17:30', false],
    ['2026-09-24 10:00', '2026-09-24 10:00', '2026-09-28 17:30', false],
    ['2026-09-19 11:00', '2026-09-20 09:00', '2026-09-21 17:30', false],
    ['2026-09-30 16:00', '2026-09-30 16:00', '2026-10-08 17:30', false],
    ['2026-10-09 09:30', '2026-10-09 09:30', '2026-10-10 17:30', false],
    ['2026-10-09 17:30', '2026-10-10 09:00', '2026-10-12 17:30', false],
    ['2026-02-13 12:30', '2026-02-13 14:00', '2026-02-14 17:30', false],
    ['2026-02-14 15:00', '2026-02-14 15:00', '2026-02-24 17:30', false],
    ['2026-12-31 11:00', '2026-12-31 11:00', '2027-01-04 17:30', true],
  ])('of %s', async (received, deemed, dueAt, provisional) => {
    const { status, body } = await due({ receivedAt: at(received), office: 'GUANGZHOU', channel: 'WINDOW' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ receivedAt: shown(received), deemedReceivedAt: shown(deemed), dueAt: shown(dueAt), provisional, dueNotBefore: false });
    expect((await portal.get(`/ask/due?receivedAt=${at(received)}&office=GUANGZHOU&channel=WINDOW`)).body).toEqual(body);
  });

  it('is that of now where nothing is said', async () => {
    const { body } = await due({});
    expect(body).toMatchObject({ receivedAt: shown('2026-11-23 10:00'), dueAt: shown('2026-11-24 17:30'), office: 'GUANGZHOU', channel: 'ONLINE' });
    expect((await due({ receivedAt: 'now', corrections: null })).body).toEqual(body);
  });

  it('comes with warnings, time, explanation and summary', async () => {
    const { body } = await portal.post('/ask/due', { receivedAt: at('2026-09-24 10:00'), asOf: at('2026-09-24 11:00') }, { 'accept-language': 'en' });
    expect(body).toMatchObject({
      warnings: [
        { percent: 50, at: shown('2026-09-28 09:30') },
        { percent: 80, at: shown('2026-09-28 15:06') },
        { percent: 100, at: shown('2026-09-28 17:30'), sendAt: shown('2026-09-28 17:30') },
      ],
      elapsed: { milliseconds: 3_600_000, words: '1 hour' },
      remaining: { milliseconds: 39_600_000, words: '11 hours' },
      breaches: [],
      summary: expect.stringContaining('Mon 28 Sep 2026 17:30') as unknown,
    });
    const spans = body['explanation'] as { from: string; to: string; why: string; sentence: string; notice: { id: string; address: string } }[];
    expect(spans[0]?.from).toBe(shown('2026-09-24 10:00'));
    expect(spans.at(-1)?.to).toBe(shown('2026-09-28 17:30'));
    const holiday = spans.find(({ from }) => from.startsWith('2026-09-25'));
    expect(holiday).toMatchObject({ why: 'DAY_OFF', counted: false, runs: false, notice: { id: '2026-1', address: expect.stringMatching(/^https?:/) as unknown } });
    expect(holiday?.sentence).toMatch(/^Fri 25 Sep 2026: not counted/);
  });

  it('is what the worked example of docs/clock.md says', async () => {
    const outages = [{ from: at('2026-09-28 10:00'), until: at('2026-09-28 11:00') }];
    const { body } = await due({ receivedAt: at('2026-09-24 16:00'), office: 'GUANGZHOU', channel: 'WINDOW', outages });
    expect(body).toMatchObject({ dueAt: shown('2026-09-29 10:00'), budget: { milliseconds: 8 * 3_600_000 }, provisional: false });
    expect(body['warnings']).toMatchObject([
      { at: shown('2026-09-28 14:30'), sendAt: shown('2026-09-28 14:30') },
      { at: shown('2026-09-28 16:54'), sendAt: shown('2026-09-28 16:54') },
      { at: shown('2026-09-29 10:00') },
    ]);
  });

  it('is none while a correction is open, and restarts with its answer', async () => {
    const open = { receivedAt: at('2026-09-21 10:00'), corrections: [{ from: at('2026-09-21 15:00') }] };
    expect((await due(open)).body).toMatchObject({ dueAt: null, state: 'awaiting-correction', warnings: [], provisional: false });
    const answered = { ...open, corrections: [{ from: at('2026-09-21 15:00'), until: at('2026-09-23 10:00') }] };
    expect((await due(answered)).body).toMatchObject({ dueAt: shown('2026-09-24 17:30'), period: 2 });
  });

  it('is answered for the future as if it had come', async () => {
    const future = { receivedAt: at('2026-12-01 10:00'), corrections: [{ from: at('2026-12-01 15:00'), until: at('2026-12-03 10:00') }] };
    expect((await due(future)).body).toMatchObject({ dueAt: shown('2026-12-04 17:30'), asOf: shown('2026-12-03 10:00'), period: 2 });
    expect((await due({ ...future, asOf: 'now' })).body).toMatchObject({ asOf: shown('2026-11-23 10:00'), period: 1 });
  });

  it('moves with outages: the declared ones unless others are given', async () => {
    const outage = { from: instant(at('2026-09-24 10:00')), until: instant(at('2026-09-24 11:00')) };
    const declared = await asker({ policy: { outages: [outage] } });
    const ask = async (payload: object): Promise<unknown> => (await declared.post('/ask/due', payload)).body['dueAt'];
    expect(await ask({ receivedAt: at('2026-09-23 10:00') })).toBe(shown('2026-09-28 10:00'));
    expect(await ask({ receivedAt: at('2026-09-23 10:00'), outages: [] })).toBe(shown('2026-09-24 17:30'));
    expect(await ask({ receivedAt: at('2026-09-23 10:00'), outages: [{ from: at('2026-09-24 14:00'), until: at('2026-09-24 14:30') }] })).toBe(shown('2026-09-28 09:30'));
    await declared.close();
  });

  it('is said in the language asked for, or in all', async () => {
    const receivedAt = at('2026-09-24 10:00');
    const one = await portal.post('/ask/due', { receivedAt }, { 'accept-language': 'zh-HK' });
    expect(one.headers.get('content-language')).toBe('zh-Hant');
    expect(one.body['summary']).toContain('2026年9月28日（星期一）17:30');
    const { body } = await portal.post('/ask/due?languages=all', { receivedAt });
    expect(Object.keys(body['summary'] as object)).toEqual(['zh-Hans', 'zh-Hant', 'en', 'pt']);
    expect((await portal.post('/ask/due?languages=de', { receivedAt })).status).toBe(400);
  });
});

describe('impossible receipts are refused, naming the field', () => {
  const many = Array.from({ length: 100_000 }, () => ({ from: at('2026-09-23 10:00'), until: at('2026-09-23 11:00') }));
  it.each([
    [{ receivedAt: '2026-02-31T10:00+08:00' }, 'receivedAt'],
    [{ receivedAt: '1900-01-01T10:00+08:00' }, 'receivedAt'],
    [{ receivedAt: '-000001-01-01T10:00:00Z' }, 'receivedAt'],
    [{ receivedAt: '2026-09-23T10:00' }, 'receivedAt'],
    [{ receivedAt: 0 }, 'receivedAt'],
    [{ receivedAt: '2199-12-31T23:59-14:00' }, 'receivedAt'],
    [{ receivedAt: '2199-12-31T10:00+08:00' }, 'receivedAt'],
    [{ receivedAt: `2026-09-23T10:00+08:00${'0'.repeat(10_000)}` }, 'receivedAt'],
    [{ outages: many }, 'outages'],
    [{ outages: Array.from({ length: 1001 }, () => ({ from: at('2026-09-23 10:00') })) }, 'outages'],
    [{ outages: [{ from: at('2026-09-23 10:00') }, { from: at('2026-09-23 10:00'), until: at('2026-09-23 09:59') }] }, 'outages[1].until'],
    [{ outages: [{ until: at('2026-09-23 10:00') }] }, 'outages[0].from'],
    [{ outages: [{ from: at('2026-09-23 10:00'), reason: 'x' }] }, 'outages[0].reason'],
    [{ outages: ['2026'] }, 'outages[0]'],
    [{ outages: { length: 3 } }, 'outages'],
    [{ receivedAt: at('2026-09-23 10:00'), corrections: [{ from: at('2026-09-23 09:00') }] }, 'corrections[0].from'],
    [{ receivedAt: at('2026-09-23 10:00'), corrections: [{ from: '\ud800' }] }, 'corrections[0].from'],
    [{ office: 'BEIJING' }, 'office'],
    [{ channel: 'FAX' }, 'channel'],
    [{ colour: 'red' }, 'colour'],
  ])('%#', async (payload, field) => {
    const { status, body, milliseconds } = await portal.post<Problem>('/ask/due', payload);
    expect(status).toBe(400);
    expect(body.errors[0]?.field).toBe(field);
    expect(milliseconds).toBeLessThan(2000);
  });

  it('in an address too', async () => {
    const { status, body } = await portal.get<Problem>('/ask/due?receivedAt=2026-02-31T10:00%2B08:00');
    expect(status).toBe(400);
    expect(body.errors[0]?.field).toBe('receivedAt');
    expect((await portal.get('/ask/due?receivedAt=%ED%A0%80')).status).toBe(400);
  });
});

describe('a batch', () => {
  it('answers in order what each alone would be answered', async () => {
    const outages = [{ from: at('2026-09-24 10:00'), until: at('2026-09-24 11:00') }];
    const receipts = [at('2026-09-24 10:00'), { receivedAt: at('2026-09-23 10:00'), outages }, at('2026-12-31 11:00')];
    const { status, body } = await portal.post<{ dues: object[] }>('/ask/due/batch', { receipts, office: 'SHENZHEN' });
    expect(status).toBe(200);
    for (const [index, receipt] of receipts.entries()) {
      const alone = await due(typeof receipt === 'string' ? { receivedAt: receipt } : receipt);
      expect(alone.body).toMatchObject(body.dues[index] ?? {});
    }
  });

  it.each([
    [{ receipts: [] }, 'receipts'],
    [{}, 'receipts'],
    [{ receipts: Array.from({ length: 1001 }, () => at('2026-09-23 10:00')) }, 'receipts'],
    [{ receipts: [at('2026-09-23 10:00'), '2026-02-31T10:00+08:00'] }, 'receipts[1]'],
    [{ receipts: [{ receivedAt: at('2026-09-23 10:00'), corrections: [{ from: 'x' }] }] }, 'receipts[0].corrections[0].from'],
    [{ receipts: [{ receivedAt: at('2026-09-23 10:00') }, { receivedAt: at('2026-09-23 10:00'), corrections: [{ from: at('2026-09-22 10:00') }] }] }, 'receipts[1].corrections[0].from'],
    [{ receipts: [null] }, 'receipts[0]'],
  ])('refuses %#', async (payload, field) => {
    const { status, body } = await portal.post<Problem>('/ask/due/batch', payload);
    expect(status).toBe(400);
    expect(body.errors[0]?.field).toBe(field);
  });
});

describe('too many questions', () => {
  it('are refused for one address with the time to wait', async () => {
    const narrow = await asker({ throttleScale: 1 / 1500 });
    const statuses = [];
    for (let asked = 0; asked < 3; asked += 1) statuses.push((await narrow.post('/ask/due', {})).status);
    const refused = await narrow.get<Problem>('/ask/rules');
    expect([...statuses, refused.status]).toEqual([200, 200, 429, 429]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.body.code).toBe('TOO_MANY_ATTEMPTS');
    await narrow.close();
  });
});
