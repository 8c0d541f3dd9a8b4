import { describe, expect, it } from '@jest/globals';
import { ABSENCE, SETTINGS } from '#apps/web/staff/settings/settings.words.js';
import { LANGUAGES } from '#libs/domain/language.js';
import { DESK, PHONE } from '#test/support/browser.js';
import { visitAs } from './desk-visit.js';

/** Who stands in while somebody is away. */

const DAY = 86_400_000;
const day = (offset: number): string => new Date(Date.now() + offset * DAY).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

describe.each(LANGUAGES)('settings and absence, in %s', (language) => {
  it('set an absence down, show it, and take it back', async () => {
    const number = LANGUAGES.indexOf(language) % 2;
    await visitAs(language, { role: 'RECOMMENDER', number, size: language === 'en' || language === 'pt' ? DESK : PHONE }, async (visitor) => {
      const { page } = visitor;
      await visitor.go('/settings');
      await visitor.sees('staff/settings');
      await page.getByRole('button', { name: ABSENCE.set[language], exact: true }).click();
      await page.locator('.fault-summary').waitFor();
      await visitor.sees('staff/settings-faults');
      await visitor.fill(ABSENCE.fromDay[language], day(9));
      await visitor.fill(ABSENCE.untilDay[language], day(8));
      await page.getByLabel(ABSENCE.deputy[language]).selectOption({ index: 1 });
      await page.getByRole('button', { name: ABSENCE.set[language], exact: true }).click();
      await page.locator('.field.faulty').first().waitFor();
      await visitor.fill(ABSENCE.untilDay[language], day(12));
      await page.getByRole('button', { name: ABSENCE.set[language], exact: true }).click();
      await page.locator('.notice.done').waitFor();
      await page.locator('.absences li').waitFor();
      await visitor.sees('staff/settings-absence');
      await page.getByRole('button', { name: ABSENCE.takeBack[language] }).click();
      await page.getByText(ABSENCE.noneFuture[language]).waitFor();
      expect(await page.locator('.absences li').count()).toBe(0);
    });
  });
});

describe('settings', () => {
  it('change the language where one is, and keep the rows as they were chosen', async () => {
    await visitAs('en', {}, async (visitor) => {
      const { page } = visitor;
      await visitor.go('/settings');
      await page.getByLabel(SETTINGS.densities.wide.en).check();
      await page.getByLabel('Português').check();
      await page.getByRole('heading', { name: SETTINGS.title.pt, level: 1 }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/pt/settings');
      await page.reload();
      await visitor.settle();
      expect([await page.getByLabel(SETTINGS.densities.wide.pt).isChecked(), await page.evaluate('document.documentElement.dataset.rows')]).toEqual([true, 'wide']);
    });
  });
});
