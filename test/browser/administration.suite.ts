import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { PASSWORD } from '#apps/web/session/password.words.js';
import { STAFF_SESSION } from '#apps/web/session/staff.words.js';
import { ACCOUNTS } from '#apps/web/supervision/administration/accounts/accounts.words.js';
import { ADMINISTRATION } from '#apps/web/supervision/administration/administration.words.js';
import { ACTS } from '#apps/web/supervision/administration/audit/acts.words.js';
import { AUDIT } from '#apps/web/supervision/administration/audit/audit.words.js';
import { REPLAY } from '#apps/web/supervision/administration/replay/replay.words.js';
import { RULES } from '#apps/web/supervision/administration/rules/rules.words.js';
import { TABLES } from '#apps/web/supervision/administration/tables/tables.words.js';
import { NAMING } from '#apps/web/supervision/naming.words.js';
import { TEXTS } from '#apps/web/supervision/administration/texts/texts.words.js';
import { LANGUAGES, type Language } from '#libs/domain/language.js';
import { DESK, PHONE, type Visitor } from '#test/support/browser.js';
import { registerAtWindow } from '#test/support/requests.js';
import { system, visit } from './ground.js';
import { signIn, supervise } from './supervision-ground.js';

/** What administrators look after, and what shows that the record was not changed. */

const ADMIN = ['ADMINISTRATOR', 'NONE'] as const;
const OWN = 'four words of their own';
const inWords = (template: string, values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, String(value)), template);

/** Opens an account and answers the one-time password that the page shows. */
async function opensAccount(visitor: Visitor, language: Language, login: string): Promise<string> {
  const { page } = visitor;
  await visitor.sees('supervision/accounts');
  await visitor.press(ACCOUNTS.open[language]);
  await visitor.press(ACCOUNTS.create[language]);
  await page.locator('.fault-summary').waitFor();
  await visitor.sees('supervision/account-faults');
  await visitor.fill(ACCOUNTS.login[language], login);
  await visitor.fill(ACCOUNTS.name[language], `Officer ${login}`);
  await visitor.tick(inWords(ACCOUNTS.held[language], { role: STAFF_SESSION.roles.CLERK[language], office: NAMING.office.GUANGZHOU[language] }));
  await visitor.press(ACCOUNTS.create[language]);
  await visitor.press(ACCOUNTS.give[language]);
  const password = (await page.locator('.one-time').textContent()) ?? '';
  await visitor.sees('supervision/account');
  expect(password).toMatch(/^(\w{4}-){3}\w{4}$/);
  return password;
}

/** The officer comes to the window with it and chooses their own. */
async function choosesPassword(visitor: Visitor, language: Language, login: string, password: string): Promise<void> {
  const { page } = visitor;
  await visitor.go();
  await signIn({ page, language, fill: (label, value) => visitor.fill(label, value), press: (name) => visitor.press(name) }, { login, password });
  expect(await visitor.heading()).toBe(PASSWORD.mustTitle[language]);
  await visitor.fill(PASSWORD.current[language], password);
  await page.getByLabel(PASSWORD.next[language], { exact: true }).fill('short');
  await visitor.fill(PASSWORD.again[language], 'short');
  await visitor.press(PASSWORD.set[language]);
  await page.locator('.fault-summary').waitFor();
  await visitor.sees('staff/password-to-choose');
  await page.getByLabel(PASSWORD.next[language], { exact: true }).fill(OWN);
  await visitor.fill(PASSWORD.again[language], OWN);
  await visitor.press(PASSWORD.set[language]);
  await page.getByRole('link', { name: PASSWORD.title[language] }).click();
  await page.waitForURL(/\/password$/);
  await visitor.sees('staff/password');
}

describe('accounts', () => {
  it.each([['en', DESK, 'new-en'], ['zh-Hant', PHONE, 'new-hant']] as const)('are opened in %s, used once by the password given, and taken out of use', async (language, size, login) => {
    await supervise(language, '/administration/accounts', async (admin) => {
      const password = await opensAccount(admin, language, login);
      await visit(language, async (officer) => {
        await choosesPassword(officer, language, login, password);
        await admin.press(ACCOUNTS.disable[language]);
        await admin.page.getByRole('button', { name: ACCOUNTS.enable[language] }).waitFor();
        expect(await admin.text()).toContain(ACCOUNTS.kind.DISABLED[language]);
        await officer.page.reload();
        await officer.page.getByLabel(STAFF_SESSION.password[language]).waitFor();
      }, { service: 'intake-guangzhou', size });
    }, { size, as: ADMIN });
  });

  it.each([['pt', PHONE], ['zh-Hans', DESK]] as const)('of the last administrator stay in use, in %s', async (language, size) => {
    await supervise(language, '/administration/accounts', async (visitor) => {
      await visitor.fill(ACCOUNTS.find[language], system().account(...ADMIN).login);
      await visitor.page.locator('table a').first().click();
      await visitor.page.getByText(ACCOUNTS.own[language]).waitFor();
      await visitor.press(ACCOUNTS.disable[language]);
      await visitor.page.getByRole('alert').waitFor();
      await visitor.sees('supervision/account-last-administrator');
      await visitor.press(ACCOUNTS.back[language]);
      await visitor.fill(ACCOUNTS.find[language], 'nobody is called so');
      await visitor.page.getByText(ACCOUNTS.none[language]).waitFor();
      await visitor.sees('supervision/accounts-none');
    }, { size, as: ADMIN });
  });
});

/** The table in force without its last row. */
const TABLE = readFileSync(new URL('../../libs/reference-data/sei-ipc-2021.csv', import.meta.url), 'utf8').trimEnd().split('\n').slice(0, -1).join('\n');
const FAULTY = 'branch,branch_name,row,ipc_include,ipc_exclude,scope_terms,provenance\n1.1,x,1,no symbol,,,transcribed\n';

describe('rules and tables', () => {
  it.each([['en', PHONE], ['zh-Hans', DESK]] as const)('are shown in %s as they stood on a day', async (language, size) => {
    await supervise(language, '/administration', async (visitor) => {
      await visitor.sees('supervision/administration');
      await visitor.press(ADMINISTRATION.rules[language]);
      await visitor.page.locator('.rule').first().waitFor();
      await visitor.sees('supervision/rules');
      await visitor.fill(RULES.on[language], '2010-01-01');
      await visitor.press(RULES.show[language]);
      await visitor.page.waitForURL(/on=2010-01-01/);
      await visitor.page.getByText(RULES.noEdition[language]).waitFor();
    }, { size, as: ['SUPERVISOR', 'GUANGZHOU'] });
  });

  it.each([['pt', DESK], ['zh-Hant', PHONE]] as const)('of a new table say in %s what it would change before it does', async (language, size) => {
    await supervise(language, '/administration/tables', async (visitor) => {
      const { page } = visitor;
      await visitor.sees('supervision/tables');
      const version = `test-${language}`;
      const field = (label: string) => page.getByRole('textbox', { name: label, exact: true });
      await field(TABLES.version[language]).fill(version);
      await field(TABLES.name[language]).fill('A table of the tests');
      await field(TABLES.address[language]).fill('https://example.org/table');
      await field(TABLES.table[language]).fill(FAULTY);
      await visitor.press(TABLES.preview[language]);
      await page.getByText(TABLES.faults[language]).waitFor();
      await visitor.sees('supervision/tables-faults');
      await field(TABLES.table[language]).fill(TABLE);
      await visitor.press(TABLES.preview[language]);
      await page.getByRole('button', { name: TABLES.apply[language], exact: true }).waitFor();
      expect(await visitor.text()).toContain(TABLES.removed[language]);
      await visitor.sees('supervision/tables-preview');
    }, { size, as: ADMIN });
  });
});

describe('standard texts', () => {
  it.each([['en', DESK], ['zh-Hant', PHONE]] as const)('are set and withdrawn in %s, and every wording stays on record', async (language, size) => {
    await supervise(language, '/administration/texts', async (visitor) => {
      const { page } = visitor;
      await visitor.sees('supervision/texts');
      await visitor.press(TEXTS.save[language]);
      await page.locator('.fault-summary').waitFor();
      await visitor.sees('supervision/texts-faults');
      const name = `Sample ${language}`;
      await page.getByLabel(TEXTS.act[language], { exact: true }).selectOption('request-correction');
      await page.getByLabel(TEXTS.defect[language], { exact: true }).selectOption('CONSENT');
      await visitor.fill(TEXTS.text[language], '样本用语［事项］。');
      for (const each of LANGUAGES) await visitor.fill(TEXTS.label[each][language], name);
      await visitor.press(TEXTS.save[language]);
      const text = page.locator('.texts li', { hasText: name });
      await text.getByText('样本用语［事项］。').waitFor();
      await text.getByRole('button').click();
      await visitor.tick(TEXTS.withdraw[language]);
      await visitor.sees('supervision/texts-change');
      await visitor.press(TEXTS.save[language]);
      await text.waitFor({ state: 'detached' });
      await page.locator('summary', { hasText: TEXTS.records[language] }).click();
      expect(await page.locator('tr', { hasText: name }).count()).toBe(2);
    }, { size, as: ['SUPERVISOR', 'GUANGZHOU'] });
  });
});

describe('the audit', () => {
  it.each([['en', DESK], ['zh-Hant', PHONE]] as const)('is verified in %s, and listed by what was done', async (language, size) => {
    await supervise(language, '/administration/audit', async (visitor) => {
      const { page } = visitor;
      await page.getByRole('button', { name: inWords(AUDIT.verifyWhat[language], { chain: NAMING.office.SYSTEM[language] }) }).click();
      await page.locator('.tone.done').first().waitFor();
      await visitor.sees('supervision/audit');
      await page.getByLabel(AUDIT.chain[language], { exact: true }).selectOption('SYSTEM');
      await page.getByLabel(AUDIT.act[language], { exact: true }).selectOption({ label: ACTS['sign-in'][language] });
      await visitor.press(AUDIT.show[language]);
      await page.waitForURL(/act=sign-in/);
      await visitor.settle();
      expect(await page.locator('table').last().textContent()).toContain(ACTS['sign-in'][language]);
      await page.getByLabel(AUDIT.number[language], { exact: true }).fill('GZ-2026-99999');
      await visitor.press(AUDIT.show[language]);
      await page.getByRole('alert').waitFor();
      await visitor.sees('supervision/audit-no-such-case');
    }, { size, as: ADMIN });
  });

  it.each([['pt', PHONE], ['zh-Hans', DESK]] as const)('names in %s the first broken place', async (language, size) => {
    await supervise(language, '/administration/audit', async (visitor) => {
      await visitor.page.route('**/audit/verification?*', (route) =>
        route.fulfill({ json: { office: 'GUANGZHOU', entries: 12, through: 12, finished: true, last: null, faults: [{}], leftOut: 0, firstBroken: { kind: 'changed', position: 7, through: null, belongsAt: null, caseId: null, seq: null, witness: null } } }),
      );
      await visitor.page.getByRole('button', { name: inWords(AUDIT.verifyWhat[language], { chain: NAMING.office.GUANGZHOU[language] }) }).click();
      await visitor.page.getByText(inWords(AUDIT.at[language], { position: 7, what: AUDIT.fault.changed[language] })).waitFor();
      await visitor.sees('supervision/audit-broken');
    }, { size, as: ADMIN });
  });
});

describe('a replay', () => {
  it.each([['en', PHONE], ['pt', DESK]] as const)('is run in %s by the number on a paper', async (language, size) => {
    const clerk = await system().officer('CLERK', 'GUANGZHOU');
    const { body } = await registerAtWindow(clerk);
    await supervise(language, '/administration/replay', async (visitor) => {
      await visitor.fill(REPLAY.number[language], body.acceptanceNumber);
      await visitor.page.getByRole('button', { name: REPLAY.run[language], exact: true }).click();
      await visitor.page.getByText(inWords(REPLAY.same[language], { number: body.acceptanceNumber })).waitFor();
      await visitor.sees('supervision/replay');
      await visitor.fill(REPLAY.number[language], 'GZ-2026-99999');
      await visitor.page.getByRole('button', { name: REPLAY.run[language], exact: true }).click();
      await visitor.page.getByRole('alert').waitFor();
      await visitor.sees('supervision/replay-no-such-case');
    }, { size, as: ['SUPERVISOR', 'GUANGZHOU'] });
  });
});
