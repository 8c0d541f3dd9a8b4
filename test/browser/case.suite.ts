import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ACT_FIELDS, ACTS } from '#apps/web/case/acts/acts.words.js';
import { ASSESSMENT } from '#apps/web/case/assessment/assessment.words.js';
import { CASE } from '#apps/web/case/case.words.js';
import { NAMING } from '#apps/web/case/naming.words.js';
import { FORM } from '#apps/web/case/request/form.words.js';
import { FIELDS } from '#apps/web/request-form/fields.words.js';
import { STAFF_SESSION } from '#apps/web/session/staff.words.js';
import { FAILURES } from '#apps/web/words/every-page.words.js';
import type { Office, Role } from '#libs/domain/case/names.js';
import { LANGUAGES, type Language } from '#libs/domain/language.js';
import { DESK, PHONE, type Sight, type Visitor } from '#test/support/browser.js';
import { Desk, done, FORM_DECISION } from '#test/support/desk.js';
import { letterBody } from '#test/support/papers.js';
import { officeService, type Told } from '#test/support/person.js';
import { bare, freshSample } from '#test/support/requests.js';
import { system, visit } from './ground.js';

/** What officers and supervisors do with one case, from its page. */

let opened: Promise<Desk> | undefined;
const desk = (): Promise<Desk> => (opened ??= Desk.open(system(), 'GUANGZHOU'));

interface Coming extends Partial<Sight> {
  readonly role: Role;
  readonly office?: Office;
  readonly number?: number;
  readonly service?: string;
}

/** Somebody signed in, before the page of a case. */
async function comeTo(caseId: string, language: Language, coming: Coming, work: (visitor: Visitor) => Promise<void>): Promise<void> {
  const { role, office = 'GUANGZHOU', number = 0, service = officeService(office), size = DESK } = coming;
  await visit(language, async (visitor) => {
    await signIn(visitor, service, system().account(role, office, number));
    await visitor.go(`/cases/${caseId}`);
    await work(visitor);
  }, { service, size });
}

async function signIn({ page }: Visitor, service: string, account: { readonly login: string; readonly password: string }): Promise<void> {
  const answer = await page.context().request.post(`${system().urlOf(service)}/session`, { data: { login: account.login, password: account.password } });
  expect(answer.status()).toBe(201);
}

const state = (visitor: Visitor, name: keyof typeof NAMING.states): Promise<void> => visitor.page.locator('.case-state', { hasText: NAMING.states[name][visitor.language] }).waitFor();
const turnTo = async ({ page, language }: Visitor, tab: keyof typeof CASE.tabs): Promise<void> => {
  await page.getByRole('tab', { name: CASE.tabs[tab][language], exact: true }).click();
  await page.locator('#case-part .loading').first().waitFor({ state: 'hidden' });
};

/** A case on which form and record disagree about the title. */
async function differing(): Promise<Told> {
  const sample = freshSample();
  return (await desk()).caseIn('RECEIVED', { ...sample, bibliographicRecord: { ...sample.bibliographicRecord, inventionTitle: '样本发明（著录名称）' } });
}

const dayBack = (days: number): string => new Date(Date.now() - days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** A letter that lay too long: its promise is broken when it is keyed in. */
async function late(): Promise<Told> {
  const sample = freshSample();
  const form = { ...bare(sample.form), signature: { ...sample.form.signature, signedOn: dayBack(13) } };
  const paper = letterBody({ datedOn: dayBack(13), datedBy: 'POSTMARK', receivedAt: `${dayBack(12)}T10:00:00+08:00` });
  const told = done(await (await desk()).clerk.post('/cases', { channel: 'POST', form, paper }));
  done(await (await desk()).clerk.act(told.caseId, 'claim'));
  return told;
}

describe.each([['zh-Hans', DESK], ['pt', PHONE]] as const)('a clerk before a case, in %s', (language, size) => {
  it('takes it on with one key, settles what differs, and completes the collection', async () => {
    const { caseId } = await differing();
    await comeTo(caseId, language, { role: 'CLERK', size }, async (visitor) => {
      const { page } = visitor;
      await visitor.sees('staff/case-received');
      await page.keyboard.press('Control+Enter');
      await state(visitor, 'COLLECTING');
      await page.locator('.difference').waitFor({ timeout: 60_000 });
      expect(await page.getByRole('button', { name: ACTS.verb['complete-collection'][language] }).count()).toBe(0);
      await visitor.sees('staff/case-differences');
      await page.getByRole('button', { name: NAMING.choices.TAKE_RECORD[language] }).click();
      await page.getByRole('button', { name: NAMING.choices.TAKE_RECORD[language], pressed: true }).waitFor();
      await visitor.press(ACTS.verb['complete-collection'][language]);
      await state(visitor, 'AWAITING_RECOMMENDATION');
      expect(await page.locator('.acts-done').textContent()).toContain(NAMING.acts['complete-collection'][language]);
      await visitor.sees('staff/case-collected');
    });
  });
});

describe.each([['en', DESK], ['zh-Hant', PHONE]] as const)('four eyes on a case, in %s', (language, size) => {
  it('a recommender decides a rule and recommends; a reviewer returns it at its place, and then confirms', async () => {
    const { caseId } = await (await desk()).caseIn('AWAITING_RECOMMENDATION');
    const title = ASSESSMENT.decide[language];
    await comeTo(caseId, language, { role: 'RECOMMENDER', size }, async (visitor) => {
      const { page } = visitor;
      await page.locator('.rule', { hasText: 'FORM_EDITION' }).getByRole('button', { name: title }).click();
      await visitor.press(ASSESSMENT.record[language]);
      await visitor.sees('staff/case-rule-decision');
      await visitor.tick(ASSESSMENT.accept[language]);
      await page.getByLabel(ASSESSMENT.reason[language]).fill(FORM_DECISION.reason);
      await visitor.press(ASSESSMENT.record[language]);
      await page.locator('.decisions', { hasText: FORM_DECISION.reason }).waitFor();
      await visitor.press(ACTS.verb.recommend[language]);
      await visitor.press(ACTS.send.recommend[language]);
      await visitor.sees('staff/case-recommend');
      await page.locator('.templates button').first().click();
      await page.keyboard.press('Control+Enter');
      await state(visitor, 'AWAITING_REVIEW');
    });
    await comeTo(caseId, language, { role: 'REVIEWER', size }, async (visitor) => {
      const { page } = visitor;
      await page.locator('.acts .card', { hasText: ACT_FIELDS.opinionPositive[language] }).waitFor();
      await visitor.sees('staff/case-review');
      await page.locator('.rule-group > summary').first().click();
      await page.locator('.rule', { hasText: 'TECHNICAL_FIELD' }).getByRole('button', { name: ACT_FIELDS.remarkHere[language] }).click();
      await page.locator('.placed textarea').fill('请核对分类号。');
      await page.getByLabel(ACT_FIELDS.remarks[language]).fill('请补充依据。');
      await visitor.sees('staff/case-return');
      await visitor.press(ACTS.send.return[language]);
      await state(visitor, 'AWAITING_RECOMMENDATION');
    });
    const { recommender } = await desk();
    await comeTo(caseId, language, { role: 'RECOMMENDER', size }, async (visitor) => {
      await visitor.page.locator('.acts .notice', { hasText: '请核对分类号。' }).waitFor();
      await visitor.sees('staff/case-returned');
      done(await recommender.act(caseId, 'recommend', { reasons: '依据已补充。' }));
      await visitor.page.locator('.what-happened .notice').or(visitor.page.locator('.case-state', { hasText: NAMING.states.AWAITING_REVIEW[language] })).first().waitFor();
    });
    await comeTo(caseId, language, { role: 'REVIEWER', size }, async (visitor) => {
      const { page } = visitor;
      await visitor.go('?group=unclaimed');
      // From the list to a decision: a click, a key, and the same key again.
      await page.locator(`[data-case="${caseId}"] a`).first().click();
      await page.getByRole('button', { name: ACTS.verb.confirm[language], exact: true }).waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: ACTS.send.confirm[language], exact: true }).waitFor();
      await visitor.sees('staff/case-confirm');
      await page.keyboard.press('Control+Enter');
      await page.locator('.acts-done', { hasText: NAMING.acts.confirm[language] }).waitFor();
    });
  });
});

describe.each([['zh-Hant', DESK], ['en', PHONE]] as const)('a supervisor before a case, in %s', (language, size) => {
  it('explains a breach and gives the task to somebody else', async () => {
    const { caseId } = await late();
    await comeTo(caseId, language, { role: 'SUPERVISOR', size, service: 'supervision' }, async (visitor) => {
      const { page } = visitor;
      await page.keyboard.press('Control+Enter');
      await page.getByLabel(ACT_FIELDS.cause[language], { exact: true }).selectOption('INCORRECT_HANDLING');
      await visitor.press(ACTS.send['explain-breach'][language]);
      await visitor.sees('supervision/case-breach');
      await page.getByLabel(ACT_FIELDS.causeText[language]).fill('来信误投。');
      await visitor.press(ACTS.send['explain-breach'][language]);
      await page.locator('.case-state', { hasText: CASE.breachExplained[language] }).waitFor();
      await visitor.press(ACTS.verb.reassign[language]);
      await page.getByLabel(ACT_FIELDS.officer[language], { exact: true }).selectOption({ index: 1 });
      await page.getByLabel(ACT_FIELDS.why[language]).fill('承办人请假。');
      await visitor.sees('supervision/case-reassign');
      await visitor.press(ACTS.send.reassign[language]);
      await page.locator('.acts-done', { hasText: NAMING.acts.reassign[language] }).waitFor();
      await visitor.sees('supervision/case');
    });
  });
});

describe('two people before one case', () => {
  it('the slower one is told what stands now, and loses nothing of what was typed', async () => {
    const { caseId } = await (await desk()).caseIn('RECEIVED');
    await comeTo(caseId, 'zh-Hans', { role: 'CLERK', number: 1 }, async (visitor) => {
      const { page } = visitor;
      // Nobody tells this page of the other one.
      await page.route('**/events', (route) => route.abort());
      await page.reload();
      await page.getByRole('button', { name: ACTS.verb.decline['zh-Hans'] }).click();
      await page.getByLabel(ACT_FIELDS.reasons['zh-Hans']).fill('不属于受理范围，理由如下。');
      const { handler } = done(await (await desk()).clerk.act(caseId, 'claim'));
      await page.locator('.act-form button[type=submit]').click();
      await page.locator('.act-form .notice', { hasText: handler?.name ?? 'somebody' }).waitFor();
      await page.locator('.case-facts', { hasText: handler?.name ?? 'somebody' }).waitFor();
      expect(await page.getByLabel(ACT_FIELDS.reasons['zh-Hans']).inputValue()).toBe('不属于受理范围，理由如下。');
      await visitor.sees('staff/case-conflict');
    });
  });

  it('is told quietly what the other one did', async () => {
    const { caseId } = await (await desk()).caseIn('RECEIVED');
    await comeTo(caseId, 'en', { role: 'CLERK', number: 1, size: PHONE }, async (visitor) => {
      await visitor.page.locator('.live-mark .done').waitFor();
      done(await (await desk()).clerk.act(caseId, 'note', { text: '已电话联系。' }));
      await visitor.page.locator('.what-happened .notice', { hasText: NAMING.acts.note.en }).waitFor();
      await visitor.sees('staff/case-news');
      await visitor.page.locator('.what-happened').getByRole('button', { name: CASE.seen.en, exact: true }).click();
      await visitor.page.locator('.what-happened .notice').waitFor({ state: 'detached' });
    });
  });
});

describe('a session that ends while somebody is typing', () => {
  it('is opened again over the page, and what was typed is sent', async () => {
    const { caseId } = await (await desk()).caseIn('RECEIVED');
    await comeTo(caseId, 'pt', { role: 'CLERK' }, async (visitor) => {
      const { page } = visitor;
      await page.getByRole('button', { name: ACTS.verb.note.pt }).click();
      await page.getByLabel(ACT_FIELDS.note.pt).fill('申请人来电。');
      await page.context().clearCookies();
      // Under the dialog too: a page that reads itself anew may ask for the session before the note does.
      await page.getByRole('button', { name: ACTS.send.note.pt, exact: true }).dispatchEvent('click');
      await page.getByRole('dialog').waitFor();
      const { login, password } = system().account('CLERK', 'GUANGZHOU');
      await visitor.fill(STAFF_SESSION.login.pt, login);
      await visitor.fill(STAFF_SESSION.password.pt, password);
      await page.getByRole('dialog').getByRole('button', { name: STAFF_SESSION.signIn.pt }).click();
      await page.locator('.acts-done', { hasText: NAMING.acts.note.pt }).waitFor();
    });
    expect((await (await desk()).read(caseId)).history.at(-1)?.content).toEqual({ text: '申请人来电。' });
  });
});

describe('every part of a case', () => {
  it.each(LANGUAGES)('can be read in %s', async (language) => {
    const { caseId } = await (await desk()).caseIn('AWAITING_REVIEW');
    await comeTo(caseId, language, { role: 'REVIEWER', size: language === 'en' ? PHONE : DESK }, async (visitor) => {
      for (const tab of Object.keys(CASE.tabs) as (keyof typeof CASE.tabs)[]) {
        await turnTo(visitor, tab);
        if (tab === 'history') await visitor.page.locator('#case-part .tone').first().waitFor();
        await visitor.sees(`staff/case-${tab}`);
      }
      await visitor.press(CASE.whyClock[language]);
      await visitor.page.locator('.side-panel .counted').waitFor();
      await visitor.sees('staff/case-why');
      await visitor.page.keyboard.press('Escape');
      await visitor.page.locator('.replay button').click();
      await visitor.page.locator('.replay [role=status] .tone.done').waitFor();
    });
  });

  it.each(LANGUAGES)('and every act of a clerk can be written in %s', async (language) => {
    const { caseId } = await (await desk()).caseIn('COLLECTING');
    await comeTo(caseId, language, { role: 'CLERK', size: language === 'pt' ? PHONE : DESK }, async (visitor) => {
      for (const act of ['request-correction', 'withdraw', 'attach', 'note'] as const) {
        await visitor.press(ACTS.verb[act][language]);
        await visitor.sees(`staff/case-${act}`);
        await visitor.press(ACTS.back[language]);
      }
    });
  });
});

describe('a notice', () => {
  it('is seen as the applicant will read it before it is sent; a correction by post is taken in', async () => {
    const { caseId } = await (await desk()).caseIn('COLLECTING');
    await comeTo(caseId, 'zh-Hans', { role: 'CLERK' }, async (visitor) => {
      const { page } = visitor;
      await visitor.press(ACTS.verb['request-correction']['zh-Hans']);
      await page.locator('.placed select').selectOption('CONSENT');
      await page.locator('.placed .templates button').first().click();
      await visitor.press(ACTS.send['request-correction']['zh-Hans']);
      await page.locator('.fault-summary', { hasText: '［申请人名称］' }).waitFor();
      await page.locator('.placed textarea').fill('未附第二申请人的同意书。');
      await page.getByLabel(ACT_FIELDS.answerBy['zh-Hans']).fill('2099-01-04');
      await visitor.press(ACT_FIELDS.preview['zh-Hans']);
      const [kept] = await Promise.all([page.waitForEvent('download'), page.locator('.paper-ways a[download]').click()]);
      expect(readFileSync(await kept.path()).subarray(0, 5).toString()).toBe('%PDF-');
      await visitor.sees('staff/case-preview');
      await visitor.press(ACTS.send['request-correction']['zh-Hans']);
      await state(visitor, 'AWAITING_CORRECTION');
      await visitor.press(ACTS.verb['submit-correction']['zh-Hans']);
      await page.getByLabel(ACT_FIELDS.sender['zh-Hans'], { exact: true }).fill('样本寄件人');
      await page.reload();
      await visitor.press(ACTS.verb['submit-correction']['zh-Hans']);
      expect(await page.getByLabel(ACT_FIELDS.sender['zh-Hans'], { exact: true }).inputValue()).toBe('样本寄件人');
      await page.locator('.act-form details summary', { hasText: FORM.parts.applicants['zh-Hans'] }).click();
      await visitor.press(FIELDS.addApplicant['zh-Hans']);
      await page.getByLabel(FIELDS.name['zh-Hans'], { exact: true }).last().fill('样本第二申请人');
      await page.getByLabel(FIELDS.kind['zh-Hans'], { exact: true }).last().selectOption({ index: 1 });
      await visitor.sees('staff/case-submit-correction');
      await page.getByLabel(ACT_FIELDS.datedOn['zh-Hans']).fill(dayBack(1));
      await page.getByLabel(ACT_FIELDS.datedBy['zh-Hans']).selectOption('PAPER');
      await visitor.press(ACTS.send['submit-correction']['zh-Hans']);
      await state(visitor, 'COLLECTING');
      await turnTo(visitor, 'request');
      await page.getByText('样本第二申请人').first().waitFor();
    });
  });
});

describe('a case that is not there', () => {
  it('or is the other office’s, is said so; and so is a server that is away', async () => {
    const { caseId } = await (await desk()).caseIn('RECEIVED');
    await comeTo(caseId, 'zh-Hant', { role: 'CLERK', office: 'SHENZHEN', size: PHONE }, async (visitor) => {
      await visitor.page.getByRole('heading', { name: CASE.unknownTitle['zh-Hant'] }).waitFor();
      await visitor.sees('staff/case-unknown');
      await visitor.page.route('**/cases/*', (route) => (route.request().isNavigationRequest() ? route.continue() : route.abort()));
      await visitor.go(`/cases/${caseId}`);
      await visitor.page.getByRole('heading', { name: FAILURES.away['zh-Hant'] }).waitFor();
      await visitor.sees('staff/case-away');
    });
  });
});
