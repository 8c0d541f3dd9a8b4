import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { findBrowser, browserFlags } from './scripts/lib/browser.mjs';
const AXE = readFileSync('node_modules/axe-core/axe.min.js','utf8');
const PW = 'jsr2-8v3e-a5q5';
const ports = { gz: 7610, sz: 7611, sup: 7612 };
const jobs = JSON.parse(process.argv[2]); // [{who, port, lang, width, caseIn|caseId, tab, steps, name}]
const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...browserFlags] });
for (const job of jobs) {
  const { who='gz-clerk', port='gz', lang='zh-Hans', width=1280, tab, name } = job;
  const base = `http://127.0.0.1:${ports[port]}`;
  const context = await browser.newContext({ viewport: { width, height: width < 600 ? 740 : 800 }, locale: lang, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  const page = await context.newPage(); page.setDefaultTimeout(40000);
  const bad = [];
  page.on('pageerror', e => bad.push('ERR ' + e.message)); page.on('console', m => { if (m.type() === 'error' || m.type()==='warning') bad.push(m.text()); });
  const s = await context.request.post(base + '/session', { data: { login: who, password: PW } });
  const { csrfToken } = await s.json();
  let id = job.caseId;
  if (!id) {
    const list = await (await context.request.get(base + `/worklist?group=${job.group ?? 'open'}&state=${job.caseIn}`)).json();
    id = (list.cases ?? [])[job.nth ?? 0]?.caseId;
    if (!id) { console.log(name, 'no case', JSON.stringify(list).slice(0, 300)); continue; }
  }
  await page.goto(`${base}/${lang}/cases/${id}${tab ? `?tab=${tab}` : ''}`);
  await page.locator('main h1').first().waitFor();
  await page.locator('.case, .button.second').first().waitFor();
  await page.waitForTimeout(1500);
  for (const step of job.steps ?? []) { try { await eval(`(async()=>{${step}})()`); } catch (e) { bad.push('STEP ' + step + ' ' + e.message.slice(0,300)); } await page.waitForTimeout(600); }
  await page.screenshot({ path: `/tmp/casepage-shots/${name}.png`, fullPage: true });
  await page.evaluate(AXE);
  const { violations } = await page.evaluate('axe.run()');
  const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  console.log(name, id, 'over', over, JSON.stringify(violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target.join(' ')))), bad.join(' | '), 'pdf', await page.evaluate('navigator.pdfViewerEnabled'));
  await context.close();
}
await browser.close();
