import { describe, expect, it } from '@jest/globals';
import { CHECK, QUESTIONS, RESULT } from '#apps/web/portal/check/check.words.js';
import { FILED, FILING, type STEP_WORDS } from '#apps/web/portal/filing/filing.words.js';
import { FIELDS } from '#apps/web/request-form/fields.words.js';
import { NAMES } from '#apps/web/portal/portal.words.js';
import { AFTER_GRANT, CORRECTION, PAPERS, REQUEST, STATES, VERIFY, WITHDRAWAL } from '#apps/web/portal/request/request.words.js';
import { FAILURES, FORMS } from '#apps/web/words/every-page.words.js';
import type { Language } from '#libs/domain/language.js';
import { formatDay } from '#libs/domain/time/day.js';
import { type Instant, shanghaiDay } from '#libs/domain/time/instant.js';
import { DESK, PHONE, type Visitor } from '#test/support/browser.js';
import { Desk, done } from '#test/support/desk.js';
import type { Told } from '#test/support/person.js';
import { freshSample, SMALL_PDF } from '#test/support/requests.js';
import { system, visit } from './ground.js';

/** What people come to the portal for, from beginning to end. */

/** The least that is a picture by its content. */
const SMALL_PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function openRequest(visitor: Visitor, { acceptanceNumber, secret }: Pick<Told, 'acceptanceNumber' | 'secret'>): Promise<void> {
  const { language } = visitor;
  await visitor.go('/status');
  await visitor.fill(REQUEST.number[language], acceptanceNumber.toLowerCase());
  await visitor.fill(REQUEST.secret[language], secret);
  await visitor.press(REQUEST.open[language]);
  await visitor.page.getByRole('heading', { name: acceptanceNumber }).waitFor();
  await visitor.settle();
}

describe.each([['en', DESK], ['zh-Hant', PHONE]] as const)('checking before filing, in %s', (language, size) => {
  it('ends with every rule answered, what to bring, and by when it would go to CNIPA', async () => {
    await visit(language, async (visitor) => {
      const { page } = visitor;
      const next = (): Promise<void> => visitor.press(CHECK.next[language]);
      await visitor.go('/check');
      await visitor.press(CHECK.start[language]);
      await visitor.tick(QUESTIONS.region.HK[language]);
      await next();
      await page.getByLabel(QUESTIONS.applicants.kind[language]).selectOption('HK_COMPANY');
      for (const word of ['statusEvidence', 'consented'] as const) await visitor.tick(QUESTIONS.applicants[word][language]);
      await next();
      await visitor.fill(QUESTIONS.number.title[language], '202310123456');
      await page.getByText(QUESTIONS.number.hint[language]).click();
      await page.getByRole('button', { name: FORMS.useSuggestion[language].replace('{value}', '202310123456.6') }).click();
      expect(await page.getByLabel(QUESTIONS.number.title[language]).inputValue()).toBe('202310123456.6');
      await next();
      await visitor.tick(QUESTIONS.kind.DIRECT[language]);
      await next();
      await visitor.fill(QUESTIONS.filed.date[language], '2023-08-09');
      await next();
      await visitor.tick(QUESTIONS.form.xml[language]);
      await next();
      await visitor.tick(QUESTIONS.examination.yes[language]);
      await visitor.fill(QUESTIONS.examination.date[language], '2024-04-22');
      await next();
      await visitor.tick(QUESTIONS.notice.no[language]);
      await next();
      await visitor.fill(QUESTIONS.field.title[language], 'A61B34/30, A61B17/34');
      await next();
      const ground = page.getByRole('checkbox').nth(2);
      await ground.check();
      await page.getByRole('checkbox').nth(3).check();
      await visitor.tick(QUESTIONS.grounds.statement[language]);
      await next();
      await visitor.tick(QUESTIONS.agency.yes[language]);
      await visitor.fill(QUESTIONS.agency.code[language], '44100');
      await visitor.tick(QUESTIONS.agency.power[language]);
      await next();
      await visitor.tick(QUESTIONS.before.none[language]);
      await next();
      await visitor.tick(QUESTIONS.integrity.no[language]);
      await next();
      await visitor.tick(QUESTIONS.office.SHENZHEN[language]);
      await visitor.press(CHECK.finish[language]);
      await page.waitForURL('**/check/result');
      await visitor.settle();
      expect(await page.locator('.notice h2').first().textContent()).toBe(RESULT.outcome['nothing-in-the-way'][language]);
      expect(await visitor.text()).toContain(RESULT.hand[language]);
      await visitor.sees('portal/check-result');
      await page.reload();
      await visitor.settle();
      expect(await page.getByText(`${RESULT.group.met[language]} (`).count()).toBe(1);
    }, { size });
  });

  it('says what stands in the way and what would change it', async () => {
    await visit(language, async (visitor) => {
      await visitor.go('/check/kind');
      await visitor.go('/check/notice');
      await visitor.tick(QUESTIONS.notice.yes[language]);
      await visitor.fill(QUESTIONS.notice.date[language], '2026-01-05');
      await visitor.go('/check/result');
      expect(await visitor.text()).toContain(RESULT.outcome.blocked[language]);
      expect(await visitor.text()).toContain(RESULT.change[language]);
      await visitor.sees('portal/check-result-blocked');
    }, { size });
  });
});

async function fillForm(visitor: Visitor, language: Language): Promise<void> {
  const { page } = visitor;
  const { form } = freshSample();
  const next = async (step: keyof typeof STEP_WORDS | 'review'): Promise<void> => {
    await visitor.press(FILING.next[language]);
    await page.waitForURL(`**/file/${step}`);
  };
  await visitor.go('/file');
  await visitor.press(FILING.start[language]);
  await visitor.tick(NAMES.offices.SHENZHEN[language]);
  await visitor.tick(NAMES.regions.HK[language]);
  await next('application');
  await visitor.tick(NAMES.applicationKinds.DIRECT[language]);
  await visitor.fill(FIELDS.applicationNumber[language], form.applicationNumber);
  await visitor.fill(FIELDS.inventionTitle[language], form.inventionTitle);
  await visitor.fill(FIELDS.filingDate[language], form.filing.filingDate);
  await visitor.fill(FIELDS.substantive[language], form.filing.substantiveExaminationSince ?? '');
  await visitor.fill(FIELDS.symbols[language], form.filing.ipcSymbols.join('\n'));
  await next('requester');
  await visitor.fill(FIELDS.name[language], form.requester.name);
  await visitor.fill(FIELDS.nationality[language], form.requester.nationalityOrRegion);
  await visitor.fill(FIELDS.contactName[language], form.requester.contactName);
  await visitor.fill(FIELDS.phone[language], form.requester.phone);
  await visitor.fill(FIELDS.address[language], form.requester.address);
  // Somebody calls; the phone is put away and taken out again.
  await page.reload();
  expect(await page.getByLabel(FIELDS.phone[language]).inputValue()).toBe(form.requester.phone);
  await next('applicants');
  await visitor.fill(FIELDS.name[language], form.applicants[0]?.name ?? '');
  await page.getByLabel(FIELDS.kind[language], { exact: true }).selectOption('HK_COMPANY');
  for (const word of ['statusEvidence', 'consented'] as const) await visitor.tick(FIELDS[word][language]);
  await next('agency');
  await visitor.tick(FORMS.yes[language]);
  await visitor.fill(FIELDS.agencyCode[language], form.agency?.code ?? '');
  await visitor.fill(FIELDS.agencyName[language], form.agency?.name ?? '');
  await visitor.tick(FIELDS.power[language]);
  await next('grounds');
  await page.getByRole('checkbox').nth(2).check();
  await visitor.fill(FIELDS.statement[language], form.grounds[0]?.statement ?? '');
  await visitor.tick(FIELDS.evidence[language]);
  await visitor.fill(FIELDS.innovation[language], form.innovationStatement ?? '');
  await next('priorArt');
  await visitor.press(FIELDS.addPatent[language]);
  await visitor.fill(FIELDS.documentNumber[language], 'CN113999003B');
  await next('files');
  await attach(visitor, language);
  await next('sign');
  await visitor.tick(FIELDS.declared[language]);
  await visitor.fill(FIELDS.signedBy[language], form.requester.name);
  await visitor.fill(FIELDS.signedOn[language], form.signature.signedOn);
  await visitor.tick(FIELDS.chinese[language]);
  await next('review');
}

/** A file by the file dialog, a photograph by the camera, and one that is refused. */
async function attach(visitor: Visitor, language: Language): Promise<void> {
  const { page } = visitor;
  const choose = page.locator('input[type=file][multiple]');
  await choose.setInputFiles({ name: '委托书.pdf', mimeType: 'application/pdf', buffer: Buffer.from(SMALL_PDF) });
  await page.getByText(FIELDS.uploaded[language].replace('{name}', '委托书.pdf')).waitFor();
  await page.locator('input[capture]').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: SMALL_PNG });
  await page.getByAltText(FIELDS.preview[language].replace('{name}', 'photo.png')).waitFor();
  await choose.setInputFiles({ name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not a document at all') });
  await page.getByText(FIELDS.refusedFile[language].replace('{name}', 'notes.pdf')).waitFor();
  const kinds = page.getByLabel(FIELDS.fileKind[language]);
  await kinds.nth(0).selectOption('POWER_OF_ATTORNEY');
  await kinds.nth(1).selectOption('APPLICANT_STATUS');
  await visitor.sees('portal/file-files-filled');
}

describe.each([['zh-Hant', PHONE], ['pt', DESK]] as const)('filing online, in %s', (language, size) => {
  it('ends with number, secret, code and receipt, and the status is one step away', async () => {
    await visit(language, async (visitor) => {
      const { page } = visitor;
      await fillForm(visitor, language);
      await visitor.sees('portal/file-review');
      await visitor.press(FILING.send[language]);
      await page.waitForURL('**/filed');
      await visitor.settle();
      expect(await visitor.heading()).toBe(FILED.title[language]);
      await page.locator('.axis-bar').first().waitFor({ state: 'attached' });
      await visitor.sees('portal/filed');
      const [number, secret] = await page.locator('.secret').allTextContents();
      expect([number, secret]).toEqual([expect.stringMatching(/^SZ-\d{4}-\d{5}$/), expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/)]);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: FILED.receipt[language] }).click();
      expect((await download).suggestedFilename()).toBe('receipt.pdf');
      await visitor.press(FILED.status[language]);
      await page.getByRole('heading', { name: number ?? '' }).waitFor();
      await visitor.settle();
      expect(await visitor.text()).toContain(STATES.RECEIVED[language]);
      await visitor.go('/file');
      expect(await page.getByRole('button', { name: FILING.discard[language] }).count()).toBe(0);
    }, { size });
  });
});

describe('filing online', () => {
  it('is sent once, however often nobody answers', async () => {
    await visit('en', async (visitor) => {
      const { page } = visitor;
      await fillForm(visitor, 'en');
      const keys: (string | undefined)[] = [];
      let answered = 0;
      await page.route('**/requests', async (route) => {
        keys.push(route.request().headers()['idempotency-key']);
        // The first time the request arrives and its answer is lost.
        if (keys.length === 1) await route.fetch();
        if (keys.length <= 2) return route.abort();
        answered += 1;
        return route.continue();
      });
      await visitor.press(FILING.send.en);
      await page.getByText(FAILURES.away.en).waitFor();
      await visitor.sees('portal/file-review-away');
      await visitor.press(FAILURES.again.en);
      await page.getByText(FAILURES.away.en).waitFor();
      await page.reload();
      await visitor.press(FILING.send.en);
      await page.waitForURL('**/filed');
      expect([new Set(keys).size, keys.length, answered]).toEqual([1, 3, 1]);
      visitor.complaints.length = 0;
    });
  });

  it('tells every fault the server finds at its field', async () => {
    await visit('en', async (visitor) => {
      const { page } = visitor;
      await fillForm(visitor, 'en');
      await visitor.go('/file/requester');
      await visitor.fill(FIELDS.phone.en, 'call me');
      await visitor.go('/file/review');
      await visitor.press(FILING.send.en);
      const summary = page.getByRole('alert');
      await summary.getByRole('link').click();
      await page.waitForURL('**/file/requester');
      await page.locator('#field-form-requester-phone:focus').waitFor();
      await visitor.sees('portal/file-refused');
    });
  });
});

describe('a request', () => {
  it('is opened by number and secret; an unknown number and a wrong secret look the same', async () => {
    const guangzhou = await Desk.open(system(), 'GUANGZHOU');
    const registered = await guangzhou.caseIn('AWAITING_REVIEW');
    await visit('zh-Hans', async (visitor) => {
      const { page, language } = visitor;
      const told: string[] = [];
      for (const number of ['GZ-2026-99999', registered.acceptanceNumber]) {
        await visitor.go('/status');
        await visitor.fill(REQUEST.number[language], number);
        await visitor.fill(REQUEST.secret[language], 'AAAA-BBBB-CCCC');
        await visitor.press(REQUEST.open[language]);
        told.push((await page.getByRole('alert').textContent()) ?? '');
      }
      await visitor.sees('portal/status-refused');
      expect(told[0]).toBe(told[1]);
      await openRequest(visitor, registered);
      expect(await page.locator('.way [aria-current=step]').textContent()).toContain(STATES.AWAITING_REVIEW[language]);
      await visitor.sees('portal/status');
      await page.locator('details summary').first().click();
      await visitor.sees('portal/status-counted');
      await page.reload();
      await page.locator('.way').waitFor();
      await visitor.press(REQUEST.leave[language]);
      await page.getByLabel(REQUEST.secret[language]).waitFor();
    });
  });

  it('that is at CNIPA says so, and what follows once it is granted; its receipt can be proved by its code', async () => {
    const guangzhou = await Desk.open(system(), 'GUANGZHOU');
    const registered = await guangzhou.caseIn('FORWARDED');
    await visit('pt', async (visitor) => {
      const { page } = visitor;
      await openRequest(visitor, registered);
      expect(await visitor.text()).toContain(STATES.FORWARDED.pt);
      await visitor.sees('portal/status-forwarded');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: PAPERS.ACCEPTANCE_RECEIPT.pt }).click();
      const receipt = await (await download).path();
      const today = formatDay(shanghaiDay(Date.now() as Instant));
      done(await guangzhou.clerk.act(registered.caseId, 'record-cnipa-result', {
        result: 'GRANTED', number: '2024090200012345', priorityNumber: 'YX-SAMPLE-1', paper: { sender: { name: '国家知识产权局', relation: 'CNIPA' }, datedOn: today, datedBy: 'PAPER' },
      }));
      await page.reload();
      await page.getByText(AFTER_GRANT.first.pt).waitFor();
      await visitor.sees('portal/status-granted');
      const [act] = await system().query<{ act_sha256: string }>(`SELECT act_sha256 FROM audit_entry WHERE case_id = $1 AND act = 'register'`, [registered.caseId]);
      await visitor.go(`/verify/${registered.acceptanceNumber}/${act?.act_sha256.slice(0, 16)}`);
      await page.getByText(VERIFY.genuine.pt, { exact: true }).waitFor();
      await page.getByLabel(VERIFY.file.pt).setInputFiles(receipt);
      await page.getByText(VERIFY.same.pt).waitFor();
      await visitor.sees('portal/verify-genuine');
      await page.getByLabel(VERIFY.file.pt).setInputFiles({ name: 'other.pdf', mimeType: 'application/pdf', buffer: Buffer.from(SMALL_PDF) });
      await page.getByText(VERIFY.differs.pt).waitFor();
    }, { size: DESK });
  });

  it('is corrected as it was asked, with what was handed in already there', async () => {
    const guangzhou = await Desk.open(system(), 'GUANGZHOU');
    const registered = await guangzhou.caseIn('COLLECTING');
    const defects = [{ code: 'CONSENT', text: '未附第二申请人的同意书。' }];
    done(await guangzhou.clerk.act(registered.caseId, 'request-correction', { defects, answerBy: '2099-01-05' }));
    await visit('zh-Hant', async (visitor) => {
      const { page, language } = visitor;
      await openRequest(visitor, registered);
      await visitor.sees('portal/status-correction');
      await visitor.press(REQUEST.correct[language]);
      await page.getByText(defects[0]!.text).waitFor();
      await visitor.sees('portal/correction');
      await visitor.press(CORRECTION.filesOnly[language]);
      await page.waitForURL('**/correction/files');
      await page.locator('input[type=file][multiple]').setInputFiles({ name: '同意书.pdf', mimeType: 'application/pdf', buffer: Buffer.from(SMALL_PDF) });
      await page.getByLabel(FIELDS.fileKind[language]).selectOption('CONSENT');
      await visitor.press(FILING.next[language]);
      await visitor.press(FILING.next[language]);
      await page.waitForURL('**/correction/review');
      await visitor.fill(CORRECTION.explanation[language], '現補交同意書。');
      await visitor.sees('portal/correction-review');
      // The session ends while this was written: nothing of it is lost.
      await page.context().clearCookies();
      await visitor.press(CORRECTION.send[language]);
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(REQUEST.secret[language]).waitFor();
      await visitor.sees('portal/session-over');
      await dialog.getByLabel(REQUEST.secret[language]).fill(registered.secret);
      await dialog.getByRole('button', { name: REQUEST.open[language] }).click();
      await page.getByRole('heading', { name: CORRECTION.done[language] }).waitFor();
      await visitor.sees('portal/correction-done');
      const { state, history } = await guangzhou.read(registered.caseId);
      expect(state).toBe('COLLECTING');
      expect(history.filter(({ type }) => type === 'submit-correction')).toHaveLength(1);
    });
  });

  it('is withdrawn after it was said what that means', async () => {
    const guangzhou = await Desk.open(system(), 'GUANGZHOU');
    const registered = await guangzhou.caseIn('RECEIVED');
    await visit('en', async (visitor) => {
      const { page } = visitor;
      await openRequest(visitor, registered);
      await visitor.press(REQUEST.withdraw.en);
      await visitor.sees('portal/withdrawal');
      await visitor.press(WITHDRAWAL.confirm.en);
      expect(await page.getByText(FORMS.required.en).count()).toBe(1);
      await visitor.fill(WITHDRAWAL.reason.en, 'We prefer the ordinary way.');
      await visitor.press(WITHDRAWAL.confirm.en);
      await page.getByRole('heading', { name: WITHDRAWAL.done.en }).waitFor();
      await visitor.sees('portal/withdrawal-done');
      expect((await guangzhou.read(registered.caseId)).state).toBe('WITHDRAWN');
    });
  });

  it('that changed meanwhile says what stands in the way and lets one look', async () => {
    const guangzhou = await Desk.open(system(), 'GUANGZHOU');
    const registered = await guangzhou.caseIn('RECEIVED');
    await visit('zh-Hans', async (visitor) => {
      const { page, language } = visitor;
      await openRequest(visitor, registered);
      await visitor.press(REQUEST.withdraw[language]);
      await visitor.fill(WITHDRAWAL.reason[language], '改为正常审查。');
      done(await guangzhou.clerk.act(registered.caseId, 'decline', { reason: '不属于受理范围。' }));
      await visitor.press(WITHDRAWAL.confirm[language]);
      await page.getByText(WITHDRAWAL.notNow[language].replace('{state}', STATES.NOT_ACCEPTED[language])).waitFor();
      await visitor.sees('portal/withdrawal-too-late');
    });
  });
});
