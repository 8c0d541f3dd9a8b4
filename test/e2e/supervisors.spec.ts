import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Desk, done } from '#test/support/desk.js';
import { letterBody } from '#test/support/papers.js';
import type { Answer, Person, Told } from '#test/support/person.js';
import { bare, freshSample, SMALL_PDF } from '#test/support/requests.js';
import { RunningSystem } from '#test/support/running-system.js';

/** What supervisors do to cases, what comes on paper, and the papers that go out, over HTTP with real processes behind. */

jest.setTimeout(60_000);

let system: RunningSystem;
let guangzhou: Desk;
let supervisor: Person;

const signedIn = (...account: Parameters<RunningSystem['account']>): Promise<Person> => system.stranger('supervision').signIn({ ...system.account(...account) });
const told = ({ status, body }: Answer): [number, string] => [status, body.code];
const fault = ({ status, body }: Answer): unknown[] => [status, body.code, ...body.errors.map(({ field, code }) => `${field} ${code}`)];

beforeAll(async () => {
  system = await RunningSystem.start();
  guangzhou = await Desk.open(system, 'GUANGZHOU');
  supervisor = await signedIn('SUPERVISOR', 'GUANGZHOU');
}, 120_000);

afterAll(() => system.stop());

const dayBack = (days: number): string => new Date(Date.now() - days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
const LETTER_OF_CNIPA = { sender: { name: '国家知识产权局（样本）', relation: 'CNIPA' }, datedBy: 'PAPER' };

/** A letter that lay for twelve days, longer than any holiday: its promise is broken when it is keyed in. */
async function lateLetter(): Promise<Told> {
  const sample = freshSample();
  await system.cnipa().put(`/admin/applications/${sample.form.applicationNumber}`, sample.bibliographicRecord);
  const receivedAt = `${dayBack(12)}T10:00:00+08:00`;
  const form = { ...bare(sample.form), signature: { ...sample.form.signature, signedOn: dayBack(13) } };
  const paper = letterBody({ datedOn: dayBack(13), datedBy: 'POSTMARK', receivedAt });
  return done(await guangzhou.clerk.post('/cases', { channel: 'POST', form, paper }));
}

describe('a supervisor', () => {
  it('reads a case of the own office as its window does, and its clock, but none of the other office', async () => {
    const { caseId } = await guangzhou.caseIn('COLLECTING');
    const [seen, clock, receipt] = await Promise.all([supervisor.get(`/cases/${caseId}`), supervisor.get(`/cases/${caseId}/clock`), supervisor.get(`/cases/${caseId}/receipt`)]);
    const read = done(seen);
    const atTheWindow = await guangzhou.read(caseId);
    for (const member of ['form', 'history', 'documents', 'attachments', 'dueAt', 'state']) expect(read[member]).toEqual(atTheWindow[member]);
    expect(read.allowed).toEqual(['reassign', 'note', 'attach']);
    expect([clock.status, receipt.status]).toEqual([200, 200]);
    const elsewhere = await signedIn('SUPERVISOR', 'SHENZHEN');
    for (const path of ['', '/clock', '/officers', '/receipt']) expect(told(await elsewhere.get(`/cases/${caseId}${path}`))).toEqual([404, 'CASE_NOT_FOUND']);
    expect(told(await elsewhere.act(caseId, 'note', { text: '备注' }))).toEqual([404, 'CASE_NOT_FOUND']);
    expect(told(await (await signedIn('ADMINISTRATOR', 'NONE')).get(`/cases/${caseId}`))).toEqual([403, 'NOT_ALLOWED']);
  });

  it('gives a task to another officer, and the clock does not notice', async () => {
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    done(await guangzhou.clerk.act(caseId, 'claim'));
    const before = await guangzhou.read(caseId);
    const { officers } = done(await supervisor.get(`/cases/${caseId}/officers`)) as unknown as { officers: { officerId: string; name: string; roles: string[] }[] };
    expect(officers.every(({ roles }) => roles.includes('CLERK'))).toBe(true);
    expect(officers.map(({ name }) => name)).not.toContain(before.handler?.name);
    const { officerId, name } = officers[0]!;
    expect(done(await supervisor.act(caseId, 'reassign', { officerId, reason: '承办人请假。' })).handler?.name).toBe(name);
    expect(told(await guangzhou.clerk.act(caseId, 'accept', {}))).toEqual([409, 'HELD_BY_ANOTHER']);
    const after = await guangzhou.read(caseId);
    for (const member of ['dueAt', 'deemedReceivedAt', 'state', 'stateSince']) expect(after[member]).toEqual(before[member]);
    expect(fault(await supervisor.act(caseId, 'reassign', { officerId, reason: '再派。' }))).toEqual([400, 'INVALID_INPUT', 'officerId holds-it-already']);
    expect(fault(await supervisor.act(caseId, 'reassign', { officerId }))).toEqual([400, 'INVALID_INPUT', 'reason required']);
    expect(done(await supervisor.act(caseId, 'reassign', { reason: '放回。' })).handler).toBeNull();
    done(await guangzhou.clerk.act(caseId, 'accept', {}));
  });

  it('acts in the window of the office too, where officers may not', async () => {
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    done(await guangzhou.clerk.act(caseId, 'claim'));
    const atTheWindow = await system.officer('SUPERVISOR', 'GUANGZHOU');
    done(await atTheWindow.act(caseId, 'reassign', { reason: '放回。' }));
    for (const act of ['reassign', 'explain-breach', 'close']) {
      expect(told(await guangzhou.clerk.act(caseId, act, { reason: '放回。', cause: 'OTHER', text: '其他。' }))).toEqual([403, 'NOT_ALLOWED']);
    }
    const refused = await supervisor.act(caseId, 'close', {});
    expect([...told(refused), refused.body.allowed]).toEqual([409, 'ACTION_NOT_ALLOWED', ['reassign', 'note', 'attach']]);
  });

  it('puts a paper that came by post on the file', async () => {
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    const { uploadId } = (await supervisor.upload('/uploads', SMALL_PDF)).body;
    const attachments = [{ uploadId, kind: 'OTHER', title: '来函', copies: 1, pages: 1 }];
    const future = letterBody({ receivedAt: '2099-01-01T10:00:00+08:00' });
    expect(fault(await supervisor.act(caseId, 'attach', { attachments, paper: future }))).toEqual([400, 'INVALID_INPUT', 'paper.receivedAt in-the-future']);
    done(await supervisor.act(caseId, 'attach', { attachments, paper: letterBody({ sender: { name: '样本代理', relation: 'AGENCY' } }) }));
    const { history } = await guangzhou.read(caseId);
    expect(history.at(-1)?.content['paper']).toMatchObject({ sender: { name: '样本代理', relation: 'AGENCY' }, receivedAt: expect.stringMatching(/\+08:00$/) });
  });
});

describe('a request by post', () => {
  it('says who sent it, and only a request by post does', async () => {
    const { clerk } = guangzhou;
    const form = bare(freshSample().form);
    const receivedAt = `${dayBack(1)}T10:00:00+08:00`;
    expect(fault(await clerk.post('/cases', { channel: 'POST', form }))).toEqual([400, 'INVALID_INPUT', 'paper required']);
    expect(fault(await clerk.post('/cases', { channel: 'WINDOW', form, paper: letterBody() }))).toEqual([400, 'INVALID_INPUT', 'paper only-by-post']);
    expect(fault(await clerk.post('/cases', { channel: 'POST', form, receivedAt, paper: letterBody() }))).toEqual([400, 'INVALID_INPUT', 'receivedAt only-at-the-window']);
    const ancient = letterBody({ receivedAt: '2026-09-02T10:00:00+08:00' });
    expect(fault(await clerk.post('/cases', { channel: 'POST', form, paper: ancient }))).toEqual([400, 'INVALID_INPUT', 'paper.receivedAt too-long-ago']);
    expect(fault(await clerk.post('/cases', { channel: 'POST', form, paper: letterBody({ sender: { name: '样本' } }) }))).toEqual([400, 'INVALID_INPUT', 'paper.sender.relation required']);
  });
});

describe('a broken promise', () => {
  it('keeps a granted case open until it is explained from the list', async () => {
    const { caseId } = await lateLetter();
    for (const next of ['COLLECTING', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW', 'FORWARDING', 'FORWARDED'] as const) await guangzhou.advance(caseId, next);
    const notice = { result: 'GRANTED', number: '样本 0001', priorityNumber: 'YX-SAMPLE-1', paper: { ...LETTER_OF_CNIPA, datedOn: dayBack(0) } };
    expect(done(await guangzhou.clerk.act(caseId, 'record-cnipa-result', notice)).state).toBe('GRANTED');
    expect(told(await guangzhou.clerk.act(caseId, 'record-cnipa-result', { ...notice, number: '样本0001' }))).toEqual([409, 'RESULT_ON_RECORD']);
    expect(done(await supervisor.get(`/cases/${caseId}`))['breach']).toEqual({ at: expect.any(String), explanation: null });
    expect(told(await supervisor.act(caseId, 'close', {}))).toEqual([409, 'BREACH_UNEXPLAINED']);
    expect(fault(await supervisor.act(caseId, 'explain-breach', { cause: 'BAD_LUCK', text: '运气不好。' }))).toEqual([400, 'INVALID_INPUT', 'cause not-one-of']);
    const { causes } = done(await supervisor.get('/breach-causes')) as unknown as { causes: { cause: string; sentence: string }[] };
    expect(causes.find(({ cause }) => cause === 'INCORRECT_HANDLING')?.sentence).toBe('The request was handled incorrectly');
    done(await supervisor.act(caseId, 'explain-breach', { cause: 'INCORRECT_HANDLING', text: '来信误投。' }));
    done(await supervisor.act(caseId, 'close', { remark: '办结。' }));
    const { state, breach } = done(await supervisor.get(`/cases/${caseId}`)) as Told & { breach: { explanation: unknown } };
    expect([state, breach.explanation]).toEqual(['COMPLETED', { cause: 'INCORRECT_HANDLING', text: '来信误投。' }]);
  });

  it('is none where none is on record', async () => {
    const { caseId } = await guangzhou.caseIn('RECEIVED');
    expect(told(await supervisor.act(caseId, 'explain-breach', { cause: 'OTHER', text: '其他。' }))).toEqual([409, 'NO_BREACH']);
  });
});

describe('the papers of a case', () => {
  interface Listed {
    readonly documents: readonly { readonly seq: number; readonly kind: string }[];
  }
  const listed = async (person: Person, path: string): Promise<Listed['documents']> => (done(await person.get(path)) as unknown as Listed).documents;
  const addressOf = (base: string, { seq, kind }: Listed['documents'][number]): string => `${base}/documents/${seq}/${kind}`;

  it('reach the applicant as they reach the office, in the language asked for', async () => {
    const registered = await guangzhou.caseIn('COLLECTING');
    const { acceptanceNumber, secret, caseId } = registered;
    done(await guangzhou.clerk.act(caseId, 'request-correction', { defects: [{ code: 'CONSENT', text: '缺同意书。' }], answerBy: '2099-01-04' }));
    const stored = await system.query(`SELECT FROM issued_document WHERE case_id = $1 AND kind = 'CORRECTION_NOTICE'`, [caseId]);
    expect(stored).toHaveLength(1);
    const applicant = await system.stranger().signIn({ acceptanceNumber, secret });
    const documents = await listed(applicant, '/request');
    expect(documents.map(({ kind }) => kind)).toEqual(['ACCEPTANCE_RECEIPT', 'CORRECTION_NOTICE']);
    for (const document of documents) {
      const [theirs, ours] = await Promise.all([applicant.get(addressOf('/request', document)), guangzhou.clerk.get(addressOf(`/cases/${caseId}`, document))]);
      expect([theirs.status, theirs.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(theirs.bytes.equals(ours.bytes)).toBe(true);
    }
    const notice = addressOf('/request', documents[1]!);
    const [own, english] = [await applicant.get(notice), await applicant.get(`${notice}?language=en`)];
    expect([english.status, own.bytes.equals(english.bytes)]).toEqual([200, false]);
    expect(fault(await applicant.get(`${notice}?language=fr`))).toEqual([400, 'INVALID_INPUT', 'language not-one-of']);
    expect(fault(await applicant.get('/request/documents/2/NOTHING'))).toEqual([400, 'INVALID_INPUT', 'kind not-one-of']);
  });

  it('meant for CNIPA are kept as they were sent, and are not the applicant’s', async () => {
    const { acceptanceNumber, secret, caseId } = await guangzhou.caseIn('FORWARDED');
    const opinion = (await listed(guangzhou.clerk, `/cases/${caseId}`)).find(({ kind }) => kind === 'RECOMMENDATION_OPINION')!;
    expect((await supervisor.get(addressOf(`/cases/${caseId}`, opinion))).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const applicant = await system.stranger().signIn({ acceptanceNumber, secret });
    expect((await listed(applicant, '/request')).map(({ kind }) => kind)).toEqual(['ACCEPTANCE_RECEIPT']);
    expect(told(await applicant.get(addressOf('/request', opinion)))).toEqual([404, 'NOT_FOUND']);
  });
});
