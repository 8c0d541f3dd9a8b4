import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Asker, asker, type Problem } from './ask.fixture.js';
import { ELIGIBILITY_EXAMPLES } from './eligibility.examples.js';

let portal: Asker;
beforeAll(async () => {
  portal = await asker();
});
afterAll(() => portal.close());

const EN = { 'accept-language': 'en' };

interface SymbolSeen {
  readonly symbol: string;
  readonly outcome: string;
  readonly rows?: readonly { readonly branch: string; readonly include: readonly string[] }[];
  readonly concordance?: readonly { readonly old: string }[];
  readonly reason?: string;
}

interface FieldSeen {
  readonly outcome: string;
  readonly main: SymbolSeen;
  readonly symbols: readonly SymbolSeen[];
  readonly edition: string | null;
}

describe('the technical field', () => {
  it('names branch, row and pattern, the main symbol apart', async () => {
    const { status, body } = await portal.post<FieldSeen>('/ask/technical-field', { symbols: ['A63H33/00', 'G06F 21/60 (2013.01)', 'G06F11'], edition: '2023.01' }, EN);
    expect(status).toBe(200);
    expect(body).toMatchObject({ main: { symbol: 'A63H33/00' }, edition: '2023.01', tableVersion: '2021' });
    expect(body.symbols.map(({ outcome }) => outcome)).toEqual(['not-met', expect.stringMatching(/^met|officer-decides$/), 'refused']);
    expect(body.symbols[1]?.rows?.[0]).toMatchObject({ branch: expect.any(String) as unknown, include: expect.any(Array) as unknown });
    expect(body.symbols[2]).toMatchObject({ reason: 'subgroup-missing' });
  });

  it('shows earlier symbols beside a later one', async () => {
    const { body } = await portal.get<FieldSeen>('/ask/technical-field?symbol=G06V10/82');
    expect(body.outcome).toBe('officer-decides');
    expect(body.main.concordance?.[0]?.old).toBe('G06K9');
  });

  it('is searched by branch and by words', async () => {
    const byBranch = await portal.get<{ count: number; rows: readonly { branch: string }[] }>('/ask/technical-field/search?q=1.1');
    expect(byBranch.body.rows.every(({ branch }) => branch === '1.1')).toBe(true);
    expect(byBranch.body.count).toBeGreaterThan(2);
    expect((await portal.get(`/ask/technical-field/search?q=${encodeURIComponent('人工智能')}`)).body).toMatchObject({ by: 'words' });
  });

  it.each([
    [{ symbols: ['G'.repeat(10_000)] }, 'symbols[0]'],
    [{ symbols: Array.from({ length: 101 }, () => 'G06F11/14') }, 'symbols'],
    [{ symbols: [] }, 'symbols'],
    [{}, 'symbols'],
    [{ symbols: ['G06F11/14', 7] }, 'symbols[1]'],
    [{ symbols: ['\udc00'] }, 'symbols[0]'],
    [{ symbols: ['G06F11/14'], edition: '2023-01' }, 'edition'],
  ])('refuses %#', async (payload, field) => {
    const { status, body } = await portal.post<Problem>('/ask/technical-field', payload);
    expect(status).toBe(400);
    expect(body.errors[0]?.field).toBe(field);
  });
});

describe('an identifier', () => {
  it('is valid in its normal form, or refused with a reason and a suggestion', async () => {
    const { body } = await portal.post('/ask/identifier', { kind: 'APPLICATION_NUMBER', text: 'ＣＮ 200710308494.x' }, EN);
    expect(body).toEqual({ kind: 'APPLICATION_NUMBER', valid: true, normal: '200710308494.X', reason: null, sentence: null, suggestion: null, note: null });
    expect((await portal.post('/ask/identifier', { kind: 'APPLICATION_NUMBER', text: '202310123456' }, EN)).body).toMatchObject({
      valid: false,
      normal: null,
      reason: 'check-digit-missing',
      suggestion: '202310123456.6',
      sentence: 'The check digit after the dot is missing.',
    });
    expect((await portal.post('/ask/identifier', { kind: 'HKID', text: 'A123456(3)' }, EN)).body['note']).toMatch(/permanent residence/);
    expect((await portal.post('/ask/identifier', { kind: 'HKID', text: '' })).body).toMatchObject({ valid: false, reason: 'empty' });
  });

  it('may come in a list', async () => {
    const identifiers = [{ kind: 'UNIFIED_SOCIAL_CREDIT_CODE', text: '91110108551385082Q' }, { kind: 'IPC_SYMBOL', text: 'Y02E10/50' }];
    const { body } = await portal.post<{ identifiers: readonly object[] }>('/ask/identifiers', { identifiers });
    expect(body.identifiers).toMatchObject([{ valid: true }, { valid: false, reason: 'section-y' }]);
  });

  it.each([
    ['/ask/identifier', { kind: 'PASSPORT', text: '1' }, 'kind'],
    ['/ask/identifier', { kind: 'HKID' }, 'text'],
    ['/ask/identifier', { kind: 'HKID', text: 'A'.repeat(10_000) }, 'text'],
    ['/ask/identifiers', { identifiers: [{ kind: 'HKID', text: 3 }] }, 'identifiers[0].text'],
  ])('%s refuses %#', async (path, payload, field) => {
    const { status, body } = await portal.post<Problem>(path, payload);
    expect(status).toBe(400);
    expect(body.errors[0]?.field).toBe(field);
  });
});

interface EligibilitySeen {
  readonly outcome: string;
  readonly assessment: { readonly edition: string; readonly rules: readonly { readonly id: string; readonly outcome: string; readonly inputs: readonly object[] }[] };
  readonly unknown: readonly { readonly id: string; readonly missing: readonly string[] }[];
  readonly documents: readonly { readonly document: string }[];
  readonly handIn: { readonly dueAt: string; readonly sentence: string };
}

const eligibility = (facts: unknown, more: object = {}): ReturnType<typeof portal.post<EligibilitySeen>> => portal.post<EligibilitySeen>('/ask/eligibility', { facts, ...more }, EN);

describe('the self-check', () => {
  it('assesses what is known and says what is not', async () => {
    const { status, body } = await eligibility({ region: 'HK', applicants: [{ kind: 'HK_COMPANY' }] });
    expect(status).toBe(200);
    expect(body.outcome).toBe('facts-missing');
    expect(body.assessment.rules).toHaveLength(23);
    const region = body.unknown.find(({ id }) => id === 'REGION_APPLICANT');
    expect(region?.missing).toContain('applicants[0].statusEvidence');
    expect(body.documents.map(({ document }) => document)).toContain('APPLICANT_STATUS');
    expect(body.handIn).toMatchObject({ dueAt: '2026-11-24T17:30:00.000+08:00', sentence: 'Handed in Mon 23 Nov 2026 10:00, a request that meets every condition goes to CNIPA by Tue 24 Nov 2026 17:30.' });
    expect(body.assessment.rules.flatMap(({ inputs }) => inputs)).toContainEqual({ fact: 'region', value: 'HK', source: 'asker' });
  });

  it('tells none, nothing and unknown apart', async () => {
    const outcomeOf = async (facts: object, id: string): Promise<string | undefined> =>
      (await eligibility(facts)).body.assessment.rules.find((rule) => rule.id === id)?.outcome;
    expect(await outcomeOf({ substantiveExaminationSince: null }, 'SUBSTANTIVE_STAGE')).toBe('not-met');
    expect(await outcomeOf({}, 'SUBSTANTIVE_STAGE')).toBe('unknown');
    expect(await outcomeOf({ examinerNotices: [] }, 'NO_FIRST_ACTION')).toBe('met');
    expect(await outcomeOf({ examinerNotices: [{ issuedOn: null }] }, 'NO_FIRST_ACTION')).toBe('unknown');
  });

  it('takes the edition of the day, which may come without a time', async () => {
    expect((await eligibility({}, { receivedAt: '2026-08-31' })).body.assessment.edition).toBe('ORDER_76');
    const { body } = await eligibility({}, { receivedAt: '2026-09-01' });
    expect(body.assessment.edition).toBe('ORDER_85');
    expect(body.handIn).toMatchObject({ receivedAt: '2026-09-01T00:00:00.000+08:00', deemedReceivedAt: '2026-09-01T09:00:00.000+08:00', dueAt: '2026-09-02T17:30:00.000+08:00' });
  });

  it.each(Object.entries(ELIGIBILITY_EXAMPLES))('answers the example %s', async (_, example) => {
    const { value } = example as { value: object };
    expect((await portal.post('/ask/eligibility', value)).status).toBe(200);
  });

  it.each([
    [{ filingDate: '2026-02-31' }, 'facts.filingDate'],
    [{ filingDate: '1900-01-01' }, 'facts.filingDate'],
    [{ filingDate: '-0000-00-00' }, 'facts.filingDate'],
    [{ filingDate: -0 }, 'facts.filingDate'],
    [{ ipcSymbols: ['G'.repeat(10_000)] }, 'facts.ipcSymbols[0]'],
    [{ applicationNumber: '1'.repeat(10_000) }, 'facts.applicationNumber'],
    [{ applicants: [{ kind: 'MARTIAN' }] }, 'facts.applicants[0].kind'],
    [{ applicants: [{ name: 'x' }] }, 'facts.applicants[0].name'],
    [{ applicants: Array.from({ length: 51 }, () => ({})) }, 'facts.applicants'],
    [{ applicants: { length: 1 } }, 'facts.applicants'],
    [{ applicants: [[]] }, 'facts.applicants[0]'],
    [{ quotaRemaining: -1 }, 'facts.quotaRemaining'],
    [{ quotaRemaining: 1e300 }, 'facts.quotaRemaining'],
    [{ xml: 'yes' }, 'facts.xml'],
    [{ decisions: [] }, 'facts.decisions'],
    [{ region: null }, 'facts.region'],
    ['none', 'facts'],
    [undefined, 'facts'],
  ])('refuses %#', async (facts, field) => {
    const { status, body } = await portal.post<Problem>('/ask/eligibility', { facts });
    expect(status).toBe(400);
    expect(body.errors[0]?.field).toBe(field);
  });

  it('tells every fault at once', async () => {
    const { body } = await portal.post<Problem>('/ask/eligibility', { facts: { xml: 1, signedOn: 'today', grounds: [{}, { evidence: 'x' }] } });
    expect(body.errors.map(({ field }) => field)).toEqual(['facts.xml', 'facts.signedOn', 'facts.grounds[1].evidence']);
  });
});

describe('what the answers rest on', () => {
  it('are the rules in force on a date', async () => {
    const rulesOn = async (on: string): Promise<readonly { id: string; confirmed: boolean }[]> =>
      (await portal.get<{ rules: readonly { id: string; confirmed: boolean }[] }>(`/ask/rules?on=${on}`)).body.rules;
    const [before, after] = [await rulesOn('2026-08-31'), await rulesOn('2026-09-01')];
    expect(before.map(({ id }) => id)).not.toContain('NO_FIRST_ACTION');
    expect(after.map(({ id }) => id)).toContain('NO_FIRST_ACTION');
    expect(after.find(({ id }) => id === 'AGENCY')?.confirmed).toBe(false);
    expect((await portal.get('/ask/rules')).body).toMatchObject({ on: '2026-11-23', edition: { id: 'ORDER_85', until: null } });
    expect((await portal.get('/ask/rules?on=2015-01-01')).body).toMatchObject({ edition: null, regimes: [] });
  });

  it('is the calendar of a year with its notices', async () => {
    const { body } = await portal.get<{ days: readonly { day: string; working: boolean; reason: string; notice: string }[]; notices: readonly object[]; provisional: boolean }>('/ask/calendar/2026', EN);
    expect(body.days).toHaveLength(365);
    expect(body.days.find(({ day }) => day === '2026-10-10')).toMatchObject({ working: true, reason: 'notice-work', notice: '2026-1' });
    expect(body.notices).toMatchObject([{ id: '2026-1', address: expect.stringMatching(/^https?:/) as unknown }]);
    expect((await portal.get('/ask/calendar/2027')).body).toMatchObject({ provisional: true, notices: [] });
    expect((await portal.get<{ notices: readonly { id: string }[] }>('/ask/calendar/2022')).body.notices.map(({ id }) => id)).toEqual(['2022-1', '2023-1']);
  });

  it('is the edition of the table', async () => {
    const { body } = await portal.get<{ branches: readonly { rows: number }[] }>('/ask/table');
    expect(body).toMatchObject({ version: '2021', rows: 311 });
    expect(body.branches).toHaveLength(40);
    expect(body.branches.reduce((sum, { rows }) => sum + rows, 0)).toBe(311);
  });

  it('gives the last moment for a wanted due date', async () => {
    const { body } = await portal.get('/ask/last-receipt?dueOn=2026-09-28&office=SHENZHEN', EN);
    expect(body).toEqual({
      dueOn: '2026-09-28',
      office: 'SHENZHEN',
      lastReceiptAt: '2026-09-24T17:29:59.999+08:00',
      dueAt: '2026-09-28T17:30:00.000+08:00',
      provisional: false,
      sentence: 'Hand it in before Thu 24 Sep 2026 17:30; it then falls due Mon 28 Sep 2026 17:30.',
    });
    expect((await portal.get('/ask/last-receipt?dueOn=1993-01-01')).body).toMatchObject({ lastReceiptAt: null });
  });

  it.each([
    ['/ask/rules?on=2026-02-31', 'on'],
    ['/ask/rules?when=2026-02-01', 'when'],
    ['/ask/calendar/1900', 'year'],
    ['/ask/calendar/twenty', 'year'],
    ['/ask/calendar/-0', 'year'],
    ['/ask/last-receipt', 'dueOn'],
    ['/ask/last-receipt?dueOn=2026-09-31', 'dueOn'],
    ['/ask/technical-field/search', 'q'],
    [`/ask/technical-field/search?q=${'x'.repeat(201)}`, 'q'],
    ['/ask/technical-field', 'symbol'],
  ])('%s is refused', async (path, field) => {
    const { status, body } = await portal.get<Problem>(path);
    expect(status).toBe(400);
    expect(body.errors[0]?.field).toBe(field);
  });
});
