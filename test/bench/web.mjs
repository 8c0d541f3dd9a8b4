import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import 'reflect-metadata';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../scripts/lib/browser.mjs';
import { migrate } from '../../scripts/lib/migrate.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { freshRequest, register, signIn } from './client.mjs';
import { reportOne } from './measure.mjs';
import { framesWhileScrolling, waitsForRow, watchFirstRows } from './web/in-page.mjs';
import { seedCases } from './worklist/seed.mjs';
import { makeDatabase, SECRETS, startWindow } from './worklist/window.mjs';

export const needs = ['postgres'];

const ROUNDS = 3;
const ROWS = 1000;
/** Enough for so many of them to be unclaimed at one office. */
const CASES_A_ROW = 40;
/** A desk's computer of ten years ago, against the one that measures. */
const SLOWER = 4;
const AUDIENCES = ['staff', 'supervision', 'portal'];

/**
 * The screens as a browser has them: what each audience's first page weighs; with a filled worklist and a slowed-down
 * processor, how long it takes from the address to the first row, and whether anything moved; with 1,000 rows loaded,
 * how long frames take while they are scrolled, and how long until a new case stands among them. A word after the name, if
 * given: how many rows instead. What the processor did for the page is said beside the time it took, for that does not
 * depend on what else the machine is busy with.
 */
export default async function run({ pg: { adminUrl }, dataDir, args }) {
  const rows = Number(args[0] ?? ROWS);
  for (const audience of AUDIENCES) weigh(audience);
  const url = await makeDatabase(adminUrl, 'bench_web');
  const folder = join(dataDir, 'web');
  mkdirSync(folder, { recursive: true });
  const { accounts } = await migrate({ adminUrl: url, secrets: SECRETS, dataDir: folder });
  await seedCases(url, { cases: rows * CASES_A_ROW, open: (rows * CASES_A_ROW) / 2 });
  const window = await startWindow(url);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...browserFlags] });
  try {
    const session = await signIn(window.base, accounts, 'gz-clerk');
    await firstRows(browser, window.base, session);
    await manyRows(browser, window.base, session, rows);
  } finally {
    await browser.close();
    await window.stop();
  }
}

/** What the first page brings with it, compressed: scripts and styles that it names itself. */
function weigh(audience) {
  const folder = inRoot('dist', 'web', audience);
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file);
  const bytes = (kind) => files.filter((file) => file.endsWith(kind)).reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);
  reportOne('web', `${audience}: entry scripts, gzip`, 1, 'kB', bytes('.js') / 1000);
  reportOne('web', `${audience}: entry styles, gzip`, 1, 'kB', bytes('.css') / 1000);
}

async function openPage(browser, base, { cookie }, slower) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-Hans' });
  const [name, value] = cookie.split('=');
  await context.addCookies([{ name, value, url: base }]);
  const page = await context.newPage();
  await page.addInitScript(watchFirstRows);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const busy = async () => (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  return { context, page, busy };
}

const middle = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** From the address to the first row painted: nothing kept by the browser yet, and then again with its scripts kept. */
async function firstRows(browser, base, session) {
  const [cold, warm, shifts, work] = [[], [], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { context, page, busy } = await openPage(browser, base, session, SLOWER);
    for (const times of [cold, warm]) {
      await page.goto(`${base}/zh-Hans`);
      const { paintedAt, shifted, moved } = await page.waitForFunction(() => globalThis.firstRows.settled).then((handle) => handle.jsonValue());
      times.push(paintedAt);
      shifts.push(shifted);
      if (times === cold) work.push(await busy());
      if (shifted > 0) process.stderr.write(`Moved: ${moved.join(', ')}.\n`);
    }
    await context.close();
  }
  reportOne('web', `first row of the worklist, ${SLOWER}x slower, nothing kept`, 1, 'ms', middle(cold));
  reportOne('web', `first row of the worklist, ${SLOWER}x slower, scripts kept`, 1, 'ms', middle(warm));
  reportOne('web', `processor until a second after it, ${SLOWER}x slower, nothing kept`, 1, 'ms', middle(work));
  reportOne('web', 'layout shift of the first page, worst', 1, 'score', Math.max(...shifts));
}

async function manyRows(browser, base, session, rows) {
  for (const slower of [1, SLOWER]) {
    const { context, page, busy } = await openPage(browser, base, session, slower);
    await page.goto(`${base}/zh-Hans?group=unclaimed`);
    await loadRows(page, rows);
    const before = await busy();
    const frames = await page.evaluate(framesWhileScrolling);
    reportOne('web', `processor a frame while scrolling ${rows} rows, ${slower}x slower`, 1, 'ms', ((await busy()) - before) / frames.length);
    const at = (share) => frames.toSorted((one, other) => one - other)[Math.min(frames.length - 1, Math.floor(frames.length * share))];
    reportOne('web', `frame while scrolling ${rows} rows, ${slower}x slower, p50`, 1, 'ms', at(0.5));
    reportOne('web', `frame while scrolling ${rows} rows, ${slower}x slower, p99`, 1, 'ms', at(0.99));
    await page.evaluate(() => globalThis.scrollTo(0, 0));
    const waits = [];
    const idle = await busy();
    for (let round = 0; round < ROUNDS; round += 1) waits.push(await arrival(page, base, session, round + slower * 100));
    reportOne('web', `a new case among ${rows} rows, ${slower}x slower, from its answer`, 1, 'ms', middle(waits.map(({ after }) => after)));
    reportOne('web', `processor for a new case among ${rows} rows, ${slower}x slower`, 1, 'ms', ((await busy()) - idle) / ROUNDS);
    reportOne('web', `longest task while it comes, ${slower}x slower`, 1, 'ms', middle(waits.map(({ longest }) => longest)));
    await context.close();
  }
}

async function loadRows(page, rows) {
  const loaded = () => page.locator('[data-case]').count();
  await page.locator('[data-case]').first().waitFor();
  for (let before = await loaded(); before < rows; before = await loaded()) {
    await page.evaluate(() => globalThis.scrollTo(0, globalThis.document.documentElement.scrollHeight));
    await page.waitForFunction((count) => globalThis.document.querySelectorAll('[data-case]').length > count, before);
  }
}

/**
 * Received so long ago that it is due before every other: it comes to stand on top.
 * @returns milliseconds from the answer of its registration to its row, and the longest task of the page meanwhile
 */
async function arrival(page, base, session, seed) {
  const watching = page.evaluate(waitsForRow);
  const { form } = await freshRequest(seed);
  await register(base, session, form, new Date(Date.now() - 6 * 86_400_000 - seed * 1000).toISOString());
  const answered = Date.now();
  const { at, longest } = await watching;
  return { after: at - answered, longest };
}
