import { expect } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Language } from '#libs/domain/language.js';

interface Finder {
  readonly findBrowser: () => Promise<string>;
  readonly browserFlags: readonly string[];
}

const FINDER = '../../scripts/lib/browser.mjs';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where `npm run screens` wants its pictures; nowhere in a test run. */
const PICTURES = process.env['SCREENS_FOLDER'];

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

/** Debian's Chromium, without a display. */
export async function openBrowser(): Promise<Browser> {
  const { findBrowser, browserFlags } = (await import(FINDER)) as Finder;
  return chromium.launch({ executablePath: await findBrowser(), args: [...browserFlags] });
}

export interface Sight {
  readonly language: Language;
  readonly size: typeof PHONE;
  readonly timeZone?: string;
}

/** Somebody before a screen: a browser of their own, in a language and a size. Whatever the page complains of is kept. */
export class Visitor {
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly address: string,
    readonly language: Language,
  ) {
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.complaints.push(message.text());
    });
  }

  static async come(browser: Browser, address: string, { language, size, timeZone = 'Asia/Shanghai' }: Sight): Promise<Visitor> {
    const context = await browser.newContext({ viewport: size, locale: language, timezoneId: timeZone, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    return new Visitor(page, context, address, language);
  }

  /** Goes to a page of their language and waits until nothing is on its way any more. */
  async go(path = ''): Promise<void> {
    await this.page.goto(`${this.address}/${this.language}${path}`, { waitUntil: 'load' });
    await this.settle();
  }

  /** Waits until the page is there and nothing of it is on its way any more. */
  async settle(): Promise<void> {
    await this.page.locator('main h1').first().waitFor();
    await this.page.locator('.loading').first().waitFor({ state: 'hidden' });
  }

  async press(name: string | RegExp): Promise<void> {
    const target = this.page.getByRole('button', { name }).or(this.page.getByRole('link', { name }));
    await target.first().click();
  }

  /** A field by its label, filled in. */
  async fill(label: string | RegExp, value: string): Promise<void> {
    await this.page.getByLabel(label).first().fill(value);
  }

  async tick(label: string | RegExp): Promise<void> {
    await this.page.getByLabel(label).first().check();
  }

  async heading(): Promise<string> {
    return (await this.page.locator('main h1').first().textContent()) ?? '';
  }

  async text(): Promise<string> {
    return (await this.page.locator('main').textContent()) ?? '';
  }

  /** Looks at what is there: axe finds nothing, nothing runs out at the side, nothing was complained of; and a picture. */
  async sees(name: string): Promise<void> {
    await this.settle();
    await this.picture(name);
    const faults = await accessFaults(this.page);
    const overflow = await this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect({ name, language: this.language, faults, overflow, complaints: this.complaints }).toEqual({ name, language: this.language, faults: [], overflow: 0, complaints: [] });
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  private async picture(name: string): Promise<void> {
    if (PICTURES === undefined) return;
    const { width } = this.page.viewportSize() ?? PHONE;
    const path = join(PICTURES, `${name}.${width}.png`);
    // One of each page and width is enough, in the language that comes to it first.
    if (existsSync(path)) return;
    mkdirSync(dirname(path), { recursive: true });
    await this.page.screenshot({ path, fullPage: true });
  }
}

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** Everything axe finds, best practices included. Its source is put in past the page's policy, which lets no other in. */
async function accessFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: readonly Finding[] }>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
}
