import { describe, expect, it } from '@jest/globals';
import { NOTIFICATIONS } from '#apps/web/notifications/notifications.words.js';
import type { Language } from '#libs/domain/language.js';
import { DESK, PHONE } from '#test/support/browser.js';
import { done } from '#test/support/desk.js';
import { registerAtWindow } from '#test/support/requests.js';
import { visitAs } from './desk-visit.js';
import { system } from './ground.js';

/** Warnings of one's own, in the frame of every page. */

const SEATS = [
  ['zh-Hans', { role: 'RECOMMENDER', office: 'GUANGZHOU', size: DESK }],
  ['pt', { role: 'REVIEWER', office: 'GUANGZHOU', size: PHONE }],
  ['en', { role: 'SUPERVISOR', office: 'SHENZHEN', size: PHONE, service: 'supervision' }],
  ['zh-Hant', { role: 'SUPERVISOR', office: 'GUANGZHOU', size: DESK, service: 'supervision' }],
] as const;

/** Tells somebody of a case as its clock would. */
async function tell(login: string, office: 'GUANGZHOU' | 'SHENZHEN', caseId: string, kind: string, stage: string, percent: number): Promise<void> {
  await system().query(
    `INSERT INTO notification (office, account_id, addressee, case_id, kind, period, stage, percent, point_at, at)
     SELECT $2, id, 'HANDLER', $3, $4, 1, $5, $6, now() - interval '1 minute', now() - interval '1 minute' FROM staff_account WHERE login = $1`,
    [login, office, caseId, kind, stage, percent],
  );
}

describe.each(SEATS)('warnings, in %s', (language: Language, seat) => {
  it('are counted, listed in words, and seen when one says so', async () => {
    const { login } = system().account(seat.role, seat.office);
    const { caseId, acceptanceNumber } = done(await registerAtWindow(await system().officer('CLERK', seat.office)));
    await visitAs(language, seat, async (visitor) => {
      const { page } = visitor;
      const button = page.locator('.warnings');
      await visitor.go();
      await button.click();
      await page.getByText(NOTIFICATIONS.none[language]).waitFor();
      await visitor.sees('staff/warnings-none');
      await tell(login, seat.office, caseId, 'STAGE_WARNING', 'COLLECTION', 80);
      await tell(login, seat.office, caseId, 'BREACH', 'WHOLE', 100);
      await page.locator('.warnings .number', { hasText: '2' }).waitFor();
      const list = page.locator('.warnings-list');
      expect(await list.getByRole('link', { name: acceptanceNumber }).count()).toBe(2);
      expect(await list.textContent()).toContain(NOTIFICATIONS.kinds.BREACH[language]);
      await visitor.sees('staff/warnings');
      await visitor.press(NOTIFICATIONS.allSeen[language]);
      await page.locator('.warnings .number', { hasText: '0' }).waitFor();
      await page.keyboard.press('Escape');
      expect(await page.evaluate('document.activeElement.classList.contains("warnings")')).toBe(true);
    });
  });
});
