import { describe, expect, it } from '@jest/globals';
import { STAFF_SESSION } from '#apps/web/session/staff.words.js';
import { BULK } from '#apps/web/staff/bulk-intake/bulk.words.js';
import { FAILURES } from '#apps/web/words/every-page.words.js';
import type { Language } from '#libs/domain/language.js';
import { sheetRow } from '#libs/samples/batch-sheet.js';
import { csvOf, type Row } from '#test/support/batches.js';
import { DESK, PHONE, type Sight, type Visitor } from '#test/support/browser.js';
import { freshForm } from '#test/support/requests.js';
import { system, visit } from './ground.js';

/** Requests by the sheet: looked at, mended, registered. */

const row = (change: Row = {}): Row => ({ ...sheetRow(freshForm()), ...change });
const rows = (count: number): Row[] => [...new Map(Array.from({ length: count + 20 }, () => row()).map((each) => [each['application_number'], each])).values()].slice(0, count);

const atBulkIntake = (language: Language, work: (visitor: Visitor) => Promise<void>, sight: Partial<Sight> = {}): Promise<void> =>
  visit(language, async (visitor) => {
    const { login, password } = system().account('CLERK', 'SHENZHEN');
    await visitor.go('/bulk-intake');
    await visitor.page.locator('#field-login').fill(login);
    await visitor.page.locator('#field-password').fill(password);
    await visitor.press(STAFF_SESSION.signIn[language]);
    await visitor.page.locator('.bulk-drop').waitFor();
    await visitor.settle();
    await work(visitor);
  }, { service: 'intake-shenzhen', size: DESK, ...sight });

async function handIn({ page }: Visitor, sheet: readonly Row[], name: string): Promise<void> {
  await page.locator('.bulk-choose input').setInputFiles({ name, mimeType: 'text/csv', buffer: csvOf(sheet) });
  await page.locator('.bulk-rows').waitFor({ timeout: 90_000 });
}

const shown = ({ page }: Visitor): Promise<number> => page.locator('.bulk-rows tbody tr').count();

describe.each([['zh-Hans', DESK], ['pt', PHONE]] as const)('a batch, in %s', (language, size) => {
  it('is looked at fault by fault, registered row by row, and once', async () => {
    await atBulkIntake(language, async (visitor) => {
      const { page } = visitor;
      await visitor.sees('staff/bulk-intake');
      const sheet = [...rows(3), row({ application_number: '202310123456' }), row({ agency_code: '4410', signed_on: '32.1.2026' })];
      await handIn(visitor, sheet, '批次.csv');
      expect(await visitor.heading()).toBe(BULK.of[language].replace('{name}', '批次.csv'));
      expect(await shown(visitor)).toBe(5);
      const faults = page.locator('.bulk-fault');
      expect(await faults.count()).toBe(3);
      expect(await faults.first().textContent()).toMatch(/[A-Z]+5.*202310123456\.6/s);
      await visitor.sees('staff/bulk-intake-faults');
      const next = page.getByRole('button', { name: BULK.nextFault[language] });
      const reached: string[] = [];
      for (let step = 0; step < 4; step++) {
        await next.press('Enter');
        reached.push((await page.evaluate<string>('document.activeElement.textContent')).replaceAll(/\s+/g, ' '));
      }
      expect([new Set(reached).size, reached[3]]).toEqual([3, reached[0]]);
      await visitor.tick(BULK.onlyFaulty[language]);
      expect(await shown(visitor)).toBe(2);
      await page.getByLabel(BULK.onlyFaulty[language]).uncheck();
      await page.locator('.bulk-decision button[type=submit]').click();
      await page.locator('#bulk-result').waitFor();
      expect(await page.evaluate('document.activeElement.id')).toBe('bulk-result');
      const numbers = await page.locator('.bulk-rows tbody tr a[target=_blank]').allTextContents();
      expect(numbers).toHaveLength(3);
      await visitor.sees('staff/bulk-intake-registered');
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: BULK.receipts[language] }).click()]);
      expect(download.suggestedFilename()).toMatch(/\.zip$/);
      await page.reload();
      await page.locator('.bulk-rows').waitFor();
      expect(await page.locator('.bulk-rows tbody tr a[target=_blank]').allTextContents()).toEqual(numbers);
      await page.getByRole('button', { name: BULK.back[language] }).click();
      await page.locator('.bulk-table').waitFor();
      await visitor.sees('staff/bulk-intake-list');
    }, { size });
  });
});

describe('a batch', () => {
  it('that will not be registered is discarded, after one is asked', async () => {
    await atBulkIntake('zh-Hant', async (visitor) => {
      const { page } = visitor;
      await handIn(visitor, rows(1), '不登記.csv');
      await visitor.press(BULK.discard['zh-Hant']);
      expect(await page.evaluate('document.activeElement.textContent')).toBe(BULK.discard['zh-Hant']);
      await visitor.sees('staff/bulk-intake-discard');
      await page.keyboard.press('Enter');
      await page.getByText(BULK.gone['zh-Hant']).waitFor();
      expect(await page.getByRole('button', { name: '不登記.csv' }).count()).toBe(0);
    });
  });

  it('that is no sheet, or comes while the server is busy, is refused in words', async () => {
    await atBulkIntake('en', async (visitor) => {
      const { page } = visitor;
      const choose = (content: string, name: string) => page.locator('.bulk-choose input').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
      await choose('nothing of a sheet', 'note.zip');
      await page.getByRole('alert').waitFor();
      await visitor.sees('staff/bulk-intake-refused');
      await page.route('**/bulk-intakes', (route) => (route.request().method() === 'POST'
        ? route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ code: 'SERVER_BUSY', status: 503, title: 'Busy', detail: 'Please hand it in again.', requestId: 'x', errors: [], retryAfterSeconds: 1 }) })
        : route.continue()));
      await choose('a,b', 'busy.csv');
      const again = page.getByRole('button', { name: FAILURES.again.en });
      await again.waitFor();
      await page.unroute('**/bulk-intakes');
      const answered = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/bulk-intakes'));
      await again.click();
      // It is sent once more by itself, and the sheet without a known column is answered by the server's own word.
      expect((await answered).status()).toBe(422);
      await page.getByRole('alert').waitFor();
    });
  });

  it('of 500 rows is shown at once and moved through without a wait', async () => {
    await atBulkIntake('en', async (visitor) => {
      const { page } = visitor;
      const sheet = rows(500);
      await handIn(visitor, [...sheet.slice(0, 499), { ...sheet[499], agency_code: '4410' }], 'five-hundred.csv');
      expect(await shown(visitor)).toBe(500);
      const began = Date.now();
      await page.getByRole('button', { name: BULK.nextFault.en }).press('Enter');
      await page.locator('.bulk-fault:focus').waitFor();
      await visitor.tick(BULK.onlyFaulty.en);
      expect(await shown(visitor)).toBe(1);
      await page.getByLabel(BULK.onlyFaulty.en).uncheck();
      expect(await shown(visitor)).toBe(500);
      expect(Date.now() - began).toBeLessThan(5000);
    });
  });
});
