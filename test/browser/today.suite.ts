import { beforeAll, describe, expect, it } from '@jest/globals';
import { BESIDE, COURSE, PEOPLE, REASSIGN, TODAY } from '#apps/web/supervision/today/today.words.js';
import { FAILURES } from '#apps/web/words/every-page.words.js';
import type { Locator } from 'playwright-core';
import { DESK, PHONE, type Visitor } from '#test/support/browser.js';
import { Desk, done } from '#test/support/desk.js';
import type { Told } from '#test/support/person.js';
import { freshForm } from '#test/support/requests.js';
import { system, visit } from './ground.js';
import { filled, superviseAt, supervisor } from './supervisor.js';

/** The supervisor's day: what is open, who holds it, and giving it to somebody else. */

const HERE = { service: 'supervision' } as const;
const DAY = 86_400_000;

let desk: Desk;
let cases: readonly Told[];
let late: Told;
/** The clerks of Guangzhou, by name. */
let clerks: readonly { readonly id: string; readonly name: string }[];

const handlerOf = async ({ caseId }: Told): Promise<string | undefined> => done(await desk.clerk.get(`/cases/${caseId}`)).handler?.name;

/** Made when the first of these tests comes to it, not before those of other pages. */
let made: Promise<void> | undefined;
const cast = (): Promise<void> => (made ??= makeCases());

async function makeCases(): Promise<void> {
  desk = await Desk.open(system(), 'GUANGZHOU');
  const longAgo = async (days: number): Promise<Told> =>
    done(await desk.clerk.post('/cases', { channel: 'WINDOW', form: freshForm(), receivedAt: new Date(Date.now() - days * DAY).toISOString() }));
  cases = [await desk.caseIn('RECEIVED'), await longAgo(21), await desk.caseIn('RECEIVED')];
  for (const { caseId } of cases) done(await desk.clerk.act(caseId, 'claim', {}));
  late = await longAgo(20);
  const { officers } = done(await (await supervisor()).get('/officers')) as unknown as { officers: { id: string; name: string; office: string; roles: string[] }[] };
  clerks = officers.filter(({ office, roles }) => office === 'GUANGZHOU' && roles.length === 1 && roles[0] === 'CLERK');
}

/** The clerk who does not hold it. */
const other = async (told: Told): Promise<{ readonly id: string; readonly name: string }> => {
  const holder = await handlerOf(told);
  const found = clerks.find(({ name }) => name !== holder);
  if (!found) throw new Error('there is a second clerk');
  return found;
};

/** The row of a case, also where its group shows only the beginning. */
async function shown({ page, language }: Visitor, { acceptanceNumber }: Told): Promise<Locator> {
  const row = page.locator('.board-row', { hasText: acceptanceNumber });
  await page.locator('.board-row').first().waitFor();
  const more = page.getByRole('button', { name: new RegExp(TODAY.more[language].replace('{n}', String.raw`\d+`)) });
  while ((await row.count()) === 0) await more.first().click();
  return row;
}

describe.each([['en', DESK], ['zh-Hant', PHONE]] as const)('today, in %s', (language, size) => {
  beforeAll(cast);

  it('shows every open case with what breaches next, and a case is given to somebody else by keyboard', async () => {
    await visit(language, async (visitor) => {
      const { page } = visitor;
      const [told] = cases as readonly [Told];
      const to = await other(told);
      await superviseAt(visitor);
      await page.locator('.figure.late').waitFor();
      await visitor.sees('supervision/today');
      const row = await shown(visitor, told);
      await row.locator('.why').click();
      await page.getByRole('heading', { name: COURSE.hands[language], exact: true }).waitFor();
      await page.locator('.side-panel .counted').waitFor();
      await visitor.sees('supervision/today-why');
      await page.keyboard.press('Escape');
      expect(await row.locator('.why:focus').count()).toBe(1);

      const opener = row.getByRole('button', { name: TODAY.reassign[language] });
      await opener.focus();
      await page.keyboard.press('Enter');
      const choice = page.getByRole('radio', { name: to.name });
      await choice.waitFor();
      await visitor.sees('supervision/today-reassign');
      await page.locator('dialog').getByRole('button', { name: REASSIGN.confirm[language], exact: true }).press('Enter');
      await page.locator('dialog .fault-summary').waitFor();
      await visitor.sees('supervision/today-reassign-faults');
      await choice.focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await page.keyboard.type('手上件多 too many');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText(filled(REASSIGN.done[language], { number: told.acceptanceNumber, name: to.name })).waitFor();
      expect(await row.locator('.row-act .button:focus').count()).toBe(1);
      expect(await handlerOf(told)).toBe(to.name);
      await row.getByText(to.name).waitFor();
    }, { ...HERE, size });
  });
});

describe('today on a desk', () => {
  beforeAll(cast);

  it('takes a row dragged onto somebody, narrows by a figure, and hears of what others do', async () => {
    await visit('zh-Hans', async (visitor) => {
      const { page } = visitor;
      const [, dragged, heard] = cases as readonly [Told, Told, Told];
      const to = await other(dragged);
      await superviseAt(visitor);
      const row = await shown(visitor, dragged);
      const person = page.locator('.people li', { hasText: to.name });
      await row.locator('.row-number').dragTo(person);
      const choice = page.getByRole('radio', { name: to.name });
      await choice.waitFor();
      expect(await choice.isChecked()).toBe(true);
      await visitor.fill(REASSIGN.reason['zh-Hans'], '均衡工作量');
      await page.locator('dialog').getByRole('button', { name: REASSIGN.confirm['zh-Hans'], exact: true }).click();
      await page.getByText(filled(REASSIGN.done['zh-Hans'], { number: dragged.acceptanceNumber, name: to.name })).waitFor();
      expect(await handlerOf(dragged)).toBe(to.name);

      const released = await shown(visitor, heard);
      done(await desk.clerk.act(heard.caseId, 'release', {}));
      await released.getByText(TODAY.unheld['zh-Hans']).waitFor();

      await page.locator('.figure').nth(3).click();
      await page.locator('.board-row', { hasText: late.acceptanceNumber }).waitFor();
      expect(await page.locator('.board-row', { hasText: heard.acceptanceNumber }).count()).toBe(0);
      await visitor.sees('supervision/today-late');
      await page.getByText(PEOPLE.title['zh-Hans'], { exact: true }).waitFor();
      await visitor.press(BESIDE.run['zh-Hans']);
      await page.getByText(/上次核对|正在核对/).waitFor();
    }, { ...HERE, size: DESK });
  });

  it('says so where the board cannot be read, and where nothing is counted', async () => {
    await visit('pt', async (visitor) => {
      const { page } = visitor;
      await page.route('**/board', (route) => route.abort());
      await superviseAt(visitor);
      await page.getByRole('alert').getByText(FAILURES.away.pt).waitFor();
      await visitor.sees('supervision/today-away');
      await page.unroute('**/board');
      await visitor.press(FAILURES.again.pt);
      await page.locator('.board-row').first().waitFor();
      await page.locator('.board-row .button').first().click();
      await page.locator('dialog').getByRole('radio').first().waitFor();
      await visitor.sees('supervision/today-reassign');
      await page.keyboard.press('Escape');
      await page.locator('.board-row .why').first().click();
      await page.locator('.side-panel .counted').waitFor();
      await visitor.sees('supervision/today-why');
    }, { ...HERE, size: PHONE });
  });
});
