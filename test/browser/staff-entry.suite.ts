import { describe, expect, it } from '@jest/globals';
import { STAFF_SESSION } from '#apps/web/session/staff.words.js';
import { LANGUAGES } from '#libs/domain/language.js';
import { DESK, PHONE } from '#test/support/browser.js';
import { system, visit } from './ground.js';

/** The way in for officers and supervisors. */

const PROGRAMS = [
  ['intake-guangzhou', 'CLERK', 'GUANGZHOU'],
  ['supervision', 'SUPERVISOR', 'SHENZHEN'],
] as const;

describe.each(PROGRAMS)('the pages of %s', (service, role, office) => {
  it.each(LANGUAGES)('are open to who signs in, in %s, and stay so over a reload until somebody signs out', async (language) => {
    await visit(language, async (visitor) => {
      const { page } = visitor;
      const { login, password } = system().account(role, office);
      await visitor.go();
      await visitor.sees(`${service === 'supervision' ? 'supervision' : 'staff'}/sign-in`);
      await visitor.press(STAFF_SESSION.signIn[language]);
      await visitor.sees(`${service === 'supervision' ? 'supervision' : 'staff'}/sign-in-faults`);
      await visitor.fill(STAFF_SESSION.login[language], login);
      await visitor.fill(STAFF_SESSION.password[language], password);
      await visitor.press(STAFF_SESSION.signIn[language]);
      await page.getByRole('button', { name: STAFF_SESSION.signOut[language] }).waitFor();
      await page.reload();
      await page.locator('.who', { hasText: STAFF_SESSION.roles[role][language] }).waitFor();
      await visitor.sees(`${service === 'supervision' ? 'supervision' : 'staff'}/home`);
      await visitor.press(STAFF_SESSION.signOut[language]);
      await page.getByLabel(STAFF_SESSION.password[language]).waitFor();
      expect(await page.getByRole('button', { name: STAFF_SESSION.signOut[language] }).count()).toBe(0);
    }, { service, size: language === 'en' ? DESK : PHONE });
  });
});
