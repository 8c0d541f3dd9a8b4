import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RequestForm } from '#libs/application/request/request-form.js';
import { Desk, done } from '#test/support/desk.js';
import { membersOf, replaced } from '#test/support/mutations.js';
import { letterBody } from '#test/support/papers.js';
import type { Answer } from '#test/support/person.js';
import { bare, filingTicket, freshForm, freshSample, registerAtWindow, SMALL_PDF, withFiles } from '#test/support/requests.js';
import { rowCounts } from '#test/support/row-counts.js';
import { RUBBISH_MEMBERS } from '#test/support/rubbish.js';
import { RunningSystem } from '#test/support/running-system.js';

/** Request forms and other bodies that are almost right: refused naming the field, and nothing half-written. */

jest.setTimeout(60_000);

let system: RunningSystem;
let guangzhou: Desk;

beforeAll(async () => {
  system = await RunningSystem.start();
  guangzhou = await Desk.open(system, 'GUANGZHOU');
}, 120_000);

afterAll(() => system.stop());

/** Status and code, and the fields that are named; each in words, not by a code alone. */
function told({ status, body }: Answer): readonly [number, string, ...string[]] {
  for (const { code, detail } of body.errors) expect(detail).not.toContain(`(${code})`);
  return [status, body.code, ...body.errors.map(({ field }) => field)];
}

/** Runs what must be refused and sees that every table has the rows it had. */
async function leavesNothing(attempt: () => Promise<void>): Promise<void> {
  const before = await rowCounts(system);
  await attempt();
  expect(await rowCounts(system)).toEqual(before);
}

const register = (form: object, more: object = {}): Promise<Answer> => guangzhou.clerk.post('/cases', { channel: 'WINDOW', form, ...more });

const repeated = (times: number, item: unknown): unknown[] => Array.from({ length: times }, () => item);

const withPath = (path: string, value: unknown): RequestForm => replaced(freshForm(), path, value);

describe('a request form', () => {
  it.each(['pct-national-phase', 'hk-with-university'])('of %s names whichever member is rubbish', async (key) => {
    const form = await withFiles(freshSample(key).form, guangzhou.clerk);
    await leavesNothing(async () => {
      for (const { path } of membersOf(form)) {
        const attempts = RUBBISH_MEMBERS.map(async (value) => [value, await register(replaced(form, path, value))] as const);
        for (const [value, { status, body }] of await Promise.all(attempts)) {
          const named = body.errors.some(({ field, detail }) => field.startsWith(`form.${path}`) && detail !== '');
          expect([path, String(value).slice(0, 10), status, named]).toEqual([path, String(value).slice(0, 10), 400, true]);
        }
      }
    });
  });

  it.each([
    ['a day that does not exist', 'signature.signedOn', '2026-02-31'],
    ['a day before all law', 'signature.signedOn', '1900-01-01'],
    ['a thirteenth month', 'filing.filingDate', '2023-13-01'],
    ['a day in short', 'filing.filingDate', '2023-1-1'],
    ['a leap day in a common year', 'filing.substantiveExaminationSince', '2023-02-29'],
    ['another region', 'region', 'TW'],
    ['no applicant', 'applicants', []],
    ['too many applicants', 'applicants', repeated(51, freshForm().applicants[0])],
    ['a kind nobody knows', 'applicants[0].kind', 'COMPANY'],
    ['an identifier nobody knows', 'applicants[0].identifier.kind', 'PASSPORT'],
    ['a telephone', 'requester.phone', '☎'],
    ['a name that turns the writing round', 'requester.name', 'a\u202Eb'],
    ['half a ground', 'grounds[0].code', 'O85-5'],
    ['too many grounds', 'grounds', repeated(11, freshForm().grounds[0])],
    ['too much prior art', 'priorArt.patents', repeated(201, { documentNumber: 'CN1' })],
    ['a field nobody knows', 'filing.nobodyKnows', 1],
    ['a file that is no upload', 'attachments', [{ uploadId: 'x', kind: 'OTHER', title: 'x', copies: 1, pages: 1 }]],
  ] satisfies (readonly [string, string, unknown])[])('with %s is refused', async (_, path, value) => {
    await leavesNothing(async () => {
      const [status, code, ...fields] = told(await register(withPath(path, value)));
      expect([status, code, fields.some((field) => field.startsWith(`form.${path}`))]).toEqual([400, 'INVALID_INPUT', true]);
    });
  });

  it('of which anything at all is missing is refused or taken, never half', async () => {
    const form = freshForm();
    for (const { path } of membersOf(form)) {
      const { status, body } = await register(replaced(form, path, undefined));
      if (status === 201) done(await guangzhou.clerk.act(body.caseId, 'withdraw', { reason: '撤回。', paper: letterBody() }));
      else expect([path, status, body.errors[0]?.field.startsWith('form.')]).toEqual([path, 400, true]);
    }
  });
});

describe('an identifier', () => {
  it.each([
    ['applicationNumber', '202310123456', 'APPLICATION_NUMBER_INVALID', '202310123456.6'],
    ['applicationNumber', '202310123456.7', 'APPLICATION_NUMBER_INVALID', undefined],
    ['applicationNumber', '999910123456.1', 'APPLICATION_NUMBER_INVALID', undefined],
    ['applicationNumber', '99101234.5', 'APPLICATION_NUMBER_INVALID', undefined],
    ['applicants[0].identifier.number', '123456789', 'IDENTIFIER_INVALID', undefined],
    ['agency.code', '4499', 'IDENTIFIER_INVALID', undefined],
    ['agency.agentLicence', 'x'.repeat(30), 'IDENTIFIER_INVALID', undefined],
  ])('%s %s is refused, with what may have been meant', async (path, value, code, suggestion) => {
    await leavesNothing(async () => {
      const answer = await register(withPath(path, value));
      expect(told(answer)).toEqual([400, code, `form.${path}`]);
      if (suggestion !== undefined) expect(answer.body.errors[0]).toMatchObject({ parameters: { suggestion } });
    });
  });
});

describe('a receipt', () => {
  it.each([
    ['in the future', '2099-01-01T10:00:00+08:00'],
    ['years ago', '2020-01-02T10:00:00+08:00'],
    ['on no day', '2026-02-31T10:00:00+08:00'],
    ['without an offset', '2026-11-20T10:00:00'],
    ['in 1900', '1900-01-01T00:00:00+08:00'],
    ['as a number', 1_790_000_000_000],
  ])('%s is refused', async (_, receivedAt) => {
    await leavesNothing(async () => {
      expect(told(await register(freshForm(), { receivedAt }))).toEqual([400, 'INVALID_INPUT', 'receivedAt']);
    });
  });

  it('online is when it enters the system: nothing else can be stated', async () => {
    await leavesNothing(async () => {
      const body = { office: 'GUANGZHOU', form: freshForm(), receivedAt: '2026-11-20T10:00:00+08:00' };
      expect(told(await system.stranger().post('/requests', body, { headers: filingTicket() }))).toEqual([400, 'INVALID_INPUT', 'receivedAt']);
      expect(told(await register(freshForm(), { channel: 'ONLINE' }))).toEqual([400, 'INVALID_INPUT', 'channel']);
    });
  });
});

describe('files of a form', () => {
  it('are known, are not too many, and stand once for each time they are named', async () => {
    const { uploadId } = (await guangzhou.clerk.upload('/uploads', SMALL_PDF)).body;
    const file = { uploadId, kind: 'OTHER', title: '附件', copies: 1, pages: 1 };
    await leavesNothing(async () => {
      const unknown = { ...file, uploadId: '00000000-0000-7000-8000-000000000000' };
      expect(told(await register({ ...freshForm(), attachments: [file, unknown] }))).toEqual([422, 'UPLOAD_UNKNOWN', 'form.attachments[1].uploadId']);
      expect(told(await register({ ...freshForm(), attachments: Array(51).fill(file) }))).toEqual([400, 'INVALID_INPUT', 'form.attachments']);
    });
    const twice = await register({ ...freshForm(), attachments: [file, file] });
    expect(twice.status).toBeLessThan(500);
    const elsewhere = await register({ ...freshForm(), attachments: [file] });
    expect(elsewhere.status).toBeLessThan(500);
  });

  it("are not another officer's", async () => {
    const { uploadId } = (await (await system.officer('CLERK', 'GUANGZHOU', 1)).upload('/uploads', SMALL_PDF)).body;
    const attachments = [{ uploadId, kind: 'OTHER', title: '附件', copies: 1, pages: 1 }];
    expect(told(await register({ ...freshForm(), attachments }))[1]).toBe('UPLOAD_UNKNOWN');
  });
});

describe('an act', () => {
  it('that says too little or the impossible is refused', async () => {
    const sample = freshSample();
    const { caseId } = await guangzhou.caseIn('AWAITING_RECOMMENDATION', sample);
    const { clerk, recommender } = guangzhou;
    await leavesNothing(async () => {
      const correction = { defects: [{ code: 'X', text: '缺同意书。' }], answerBy: '2026-02-31' };
      expect(told(await clerk.act(caseId, 'request-correction', correction))).toEqual([400, 'INVALID_INPUT', 'answerBy']);
      const past = { ...correction, answerBy: '2026-01-05' };
      expect(told(await clerk.act(caseId, 'request-correction', past))).toEqual([400, 'INVALID_INPUT', 'answerBy']);
      expect(told(await clerk.act(caseId, 'request-correction', { ...correction, defects: [] }))[2]).toBe('defects');
      expect(told(await recommender.act(caseId, 'recommend', { reasons: ' \n ' }))).toEqual([400, 'INVALID_INPUT', 'reasons']);
      expect(told(await recommender.act(caseId, 'recommend', { reasons: 'x'.repeat(10_001) }))[2]).toBe('reasons');
      const decision = { ruleId: 'NO_SUCH_RULE', decision: 'ACCEPT', reason: '可。' };
      expect(told(await recommender.act(caseId, 'decide-rule', decision))).toEqual([400, 'INVALID_INPUT', 'ruleId']);
      const takeBack = { ruleId: 'FORM_EDITION', decision: 'TAKE_BACK', reason: '撤销。' };
      expect(told(await recommender.act(caseId, 'decide-rule', takeBack))).toEqual([400, 'INVALID_INPUT', 'decision']);
      expect(told(await recommender.act(caseId, 'decide-rule', { ...takeBack, decision: 'MAYBE' }))[2]).toBe('decision');
    });
  });

  it('that corrects another application than the own is refused', async () => {
    const sample = freshSample();
    const { caseId } = await guangzhou.caseIn('COLLECTING', sample);
    done(await guangzhou.clerk.act(caseId, 'request-correction', { defects: [{ code: 'X', text: '缺。' }], answerBy: '2099-01-04' }));
    await leavesNothing(async () => {
      const answer = await guangzhou.clerk.act(caseId, 'submit-correction', { form: freshForm(), paper: letterBody() });
      expect(told(answer)).toEqual([400, 'INVALID_INPUT', 'form.applicationNumber']);
    });
    done(await guangzhou.clerk.act(caseId, 'submit-correction', { form: bare(sample.form), paper: letterBody() }));
  });

  it('keeps every character a name may have', async () => {
    const name = '𠮷田 Ó Łódź ẞ 樣本 👩🏽‍🔬 "quoted" <b>&amp;</b> \\';
    const { caseId } = done(await registerAtWindow(guangzhou.clerk, withPath('applicants[0].name', name)));
    const { form } = (await guangzhou.read(caseId)) as unknown as { form: RequestForm };
    expect(form.applicants[0]?.name).toBe(name);
  });
});
