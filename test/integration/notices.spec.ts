import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { fingerprint } from '#libs/canonical/canonical.js';
import { type CaseDocument, documentsOf } from '#libs/application/notices/case-documents.js';
import { issueWithAct } from '#libs/application/notices/issue-notice.js';
import { type NoticeDraft, previewNotice } from '#libs/application/notices/preview-notice.js';
import { type NamedDocument, readDocument } from '#libs/application/notices/read-document.js';
import type { DocumentKind } from '#libs/application/ports/documents.js';
import type { ReceiptServices } from '#libs/application/reading/issue-receipt.js';
import { readCase } from '#libs/application/reading/read-case.js';
import { verifyPaper } from '#libs/application/reading/verify-paper.js';
import type { ActionType, CaseAction } from '#libs/domain/case/actions.js';
import type { State } from '#libs/domain/case/states.js';
import { DocumentBuilder } from '#libs/documents/document-builder.js';
import { ActingOffice, type Asking } from '#test/support/acting-office.js';

/** The papers that go out with an act: issued once, and read by those they are for. */

let office: ActingOffice;

beforeAll(async () => {
  office = await ActingOffice.open();
}, 60_000);

afterAll(() => office.ground.close());

const documents = new DocumentBuilder();

async function papersOf(asking: Asking, caseId: string): Promise<{ readonly services: ReceiptServices; readonly read: (named: NamedDocument) => Promise<string> }> {
  const caller = await office.callerFor(asking, caseId);
  const services = { ...office.servicesFor(caller), documents, applicantSecret: () => 'ABCD-EFGH-JKMN', portalUrl: 'https://youshen.example.org' };
  return { services, read: async (named) => Buffer.from(await readDocument(services, caseId, named, caller)).toString('base64') };
}

/** What a case has on record of its papers. */
async function listed(caseId: string): Promise<readonly CaseDocument[]> {
  const caller = await office.officer('CLERK');
  const { actions } = await readCase(office.servicesFor(caller), caseId, caller);
  return documentsOf(actions);
}

const issued = (caseId: string): Promise<{ seq: number; kind: string }[]> =>
  office.ground.sql(`SELECT seq, kind FROM issued_document WHERE case_id = $1 ORDER BY kind`, [caseId]);

async function refused(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(() => 'answered', (error: unknown) => (error as { code: string }).code);
}

const NOTICES: readonly (readonly [ActionType, Asking, State, DocumentKind])[] = [
  ['request-correction', 'CLERK', 'COLLECTING', 'CORRECTION_NOTICE'],
  ['decline', 'CLERK', 'RECEIVED', 'NOT_ACCEPTED_NOTICE'],
  ['refuse', 'REVIEWER', 'AWAITING_REVIEW', 'NOT_RECOMMENDED_NOTICE'],
];

describe('a notice', () => {
  it.each(NOTICES)('%s is issued with its act, once, and read by office and applicant alike', async (act, by, from, kind) => {
    const caseId = await office.caseIn(from);
    const answer = await office.do(act, caseId, by);
    const window = await papersOf(by, caseId);
    const caller = await office.callerFor(by, caseId);
    await issueWithAct(window.services, act, answer, caller);
    await issueWithAct(window.services, act, answer, caller);
    const named = { seq: answer.seq, kind };
    expect(await issued(caseId)).toEqual([named]);
    expect(await listed(caseId)).toContainEqual(expect.objectContaining({ ...named, forApplicant: true }));
    const read = await window.read(named);
    expect(Buffer.from(read, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(await (await papersOf('APPLICANT', caseId)).read(named)).toBe(read);
    expect(await (await papersOf('SUPERVISOR', caseId)).read(named)).toBe(read);
    expect(await issued(caseId)).toEqual([named]);
    expect(await office.ground.sql(`SELECT FROM audit_entry WHERE case_id = $1 AND act = 'read-document'`, [caseId])).toHaveLength(3);
  });

  it('is that of a negative recommendation once it is confirmed, and of no positive one', async () => {
    const negative = await office.caseIn('AWAITING_RECOMMENDATION');
    await office.do('not-recommend', negative, 'RECOMMENDER');
    const { seq } = await office.do('confirm', negative, 'REVIEWER');
    expect((await listed(negative)).map(({ kind }) => kind)).toEqual(['ACCEPTANCE_RECEIPT', 'NOT_RECOMMENDED_NOTICE']);
    expect(await refused((await papersOf('APPLICANT', negative)).read({ seq, kind: 'NOT_RECOMMENDED_NOTICE' }))).toBe('answered');
    const positive = await office.caseIn('AWAITING_REVIEW');
    const confirmed = await office.do('confirm', positive, 'REVIEWER');
    await issueWithAct((await papersOf('REVIEWER', positive)).services, 'confirm', confirmed, await office.officer('REVIEWER'));
    expect(await issued(positive)).toEqual([]);
  });

  it('is made when it is first read where it was not made with its act, in another language beside', async () => {
    const caseId = await office.caseIn('AWAITING_CORRECTION');
    const [, { seq, kind }] = (await listed(caseId)) as [CaseDocument, CaseDocument];
    const { read } = await papersOf('APPLICANT', caseId);
    const [own, english, again] = [await read({ seq, kind }), await read({ seq, kind, language: 'en' }), await read({ seq, kind, language: 'zh-Hant' })];
    expect([own === english, own === again]).toEqual([false, true]);
    expect(await issued(caseId)).toEqual([{ seq, kind }, { seq, kind: `${kind}:en` }]);
  });

  it('says what was asked then, whatever was asked later', async () => {
    const caseId = await office.caseIn('AWAITING_CORRECTION');
    const first = (await listed(caseId)).at(-1)!;
    await office.do('submit-correction', caseId, 'APPLICANT');
    const { seq } = await office.do('request-correction', caseId, 'CLERK');
    const { read } = await papersOf('CLERK', caseId);
    const [one, other] = [await read(first), await read({ seq, kind: 'CORRECTION_NOTICE' })];
    expect(one).not.toBe(other);
    expect((await listed(caseId)).filter(({ kind }) => kind === 'CORRECTION_NOTICE').map((each) => each.seq)).toEqual([first.seq, seq]);
  });
});

describe('the code on a paper', () => {
  it('proves office, kind and file to whoever holds it, and nothing to whoever guesses', async () => {
    const caseId = await office.caseIn('AWAITING_CORRECTION');
    const caller = await office.officer('CLERK');
    const { file, actions } = await readCase(office.servicesFor(caller), caseId, caller);
    const { services, read } = await papersOf('APPLICANT', caseId);
    const asked = actions.find(({ type }) => type === 'request-correction')!;
    const notice = await read({ seq: asked.seq, kind: 'CORRECTION_NOTICE' });
    const mark = (action: CaseAction): string => fingerprint(action).slice(0, 16);
    const paper = await verifyPaper(services, file.acceptanceNumber, mark(asked));
    expect(paper).toEqual({
      acceptanceNumber: file.acceptanceNumber, office: 'GUANGZHOU', at: asked.at, kinds: ['CORRECTION_NOTICE'],
      files: [createHash('sha256').update(Buffer.from(notice, 'base64')).digest('hex')],
    });
    expect((await verifyPaper(services, file.acceptanceNumber, mark(actions[0]!))).kinds).toEqual(['ACCEPTANCE_RECEIPT']);
    const acceptance = actions.find(({ type }) => type === 'accept')!;
    const guesses = [['GZ-2026-99999', mark(asked)], [file.acceptanceNumber, '0'.repeat(16)], [file.acceptanceNumber, ''], [file.acceptanceNumber, mark(acceptance)]] as const;
    for (const [number, guess] of guesses) expect(await refused(verifyPaper(services, number, guess))).toBe('PAPER_UNKNOWN');
  });
});

describe('a paper that is not theirs', () => {
  it('is not found by an applicant, a stranger, nor under another number or kind', async () => {
    const caseId = await office.caseIn('FORWARDED');
    const forwarded = (await listed(caseId)).find(({ kind }) => kind === 'RECOMMENDATION_OPINION')!;
    await office.ground.sql(
      `INSERT INTO issued_document (case_id, office, seq, kind, sha256, content, created_at) VALUES ($1, 'GUANGZHOU', $2, 'RECOMMENDATION_OPINION', 'hash', 'opinion', now())`,
      [caseId, forwarded.seq],
    );
    const named = { seq: forwarded.seq, kind: forwarded.kind };
    expect(await (await papersOf('CLERK', caseId)).read(named)).toBe(Buffer.from('opinion').toString('base64'));
    const applicant = await papersOf('APPLICANT', caseId);
    expect(await refused(applicant.read(named))).toBe('NOT_FOUND');
    expect(await refused(applicant.read({ seq: 2, kind: 'CORRECTION_NOTICE' }))).toBe('NOT_FOUND');
    expect(await refused(applicant.read({ seq: 999, kind: 'ACCEPTANCE_RECEIPT' }))).toBe('NOT_FOUND');
    const shenzhen = await office.callerFor('SUPERVISOR', caseId, 'SHENZHEN');
    expect(await refused(readDocument(applicant.services, caseId, named, shenzhen))).toBe('CASE_NOT_FOUND');
  });
});

const DRAFTS: readonly (readonly [NoticeDraft, Asking, State])[] = [
  [{ kind: 'CORRECTION_NOTICE', defects: [{ code: 'CONSENT', text: '缺同意书。' }], answerBy: '2099-01-04' }, 'CLERK', 'COLLECTING'],
  [{ kind: 'NOT_ACCEPTED_NOTICE', reasons: '不属于受理范围。' }, 'CLERK', 'RECEIVED'],
  [{ kind: 'NOT_RECOMMENDED_NOTICE', reasons: '证据不足。\n另有一处。', language: 'pt' }, 'REVIEWER', 'AWAITING_REVIEW'],
];

describe('a notice before it is sent', () => {
  it.each(DRAFTS)('is the paper as it would be, and leaves nothing but the record of a reading: %o', async (draft, by, from) => {
    const caseId = await office.caseIn(from);
    const { services } = await papersOf(by, caseId);
    const caller = await office.callerFor(by, caseId);
    const before = await office.ground.sql(`SELECT count(*)::int AS acts, (SELECT count(*)::int FROM issued_document) AS papers FROM case_action`);
    const content = await previewNotice(services, caseId, draft, caller);
    expect(Buffer.from(content).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await office.ground.sql(`SELECT count(*)::int AS acts, (SELECT count(*)::int FROM issued_document) AS papers FROM case_action`)).toEqual(before);
    expect(await office.ground.sql(`SELECT FROM audit_entry WHERE case_id = $1 AND act = 'read-case'`, [caseId])).toHaveLength(1);
  });

  it('is not shown to the other office', async () => {
    const caseId = await office.caseIn('RECEIVED');
    const elsewhere = await office.officer('CLERK', 'SHENZHEN');
    const { services } = await papersOf('CLERK', caseId);
    expect(await refused(previewNotice(services, caseId, { kind: 'NOT_ACCEPTED_NOTICE', reasons: '无' }, elsewhere))).toBe('CASE_NOT_FOUND');
  });
});

describe('the history of a case', () => {
  it('says in which state each act left it, and what a correction changed', async () => {
    const caseId = await office.caseIn('AWAITING_CORRECTION');
    const caller = await office.officer('CLERK');
    const [first] = office.formOf(caseId).applicants;
    Object.assign(office.formOf(caseId), { applicants: [{ ...first, nameEnglish: 'Amended Sample Limited' }] });
    await office.do('submit-correction', caseId, 'CLERK');
    const { history } = await readCase(office.servicesFor(caller), caseId, caller);
    expect(history.map(({ action, state }) => [action.type, state])).toEqual([
      ['register', 'RECEIVED'], ['accept', 'COLLECTING'], ['collect', 'COLLECTING'], ['request-correction', 'AWAITING_CORRECTION'], ['submit-correction', 'COLLECTING'],
    ]);
    expect(history.at(-1)?.changes).toEqual([{ path: 'applicants[0].nameEnglish', before: first?.nameEnglish ?? null, after: 'Amended Sample Limited' }]);
    expect(history.slice(0, -1).flatMap(({ changes }) => changes)).toEqual([]);
  });
});
