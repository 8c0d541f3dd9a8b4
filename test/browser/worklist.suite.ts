import { beforeAll, describe, expect, it } from '@jest/globals';
import { BULK, EMPTY, FILTERS, KEYS, WHY, WORKLIST } from '#apps/web/staff/worklist/worklist.words.js';
import { FAILURES, FORMS } from '#apps/web/words/every-page.words.js';
import type { Language } from '#libs/domain/language.js';
import { DESK, PHONE, type Visitor } from '#test/support/browser.js';
import { done } from '#test/support/desk.js';
import type { Person, Told } from '#test/support/person.js';
import { registerAtWindow } from '#test/support/requests.js';
import { visitAs } from './desk-visit.js';
import { system } from './ground.js';

/** What officers do all day: take up what is due first, by keys or by hand. */

const said = (text: string, values: Readonly<Record<string, string>>): string => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
const rowOf = ({ page }: Visitor, { caseId }: Pick<Told, 'caseId'>) => page.locator(`[data-case="${caseId}"]`);
const focused = ({ page }: Visitor): Promise<string | null> => page.evaluate<string | null>('document.activeElement?.getAttribute("data-case") ?? null');
/** Without the line by which the page hears what happens. */
const deafen = ({ page }: Visitor): Promise<unknown> => page.route('**/events', (route) => route.abort());

let [clerk, other]: Person[] = [];
const received = async (): Promise<Told> => done(await registerAtWindow(clerk as Person));

/** Whatever the clerk has claimed elsewhere. */
async function giveAllBack(): Promise<void> {
  const caseIds = done(await clerk!.get('/worklist?group=mine&limit=100')).cases.map(({ caseId }) => caseId);
  if (caseIds.length > 0) done(await clerk!.post('/worklist/actions', { action: 'release', caseIds }));
}

beforeAll(async () => {
  [clerk, other] = await Promise.all([system().officer('CLERK', 'GUANGZHOU'), system().officer('CLERK', 'GUANGZHOU', 1)]);
});

describe.each([['zh-Hans', DESK], ['pt', PHONE]] as const)('the worklist, in %s', (language: Language, size) => {
  it('leads from nothing of mine to what can be claimed, hears what comes, and lets it be claimed and given back', async () => {
    await giveAllBack();
    const first = await received();
    await visitAs(language, { size }, async (visitor) => {
      const { page } = visitor;
      await visitor.go();
      await page.getByText(EMPTY.mine[language]).waitFor();
      await visitor.sees('staff/worklist-empty');
      await page.locator('.notice').getByRole('link', { name: WORKLIST.groups.unclaimed[language] }).click();
      await rowOf(visitor, first).waitFor();
      await visitor.sees('staff/worklist');
      await page.locator('.live-mark .done').waitFor();
      const second = await received();
      await rowOf(visitor, second).waitFor();
      await rowOf(visitor, second).getByRole('button', { name: WORKLIST.claim[language] }).click();
      await page.getByText(said(WORKLIST.claimed[language], { number: second.acceptanceNumber })).waitFor();
      await rowOf(visitor, second).waitFor({ state: 'detached' });
      await page.locator('.groups').getByRole('link', { name: WORKLIST.groups.mine[language] }).click();
      await rowOf(visitor, second).waitFor();
      expect(new URL(page.url()).search).toBe('');
      await visitor.sees('staff/worklist-mine');
      await rowOf(visitor, second).getByRole('button', { name: WORKLIST.release[language] }).click();
      await page.getByText(EMPTY.mine[language]).waitFor();
    });
  });
});

describe('the worklist by keys', () => {
  it('moves, says who was faster at the row, and never loses the focus', async () => {
    const [one, two] = [await received(), await received()];
    await visitAs('en', {}, async (visitor) => {
      const { page } = visitor;
      await deafen(visitor);
      await visitor.go(`?group=unclaimed`);
      await rowOf(visitor, two).waitFor();
      const ids = await page.locator('[data-case]').evaluateAll((rows) => rows.map((row) => (row as unknown as { dataset: Record<string, string> }).dataset['case']));
      await page.keyboard.press('j');
      expect(await focused(visitor)).toBe(ids[0]);
      await page.keyboard.press('ArrowDown');
      expect(await focused(visitor)).toBe(ids[1]);
      for (let at = 1; ids[at] !== one.caseId; at += 1) await page.keyboard.press('j');
      done(await other!.act(one.caseId, 'claim'));
      await page.keyboard.press('c');
      const notice = rowOf(visitor, one).getByRole('alert');
      await notice.waitFor();
      expect(await notice.textContent()).toContain('Another officer has claimed this task: 广州受理员2');
      await rowOf(visitor, one).getByRole('button', { name: WORKLIST.claim.en }).waitFor({ state: 'detached' });
      await visitor.sees('staff/worklist-faster');
      await rowOf(visitor, one).getByRole('button', { name: WORKLIST.understood.en }).click();
      await rowOf(visitor, one).waitFor({ state: 'detached' });
      const next = await focused(visitor);
      expect(ids).toContain(next);
      done(await other!.act(one.caseId, 'release'));
    });
  });

  it('says why, tells all keys, and lets letters be switched off', async () => {
    const told = await received();
    await visitAs('zh-Hant', {}, async (visitor) => {
      const { page } = visitor;
      await visitor.go(`?group=unclaimed&q=${told.acceptanceNumber}`);
      await rowOf(visitor, told).waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('w');
      await page.getByRole('heading', { name: said(WHY.title['zh-Hant'], { number: told.acceptanceNumber }) }).waitFor();
      expect(await page.locator('.side-panel').textContent()).toContain('採集環節份額的 80 %');
      await visitor.sees('staff/worklist-why');
      await page.keyboard.press('Escape');
      expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
      await page.keyboard.press('?');
      await page.getByRole('heading', { name: KEYS.title['zh-Hant'] }).waitFor();
      await visitor.sees('staff/worklist-keys');
      await page.getByLabel(KEYS.letters['zh-Hant']).uncheck();
      await visitor.press(FORMS.close['zh-Hant']);
      await page.keyboard.press('?');
      expect(await page.locator('dialog[open]').count()).toBe(0);
    });
  });
});

describe('finding cases', () => {
  it('searches, filters, keeps both in the address and under a name', async () => {
    const [told, another] = [await received(), await received()];
    await visitAs('en', {}, async (visitor) => {
      const { page } = visitor;
      const rows = page.locator('[data-case]');
      await visitor.go('?group=unclaimed');
      await rowOf(visitor, another).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type(told.acceptanceNumber.toLowerCase());
      await rowOf(visitor, another).waitFor({ state: 'detached' });
      await rowOf(visitor, told).waitFor();
      expect([await rows.count(), new URL(page.url()).searchParams.get('q')]).toEqual([1, told.acceptanceNumber.toLowerCase()]);
      await visitor.press(FILTERS.filters.en);
      await page.getByLabel(FILTERS.due.en).selectOption('overdue');
      await page.getByText(EMPTY.narrowed.en).waitFor();
      await visitor.sees('staff/worklist-filters');
      await page.locator('.chips').getByRole('button', { name: FILTERS.dues.overdue.en }).click();
      await rowOf(visitor, told).waitFor();
      await visitor.press(FILTERS.saveView.en);
      await visitor.fill(FILTERS.viewName.en, 'the one');
      await page.getByRole('button', { name: FILTERS.save.en, exact: true }).click();
      await page.getByRole('link', { name: 'the one' }).waitFor();
      await visitor.go();
      await page.getByRole('link', { name: 'the one' }).click();
      await rowOf(visitor, told).waitFor();
      expect(await rows.count()).toBe(1);
      await visitor.press(FILTERS.tidy.en);
      await visitor.sees('staff/worklist-views');
      await page.getByRole('button', { name: `${FILTERS.forget.en} the one` }).click();
      await page.getByRole('link', { name: 'the one' }).waitFor({ state: 'detached' });
    });
  });

  it('says that the server is away, and tries again', async () => {
    const told = await received();
    await visitAs('en', { size: PHONE }, async (visitor) => {
      const { page } = visitor;
      await page.route('**/worklist?*', (route) => route.abort());
      await visitor.go('?group=open');
      await page.getByRole('heading', { name: FAILURES.away.en }).waitFor();
      await visitor.sees('staff/worklist-away');
      await page.unroute('**/worklist?*');
      await visitor.press(FAILURES.again.en);
      await rowOf(visitor, told).waitFor();
    });
  });
});

describe('several rows at once', () => {
  it('are done each by itself, and what was not says why', async () => {
    const [one, two] = [await received(), await received()];
    await visitAs('zh-Hans', { size: PHONE }, async (visitor) => {
      const { page } = visitor;
      await deafen(visitor);
      await visitor.go('?group=unclaimed');
      for (const told of [one, two]) await page.getByLabel(said(BULK.selectRow['zh-Hans'], { number: told.acceptanceNumber })).check();
      done(await other!.act(two.caseId, 'claim'));
      await visitor.sees('staff/worklist-selected');
      await page.locator('.bulk').getByRole('button', { name: WORKLIST.claim['zh-Hans'] }).click();
      await page.locator('.bulk .done').waitFor();
      expect(await page.locator('.bulk li').textContent()).toContain(two.acceptanceNumber);
      await visitor.sees('staff/worklist-results');
      expect(await rowOf(visitor, two).getByRole('alert').count()).toBe(1);
      expect(await rowOf(visitor, one).count()).toBe(0);
    });
    done(await clerk!.act(one.caseId, 'release'));
    done(await other!.act(two.caseId, 'release'));
  });
});
