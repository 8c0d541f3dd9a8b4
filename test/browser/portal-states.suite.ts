import { describe, expect, it } from '@jest/globals';
import { CHECK, QUESTIONS } from '#apps/web/portal/check/check.words.js';
import { noAnswers, questionsFor } from '#apps/web/portal/check/questions.js';
import { FILING, STEP_WORDS } from '#apps/web/portal/filing/filing.words.js';
import { GUIDE } from '#apps/web/portal/guide/guide.words.js';
import { REQUEST } from '#apps/web/portal/request/request.words.js';
import { FAILURES, FORMS, FRAME } from '#apps/web/words/every-page.words.js';
import { LANGUAGES } from '#libs/domain/language.js';
import { DESK, PHONE } from '#test/support/browser.js';
import { system, visit } from './ground.js';

/** Every page of the portal in every state that can be reached without a request, in four languages. */

const allQuestions = questionsFor({ ...noAnswers(), kind: 'DIVISIONAL' });

describe.each(LANGUAGES)('in %s', (language) => {
  it('the guide is whole, closed and opened, on a phone and on a desk', async () => {
    for (const size of [PHONE, DESK]) {
      await visit(language, async (visitor) => {
        await visitor.go();
        expect(await visitor.heading()).toBe(GUIDE.title[language]);
        expect(await visitor.page.evaluate('document.documentElement.lang')).toBe(language);
        await visitor.sees('portal/guide');
        await visitor.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
        await visitor.sees('portal/guide-opened');
      }, { size });
    }
  });

  it('each question can be answered', async () => {
    await visit(language, async (visitor) => {
      await visitor.go('/check');
      await visitor.sees('portal/check-start');
      await visitor.press(CHECK.start[language]);
      for (const name of allQuestions) {
        await visitor.page.waitForURL(`**/check/${name}`);
        expect(await visitor.heading()).toBe(QUESTIONS[name].title[language]);
        if (name === 'kind') await visitor.tick(QUESTIONS.kind.DIVISIONAL[language]);
        await visitor.sees(`portal/check-${name}`);
        await visitor.page.locator('main button[type=submit]').click();
      }
      await visitor.page.waitForURL('**/check/result');
      await visitor.sees('portal/check-result-little-known');
      expect(await visitor.page.locator('.rules > li').count()).toBeGreaterThan(5);
    });
  });

  it('each step of the form says what is missing', async () => {
    await visit(language, async (visitor) => {
      await visitor.go('/file');
      await visitor.sees('portal/file-start');
      for (const step of Object.keys(STEP_WORDS)) {
        await visitor.go(`/file/${step}`);
        await visitor.sees(`portal/file-${step}`);
        if (step === 'priorArt' || step === 'files') continue;
        await visitor.press(FILING.next[language]);
        await visitor.page.getByRole('alert').waitFor();
        expect(await visitor.page.evaluate("document.activeElement.classList.contains('fault-summary')")).toBe(true);
        await visitor.sees(`portal/file-${step}-faults`);
      }
      await visitor.go('/file/review');
      await visitor.press(FILING.send[language]);
      await visitor.page.getByRole('alert').waitFor();
      await visitor.sees('portal/file-review-faults');
    });
  });

  it('opening a request, checking a paper and a page that is not there', async () => {
    await visit(language, async (visitor) => {
      await visitor.go('/status');
      await visitor.sees('portal/status-sign-in');
      await visitor.press(REQUEST.open[language]);
      await visitor.sees('portal/status-sign-in-faults');
      await visitor.go('/verify/GZ-2026-00001/0123456789abcdef');
      await visitor.sees('portal/verify');
      await visitor.go('/no/such/page');
      expect(await visitor.heading()).toBe(FAILURES.notFound[language]);
      await visitor.sees('portal/not-found');
    });
  });

  it('a server that is away is said, and the way on works', async () => {
    await visit(language, async (visitor) => {
      await visitor.page.route('**/ask/**', (route) => route.abort());
      await visitor.go('/check/result');
      await visitor.page.getByRole('alert').first().waitFor();
      await visitor.sees('portal/away');
      await visitor.page.unroute('**/ask/**');
      await visitor.press(FAILURES.again[language]);
      await visitor.page.locator('.rules').first().waitFor();
      visitor.complaints.length = 0;
    });
  });
});

describe('the language', () => {
  it('is kept when it is chosen, with the page one is on', async () => {
    await visit('zh-Hans', async (visitor) => {
      await visitor.go('/check');
      await visitor.page.getByRole('link', { name: 'Português' }).click();
      await visitor.page.waitForURL('**/pt/check');
      expect(await visitor.heading()).toBe(CHECK.title.pt);
      expect(await visitor.page.evaluate('[document.documentElement.lang, document.title]')).toEqual(['pt', 'Verificar antes · Youshen']);
      await visitor.page.goto(`${system().urlOf('portal')}/status`);
      await visitor.page.waitForURL('**/pt/status');
    });
  });
});

describe('somebody elsewhere', () => {
  it('is told whose time it is', async () => {
    await visit('pt', async (visitor) => {
      await visitor.go();
      expect(await visitor.page.getByText(FRAME.beijingTime.pt).isVisible()).toBe(true);
      await visitor.sees('portal/guide-elsewhere');
    }, { timeZone: 'Europe/Lisbon' });
  });

  it('is not told where the clocks agree', async () => {
    await visit('zh-Hant', async (visitor) => {
      await visitor.go();
      expect(await visitor.page.getByText(FRAME.beijingTime['zh-Hant']).count()).toBe(0);
    }, { timeZone: 'Asia/Macau' });
  });
});

describe('the keyboard', () => {
  it('reaches everything, and the focus goes with the page', async () => {
    await visit('en', async (visitor) => {
      const { page } = visitor;
      await visitor.go('/check');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe(FRAME.skip.en);
      await page.getByRole('link', { name: CHECK.start.en }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/check/region');
      await page.locator('h1:focus').waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/check/applicants');
      expect(await visitor.heading()).toBe(QUESTIONS.applicants.title.en);
    });
  });

  it('is told of what is missing by a list that leads to each field', async () => {
    await visit('en', async (visitor) => {
      await visitor.go('/file/requester');
      await visitor.press(FILING.next.en);
      await visitor.page.getByRole('alert').getByRole('link').nth(3).press('Enter');
      expect(await visitor.page.evaluate('document.activeElement.id')).toBe('field-form-requester-phone');
      expect(await visitor.page.getByText(FORMS.required.en).count()).toBeGreaterThan(1);
    });
  });
});

describe('a page at twice its size', () => {
  it('still fits', async () => {
    await visit('pt', async (visitor) => {
      for (const path of ['', '/check/applicants', '/file/application', '/status']) {
        await visitor.go(path);
        expect([path, await visitor.page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')]).toEqual([path, true]);
      }
    }, { size: { width: 320, height: 512 } });
  });
});
