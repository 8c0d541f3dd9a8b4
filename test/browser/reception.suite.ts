import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { FIELDS } from '#apps/web/request-form/fields.words.js';
import { FORM_NAMES } from '#apps/web/request-form/names.words.js';
import { STAFF_SESSION } from '#apps/web/session/staff.words.js';
import { RECEPTION } from '#apps/web/staff/reception/reception.words.js';
import { STAFF } from '#apps/web/staff/staff.words.js';
import { FORMS } from '#apps/web/words/every-page.words.js';
import type { Language } from '#libs/domain/language.js';
import { DESK, PHONE, type Sight, type Visitor } from '#test/support/browser.js';
import { done } from '#test/support/desk.js';
import { Keyboard } from '#test/support/keyboard.js';
import { freshForm, registerAtWindow, SMALL_PDF } from '#test/support/requests.js';
import { system, visit } from './ground.js';

/** What a clerk does all day: takes requests in. */

const SMALL_PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const FILES = [
  { name: '优先审查请求书.pdf', mimeType: 'application/pdf', buffer: Buffer.from(SMALL_PDF) },
  { name: '公司注册证明书.png', mimeType: 'image/png', buffer: SMALL_PNG },
  { name: '委托书.pdf', mimeType: 'application/pdf', buffer: Buffer.from(SMALL_PDF) },
];

async function signIn({ page, language }: Visitor, login: string, password: string): Promise<void> {
  await page.locator('#field-login').fill(login);
  await page.locator('#field-password').fill(password);
  await page.getByRole('button', { name: STAFF_SESSION.signIn[language] }).click();
}

/** A clerk of Guangzhou at the page; the second one where another has drafts of their own. */
const atReception = (language: Language, work: (visitor: Visitor) => Promise<void>, sight: Partial<Sight> = {}, number = 0): Promise<void> =>
  visit(language, async (visitor) => {
    const { login, password } = system().account('CLERK', 'GUANGZHOU', number);
    await visitor.go('/reception');
    await signIn(visitor, login, password);
    await ready(visitor.page);
    await work(visitor);
  }, { service: 'intake-guangzhou', size: DESK, ...sight });

/** The first check has been answered. */
const ready = (page: Page): Promise<void> => page.locator('.reception-aside .head-axis').waitFor();
const saved = (page: Page): Promise<unknown> => page.waitForResponse((response) => response.url().includes('/drafts/') && response.request().method() === 'PUT' && response.ok());
const field = (page: Page, path: string) => page.locator(`#field-${path.replace(/[^A-Za-z0-9]+/g, '-')}`);

describe('a prepared request', () => {
  it('is registered by the keyboard alone, with few commands beside what is typed', async () => {
    await atReception('zh-Hans', async ({ page }) => {
      const form = freshForm();
      const [applicant] = form.applicants;
      const keys = new Keyboard(page);
      await page.locator('main h1').focus();
      await keys.fill('field-form-applicationNumber', form.applicationNumber);
      await keys.fill('field-form-inventionTitle', form.inventionTitle);
      await keys.fill('field-form-filing-filingDate', form.filing.filingDate.replaceAll('-', ''));
      await keys.fill('field-form-filing-symbols', form.filing.ipcSymbols.slice(0, 2).join(','));
      const { requester } = form;
      await keys.fill('field-form-requester-name', requester.name);
      await page.locator('.branches li').nth(1).waitFor();
      await keys.fill('field-form-requester-nationalityOrRegion', requester.nationalityOrRegion);
      await keys.fill('field-form-requester-contactName', requester.contactName);
      await keys.fill('field-form-requester-phone', requester.phone);
      await keys.fill('field-form-requester-address', requester.address);
      await keys.fill('field-form-applicants-0-name', applicant?.name ?? '');
      await keys.to('field-form-applicants-0-kind');
      await keys.press('ArrowDown', 2);
      await keys.tick('field-form-applicants-0-statusEvidence');
      await keys.tick('field-form-applicants-0-consented');
      await keys.fill('field-form-agency-code', form.agency?.code ?? '');
      await keys.fill('field-form-agency-name', form.agency?.name ?? '');
      await keys.tick('field-form-agency-powerOfAttorney');
      await keys.tick(`field-${form.grounds[0]?.code ?? ''}`);
      await keys.fill('field-form-grounds-0-statement', form.grounds[0]?.statement ?? '');
      await keys.fill('field-form-innovationStatement', form.innovationStatement ?? '');
      await keys.to('choose-annexes');
      const chooser = page.waitForEvent('filechooser');
      await keys.press('Space');
      await (await chooser).setFiles(FILES);
      await page.locator('.annex').nth(2).waitFor();
      expect(await page.locator('.annex select').evaluateAll((selects) => selects.map((each) => (each as unknown as { value: string }).value))).toEqual(['REQUEST_FORM', 'APPLICANT_STATUS', 'POWER_OF_ATTORNEY']);
      expect(await page.locator('.annex img').count()).toBe(1);
      await keys.tick('field-form-declared');
      await keys.fill('field-form-signature-signedBy', requester.name);
      await keys.fill('field-form-signature-signedOn', form.signature.signedOn.replaceAll('-', ''));
      const receipt = page.context().waitForEvent('page');
      await keys.press('Control+Enter');
      const registered = page.locator('.registered h2');
      await registered.waitFor();
      expect((await receipt).url()).toBeDefined();
      const told = `typed ${keys.typed} characters, gave ${keys.commands} commands`;
      // Two keys a second would do for the commands, and four for the text: under two minutes for both.
      expect([told, keys.commands <= 90, keys.commands / 2 + keys.typed / 4 < 150]).toEqual([told, true, true]);
      process.stderr.write(`reception by keyboard: ${told}\n`);
      const number = /GZ-\d{4}-\d{5}/.exec((await registered.textContent()) ?? '')?.[0] ?? '';
      const [kept] = await system().query<{ application_number: string; channel: string; id: string }>(`SELECT id, application_number, channel FROM case_file WHERE acceptance_number = $1`, [number]);
      expect(kept).toMatchObject({ application_number: form.applicationNumber, channel: 'WINDOW' });
      expect(await system().query(`SELECT FROM case_attachment WHERE case_id = $1`, [kept?.id])).toHaveLength(3);
      // Ready for the next one: empty, nothing to mend, the cursor at the beginning, and no draft left over.
      await page.locator('#field-channel:focus').waitFor();
      expect(await field(page, 'form.applicationNumber').inputValue()).toBe('');
      expect(await page.locator('.fault').count()).toBe(0);
      expect(await page.locator('.drafts').count()).toBe(0);
    });
  });

  it('by post is told when it is due from its arrival, on a phone too', async () => {
    await atReception('pt', async (visitor) => {
      const { page } = visitor;
      await visitor.tick(RECEPTION.POST.pt);
      await field(page, 'paper.receivedAt').fill('20200101 0900');
      await field(page, 'paper.sender.name').fill('陳樣本');
      await visitor.tick(RECEPTION.APPLICANT.pt);
      await field(page, 'paper.datedOn').fill('20191230');
      await field(page, 'form.applicationNumber').focus();
      await page.locator('#field-paper-receivedAt-fault').waitFor();
      expect(await page.getByText(RECEPTION.noDue.pt).count()).toBe(1);
      await visitor.sees('staff/reception-post-fault');
      await field(page, 'paper.receivedAt').fill('');
      await field(page, 'form.applicationNumber').focus();
      await ready(page);
      expect(await page.locator('#field-paper-receivedAt-fault').count()).toBe(0);
      await page.getByRole('button', { name: RECEPTION.dueWhy.pt }).click();
      await page.locator('.side-panel .counted').first().waitFor();
      await visitor.sees('staff/reception-why');
      await page.keyboard.press('Escape');
      expect(await page.evaluate('document.activeElement.textContent')).toBe(RECEPTION.dueWhy.pt);
      await page.getByRole('button', { name: RECEPTION.another.pt }).click();
      await page.locator('.drafts').waitFor();
      await page.getByRole('button', { name: new RegExp(`^${RECEPTION.discard.pt}`) }).first().click();
      await page.locator('.drafts').waitFor({ state: 'hidden' });
    }, { size: PHONE }, 1);
  });
});

describe('each field', () => {
  it.each([['en', DESK], ['zh-Hant', PHONE]] as const)('is checked as it is left, in %s', async (language, size) => {
    const held = freshForm();
    const elsewhere = await system().officer('CLERK', 'SHENZHEN');
    done(await registerAtWindow(elsewhere, held));
    await atReception(language, async (visitor) => {
      const { page } = visitor;
      const number = field(page, 'form.applicationNumber');
      await visitor.sees('staff/reception');
      await number.fill('202310123456');
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: FORMS.useSuggestion[language].replace('{value}', '202310123456.6') }).click();
      expect([await number.inputValue(), await page.evaluate('document.activeElement.id')]).toEqual(['202310123456.6', 'field-form-applicationNumber']);
      await number.fill(held.applicationNumber.replace('.', ' '));
      await page.keyboard.press('Tab');
      await page.locator('.lock').waitFor();
      expect(await page.locator('.lock').textContent()).toContain(FORM_NAMES.offices.SHENZHEN[language]);
      expect(await number.inputValue()).toBe(held.applicationNumber);
      await field(page, 'form.filing.filingDate').fill('20230931');
      await field(page, 'form.filing.symbols').fill('A61B34/30\nG06F11');
      await field(page, 'form.agency.code').fill('4410');
      await page.keyboard.press('Tab');
      await page.locator('#field-form-agency-code-fault').waitFor();
      expect(await page.locator('.fault').count()).toBe(2);
      expect(await page.locator('.branches li').count()).toBe(2);
      await page.getByText(RECEPTION.missing[language]).waitFor();
      await visitor.sees('staff/reception-checked');
      await page.keyboard.press('Control+Enter');
      await page.locator('.fault-summary').waitFor();
      expect(await page.evaluate("document.activeElement.classList.contains('fault-summary')")).toBe(true);
      await visitor.sees('staff/reception-faults');
      const first = page.locator('.fault-summary a').first();
      const leads = (await first.getAttribute('href'))?.slice(1);
      await first.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe(leads);
      await page.locator('#choose-annexes').setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('no file that an office can open') });
      await page.getByText(FIELDS.refusedFile[language].replace('{name}', 'note.txt')).waitFor();
      await visitor.sees('staff/reception-file-refused');
      await page.getByRole('button', { name: RECEPTION.another[language] }).click();
      await page.getByRole('button', { name: new RegExp(`^${RECEPTION.discard[language]}`) }).first().click();
      await page.locator('.drafts').waitFor({ state: 'hidden' });
    }, { size }, 1);
  });
});

describe('what is keyed in', () => {
  it('is kept at the server: over a reload, an ended session and another window', async () => {
    await atReception('zh-Hans', async (visitor) => {
      const { page } = visitor;
      const { login, password } = system().account('CLERK', 'GUANGZHOU', 1);
      const title = field(page, 'form.inventionTitle');
      await Promise.all([saved(page), title.fill('一种装置')]);
      await page.waitForURL(/draft=/);
      await page.reload();
      await ready(page);
      expect(await title.inputValue()).toBe('一种装置');
      // Another window goes on with it meanwhile.
      const other = await page.context().newPage();
      await other.goto(page.url());
      await ready(other);
      await Promise.all([saved(other), field(other, 'form.inventionTitle').fill('一种更好的装置')]);
      await title.fill('另一种装置');
      await page.keyboard.press('Tab');
      await page.getByRole('heading', { name: RECEPTION.overtaken['zh-Hans'] }).waitFor();
      await visitor.sees('staff/reception-overtaken');
      await Promise.all([saved(page), page.getByRole('button', { name: RECEPTION.keepBeside['zh-Hans'] }).click()]);
      expect(await title.inputValue()).toBe('另一种装置');
      // The session ends while somebody types.
      await page.context().clearCookies();
      await title.fill('第三种装置');
      await page.keyboard.press('Tab');
      await page.locator('dialog[open]').waitFor();
      await Promise.all([saved(page), signIn(visitor, login, password)]);
      await page.locator('dialog[open]').waitFor({ state: 'hidden' });
      await page.reload();
      await ready(page);
      expect(await title.inputValue()).toBe('第三种装置');
      await page.locator('.drafts li').first().waitFor();
      await visitor.sees('staff/reception-drafts');
      const here = page.url();
      await page.getByRole('button', { name: new RegExp(`^${RECEPTION.goOn['zh-Hans']}`) }).first().click();
      await page.waitForURL((url) => url.href !== here);
      expect(await title.inputValue()).toBe('一种更好的装置');
      for (const each of await system().query<{ id: string }>(`SELECT d.id FROM reception_draft d JOIN staff_account a ON a.id = d.account_id WHERE a.login = $1`, [login])) {
        await system().query(`DELETE FROM reception_draft WHERE id = $1`, [each.id]);
      }
      visitor.complaints.length = 0;
    }, {}, 1);
  });
});

describe('the pages for clerks', () => {
  it('are no others’', async () => {
    await visit('en', async (visitor) => {
      const { login, password } = system().account('REVIEWER', 'GUANGZHOU');
      await visitor.go();
      await signIn(visitor, login, password);
      await visitor.page.getByRole('link', { name: STAFF.home.en }).waitFor();
      expect(await visitor.page.getByRole('link', { name: STAFF.reception.en }).count()).toBe(0);
      for (const path of ['/reception', '/bulk-intake']) {
        await visitor.go(path);
        await visitor.page.getByRole('heading', { name: STAFF.clerksOnly.en }).waitFor();
      }
      await visitor.sees('staff/clerks-only');
    }, { service: 'intake-guangzhou', size: DESK });
  });
});
