import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Desk, done, FORM_DECISION } from '#test/support/desk.js';
import { letterBody } from '#test/support/papers.js';
import type { Person, Told } from '#test/support/person.js';
import { bare, filingTicket, freshForm, freshSample, registerAtWindow, SMALL_PDF, withFiles } from '#test/support/requests.js';
import { RunningSystem } from '#test/support/running-system.js';

/** Every act of the case lifecycle, by those who may, over HTTP with real processes behind. */

jest.setTimeout(60_000);

let system: RunningSystem;
let guangzhou: Desk;

beforeAll(async () => {
  system = await RunningSystem.start();
  guangzhou = await Desk.open(system, 'GUANGZHOU');
}, 120_000);

afterAll(() => system.stop());

const applicantOf = ({ acceptanceNumber, secret }: Told): Promise<Person> => system.stranger().signIn({ acceptanceNumber, secret });

const stateOf = async (caseId: string): Promise<string> => (await guangzhou.read(caseId)).state;

const defects = [{ code: 'CONSENT', text: '未附第二申请人的同意书。' }];
const answerBy = '2099-01-04';

describe('a request', () => {
  it('goes from the window to the acknowledgement of CNIPA, each stage with its instant', async () => {
    const { caseId, ...registered } = await guangzhou.caseIn('FORWARDED');
    const applicant = await applicantOf({ caseId, ...registered });
    const { body } = await applicant.get('/request');
    expect(body.milestones.map(({ state }) => state)).toEqual([
      'RECEIVED', 'COLLECTING', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW', 'FORWARDING', 'FORWARDED',
    ]);
    expect(body['cnipaReceiptNumber']).toMatch(/^CNIPA-\d{8}-\d{6}$/);
    const { history } = await guangzhou.read(caseId);
    const acts = history.map(({ type }) => type).filter((type) => !/^record-(clock|stage)-point$/.test(type));
    expect(acts).toEqual(['register', 'accept', 'collect', 'complete-collection', 'decide-rule', 'recommend', 'confirm', 'forward', 'acknowledge']);
  });

  it('arrives by post with its letter, and brings its files', async () => {
    const form = await withFiles(freshSample().form, guangzhou.clerk);
    const answer = await guangzhou.clerk.post('/cases', { channel: 'POST', paper: letterBody(), form });
    expect(answer.status).toBe(201);
    const { attachments } = await guangzhou.read(answer.body.caseId);
    expect(attachments).toHaveLength(form.attachments.length);
    const file = await guangzhou.clerk.get(`/cases/${answer.body.caseId}/files/${form.attachments[0]!.uploadId}`);
    expect([file.status, file.bytes.toString()]).toEqual([200, SMALL_PDF]);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('is filed online without an account, and opened again by number and secret', async () => {
    const visitor = system.stranger();
    const headers = filingTicket();
    const upload = await visitor.send('POST', '/uploads', headers, uploadOf(SMALL_PDF));
    const attachments = freshSample().form.attachments.slice(0, 1).map((each) => ({ ...each, uploadId: upload.body.uploadId }));
    const filed = await visitor.post('/requests', { office: 'SHENZHEN', form: { ...freshForm(), attachments } }, { headers });
    expect(filed.status).toBe(201);
    expect(filed.body.acceptanceNumber).toMatch(/^SZ-\d{4}-\d{5}$/);
    const { body } = await (await applicantOf(filed.body)).get('/request');
    expect(body).toMatchObject({ acceptanceNumber: filed.body.acceptanceNumber, state: 'RECEIVED', office: 'SHENZHEN' });
  });

  it('is answered with a receipt that is a PDF, the same bytes to office and applicant', async () => {
    const registered = done(await registerAtWindow(guangzhou.clerk));
    const atWindow = await guangzhou.clerk.get(`/cases/${registered.caseId}/receipt`);
    const online = await (await applicantOf(registered)).get('/request/receipt');
    expect(atWindow.headers.get('content-type')).toBe('application/pdf');
    expect(atWindow.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(online.bytes.equals(atWindow.bytes)).toBe(true);
  });

  it('is not accepted, with a reason, and its number is free again', async () => {
    const form = freshForm();
    const { caseId } = done(await registerAtWindow(guangzhou.clerk, form));
    expect(done(await guangzhou.clerk.act(caseId, 'decline', { reason: '不属于本办受理范围。' })).state).toBe('NOT_ACCEPTED');
    expect((await registerAtWindow(guangzhou.clerk, form)).status).toBe(201);
  });
});

describe('a correction', () => {
  it('is asked for by the clerk and answered online with files; the office goes on from collection', async () => {
    const registered = await guangzhou.caseIn('COLLECTING');
    const asked = done(await guangzhou.clerk.act(registered.caseId, 'request-correction', { defects, answerBy }));
    expect(asked).toMatchObject({ state: 'AWAITING_CORRECTION', dueAt: null });
    const applicant = await applicantOf(registered);
    const status = (await applicant.get('/request')).body;
    expect(status['correction']).toEqual({ defects, answerBy });
    const { uploadId } = (await applicant.upload('/request/uploads', SMALL_PDF)).body;
    const form = { ...(status['form'] as object), attachments: [{ uploadId, kind: 'CONSENT', title: '同意书', copies: 1, pages: 1 }] };
    const answered = await applicant.post('/request/actions/submit-correction', { form, explanation: '现补交同意书。' });
    expect(done(answered)).toMatchObject({ state: 'COLLECTING', dueAt: expect.any(String) });
    await guangzhou.until(registered.caseId, ({ collected }) => collected);
    await guangzhou.advance(registered.caseId, 'AWAITING_RECOMMENDATION');
  });

  it('is asked for by the recommender and answered by post', async () => {
    const sample = freshSample();
    const { caseId } = await guangzhou.caseIn('AWAITING_RECOMMENDATION', sample);
    done(await guangzhou.recommender.act(caseId, 'request-correction', { defects, answerBy }));
    const answer = { form: bare(sample.form), paper: letterBody(), explanation: '邮寄补正材料。' };
    expect(done(await guangzhou.clerk.act(caseId, 'submit-correction', answer)).state).toBe('COLLECTING');
  });
});

describe('files of the office', () => {
  it('are put on the case by whoever uploaded them, and by nobody else', async () => {
    const { caseId } = await guangzhou.caseIn('COLLECTING');
    const { uploadId } = (await guangzhou.clerk.upload('/uploads', SMALL_PDF)).body;
    const attachments = [{ uploadId, kind: 'OTHER', title: '电话记录', copies: 1, pages: 1 }];
    const stolen = await guangzhou.recommender.act(caseId, 'attach', { attachments });
    expect([stolen.status, stolen.body['code']]).toEqual([422, 'UPLOAD_UNKNOWN']);
    done(await guangzhou.clerk.act(caseId, 'attach', { attachments }));
    const { body } = await guangzhou.clerk.get(`/cases/${caseId}`);
    expect(body['attachments']).toEqual(expect.arrayContaining([expect.objectContaining({ uploadId, title: '电话记录' })]));
  });
});

describe('the recommendation', () => {
  it('is negative, confirmed, and ends the case', async () => {
    const { caseId } = await guangzhou.caseIn('AWAITING_RECOMMENDATION');
    expect(done(await guangzhou.recommender.act(caseId, 'not-recommend', { reasons: '技术领域不符。' })).state).toBe('AWAITING_REVIEW');
    expect(done(await guangzhou.reviewer.act(caseId, 'confirm', {})).state).toBe('NOT_RECOMMENDED');
  });

  it('is returned with remarks, given anew, and confirmed', async () => {
    const { caseId } = await guangzhou.caseIn('AWAITING_REVIEW');
    const returned = await guangzhou.reviewer.act(caseId, 'return', { remarks: '请写明依据的条款。' });
    expect(done(returned).state).toBe('AWAITING_RECOMMENDATION');
    done(await guangzhou.recommender.act(caseId, 'recommend', { reasons: '符合第五条第（一）项。' }));
    await guangzhou.advance(caseId, 'FORWARDING');
  });

  it('is refused by the reviewer', async () => {
    const { caseId } = await guangzhou.caseIn('AWAITING_REVIEW');
    expect(done(await guangzhou.reviewer.act(caseId, 'refuse', { reasons: '证据不足。' })).state).toBe('NOT_RECOMMENDED');
  });

  it('rests on a decision of the officer, which can be taken back, and then stands in the way', async () => {
    const { caseId } = await guangzhou.caseIn('AWAITING_RECOMMENDATION');
    done(await guangzhou.recommender.act(caseId, 'decide-rule', FORM_DECISION));
    done(await guangzhou.recommender.act(caseId, 'decide-rule', { ...FORM_DECISION, decision: 'TAKE_BACK', reason: '再行核对。' }));
    const { status, body } = await guangzhou.recommender.act(caseId, 'recommend', { reasons: '条件已满足。' });
    expect([status, body.code, body['rules']]).toEqual([409, 'ASSESSMENT_BLOCKS', ['FORM_EDITION']]);
    await guangzhou.advance(caseId, 'AWAITING_REVIEW');
  });
});

describe('a case', () => {
  it('is withdrawn by its applicant', async () => {
    const registered = await guangzhou.caseIn('COLLECTING');
    const answer = await (await applicantOf(registered)).post('/request/actions/withdraw', { reason: '改为正常审查。' });
    expect(done(answer).state).toBe('WITHDRAWN');
    expect(await stateOf(registered.caseId)).toBe('WITHDRAWN');
  });

  it('is withdrawn by post through the clerk', async () => {
    const { caseId } = await guangzhou.caseIn('AWAITING_REVIEW');
    expect(done(await guangzhou.clerk.act(caseId, 'withdraw', { reason: '来函撤回。', paper: letterBody() })).state).toBe('WITHDRAWN');
  });

  it('is claimed, noted on and released without a change of state or clock', async () => {
    const registered = await guangzhou.caseIn('RECEIVED');
    const claimed = done(await guangzhou.clerk.act(registered.caseId, 'claim'));
    expect(claimed.handler?.name).toBe((await guangzhou.clerk.get('/session')).body['name']);
    done(await guangzhou.clerk.act(registered.caseId, 'note', { text: '已电话联系申请人。' }));
    const released = done(await guangzhou.clerk.act(registered.caseId, 'release'));
    expect([released.handler, released.state, released.dueAt]).toEqual([null, 'RECEIVED', registered.dueAt]);
  });

  it('shows where form and record differ, and goes on once the clerk has settled each', async () => {
    const sample = freshSample();
    const differing = { ...sample, bibliographicRecord: { ...sample.bibliographicRecord, inventionTitle: '另一名称' } };
    const { caseId } = await guangzhou.caseIn('COLLECTING', differing);
    const early = await guangzhou.clerk.act(caseId, 'complete-collection');
    expect([early.status, early.body.code, early.body['fields']]).toEqual([409, 'DIFFERENCES_OPEN', ['inventionTitle']]);
    done(await guangzhou.clerk.act(caseId, 'collect', { resolutions: [{ field: 'inventionTitle', choice: 'TAKE_RECORD' }] }));
    await guangzhou.advance(caseId, 'AWAITING_RECOMMENDATION');
  });
});

function uploadOf(content: string): FormData {
  const form = new FormData();
  form.append('file', new Blob([content], { type: 'application/pdf' }), 'sample.pdf');
  return form;
}
