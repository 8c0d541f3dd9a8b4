import { afterAll, beforeAll, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Language } from '#libs/domain/language.js';
import { openBrowser, PHONE, type Sight, Visitor } from '#test/support/browser.js';
import { RunningSystem } from '#test/support/running-system.js';

/** One system and one browser under all suites of this ring: both take longer to start than any of them takes. */

jest.setTimeout(240_000);

let running: RunningSystem | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  running = await RunningSystem.start();
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await running?.stop();
});

export function system(): RunningSystem {
  if (!running) throw new Error('the system is started before the first test');
  return running;
}

/** Lets somebody come to a program's pages, and go again. */
export async function visit(language: Language, work: (visitor: Visitor) => Promise<void>, sight: Partial<Sight> & { readonly service?: string } = {}): Promise<void> {
  if (!browser) throw new Error('the browser is started before the first test');
  const { service = 'portal', size = PHONE, ...more } = sight;
  const visitor = await Visitor.come(browser, system().urlOf(service), { language, size, ...more });
  try {
    await work(visitor);
  } finally {
    await visitor.leave();
  }
}
