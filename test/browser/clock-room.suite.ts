import { beforeAll, describe, expect, it } from '@jest/globals';
import { CALENDAR } from '#apps/web/supervision/clock-room/calendar.words.js';
import { BREACHES, CHANGE, CHANGES, CLOCK_ROOM, HOURS, OUTAGES } from '#apps/web/supervision/clock-room/clock-room.words.js';
import { fieldOfInstant } from '#apps/web/supervision/clock-room/shanghai-field.js';
import { TODAY } from '#apps/web/supervision/today/today.words.js';
import { addDays, calendarDate, formatDay } from '#libs/domain/time/day.js';
import { type Instant, instant, shanghaiDay } from '#libs/domain/time/instant.js';
import { DESK, PHONE } from '#test/support/browser.js';
import { Desk, done } from '#test/support/desk.js';
import type { Told } from '#test/support/person.js';
import { freshForm } from '#test/support/requests.js';
import { system, visit } from './ground.js';
import { filled, superviseAt, supervisor } from './supervisor.js';

/** The clock room: whatever moves due instants is seen before it takes effect, and everything stays on record. */

const HERE = { service: 'supervision' } as const;
const DAY = 86_400_000;
const field = (milliseconds: number): string => fieldOfInstant(milliseconds as Instant);

/** Received long ago, so that its promise is broken and an outage of last month moves it. */
let late: readonly Told[];
let received: number;

/** Made when the first of these tests comes to it, not before those of other pages. */
let made: Promise<void> | undefined;
const cast = (): Promise<void> => (made ??= makeCases());

async function makeCases(): Promise<void> {
  const desk = await Desk.open(system(), 'GUANGZHOU');
  received = Date.now() - 15 * DAY;
  const register = async (): Promise<Told> => done(await desk.clerk.post('/cases', { channel: 'WINDOW', form: freshForm(), receivedAt: new Date(received).toISOString() }));
  late = [await register(), await register()];
}

async function untilBreached(told: Told): Promise<void> {
  const end = Date.now() + 60_000;
  const chief = await supervisor();
  while (Date.now() < end) {
    const { cases } = done(await chief.get('/board/breaches'));
    if (cases.some(({ caseId }) => caseId === told.caseId)) return;
    await new Promise((settle) => setTimeout(settle, 300));
  }
  throw new Error('the breach did not come on record within a minute');
}

describe.each([['en', DESK, 0], ['zh-Hant', PHONE, 1]] as const)('the clock room, in %s', (language, size, number) => {
  beforeAll(cast);

  it('declares an outage that is seen first, ends, corrects and withdraws it, and keeps all on record', async () => {
    await visit(language, async (visitor) => {
      const { page } = visitor;
      await superviseAt(visitor);
      await visitor.press(TODAY.declare[language]);
      await page.getByRole('heading', { name: OUTAGES.titles.declare[language] }).waitFor();
      await visitor.press(CHANGE.look[language]);
      await page.locator('.fault-summary').waitFor();
      await visitor.sees('supervision/clock-room-declare-faults');
      await visitor.fill(OUTAGES.from[language], field(received - DAY));
      await visitor.fill(OUTAGES.reason[language], '专线中断');
      await visitor.press(CHANGE.look[language]);
      await page.locator('.foreseen .moved').getByText(late[number]!.acceptanceNumber).waitFor();
      await visitor.sees('supervision/clock-room-declare-preview');
      await page.locator('.change-form').getByRole('button', { name: OUTAGES.acts.declare[language], exact: true }).click();
      await page.locator('.record', { hasText: OUTAGES.open[language] }).waitFor();
      await page.getByText(filled(CHANGE.finished[language].split('{')[0] ?? '', {})).first().waitFor();
      await visitor.sees('supervision/clock-room-outages');

      await page.locator('.record', { hasText: OUTAGES.open[language] }).getByRole('button', { name: OUTAGES.acts.end[language] }).first().click();
      await visitor.fill(OUTAGES.until[language], field(received + DAY / 2));
      await visitor.press(CHANGE.look[language]);
      await page.locator('.foreseen').waitFor();
      await page.locator('.change-form').getByRole('button', { name: OUTAGES.acts.end[language], exact: true }).click();
      await page.locator('.record', { hasText: OUTAGES.open[language] }).waitFor({ state: 'detached' });
      const over = page.locator('.record', { hasText: OUTAGES.over[language] }).first();
      await over.waitFor();

      await over.getByRole('button', { name: OUTAGES.acts.correct[language] }).click();
      await visitor.fill(OUTAGES.until[language], field(received + DAY / 4));
      await visitor.fill(OUTAGES.correctReason[language], '起止时间核对有误');
      await visitor.press(CHANGE.look[language]);
      await page.locator('.foreseen').waitFor();
      await visitor.sees('supervision/clock-room-correct-preview');
      await page.locator('.change-form').getByRole('button', { name: OUTAGES.acts.correct[language], exact: true }).click();
      await over.getByText('起止时间核对有误').first().waitFor();

      await over.getByRole('button', { name: OUTAGES.acts.withdraw[language] }).click();
      await visitor.fill(OUTAGES.withdrawReason[language], '误报');
      await visitor.press(CHANGE.look[language]);
      await page.locator('.foreseen').waitFor();
      await page.locator('.change-form').getByRole('button', { name: OUTAGES.acts.withdraw[language], exact: true }).click();
      await page.locator('.record', { hasText: '误报' }).first().getByText(OUTAGES.withdrawn[language]).first().waitFor();

      await visitor.press(CLOCK_ROOM.parts.changes[language]);
      await page.locator('.record', { hasText: '专线中断' }).first().locator('summary').click();
      await page.locator('.record .moved').first().waitFor();
      await visitor.sees('supervision/clock-room-changes');
    }, { ...HERE, size });
  });

  it('explains a breach with a cause and in words', async () => {
    await visit(language, async (visitor) => {
      const { page } = visitor;
      const told = late[number]!;
      await untilBreached(told);
      await superviseAt(visitor, '/clock-room?part=breaches');
      const record = page.locator('.record', { hasText: told.acceptanceNumber });
      await record.getByRole('button', { name: BREACHES.explain[language] }).click();
      await visitor.press(BREACHES.confirm[language]);
      await page.locator('.fault-summary').waitFor();
      await visitor.sees('supervision/clock-room-breaches');
      await page.getByLabel(BREACHES.cause[language]).selectOption('ABSENCE');
      await visitor.fill(BREACHES.text[language], '承办人请假，无人代班。');
      await visitor.press(BREACHES.confirm[language]);
      await page.getByText(filled(BREACHES.done[language], { number: told.acceptanceNumber })).waitFor();
      await record.waitFor({ state: 'detached' });
      const { breach } = done(await (await supervisor()).get(`/cases/${told.caseId}`)) as unknown as { breach: { explanation: { cause: string } } };
      expect(breach.explanation.cause).toBe('ABSENCE');
    }, { ...HERE, size });
  });
});

describe.each([['pt', DESK, 1], ['zh-Hans', PHONE, 2]] as const)('the calendar, in %s', (language, size, serial) => {
  beforeAll(cast);

  it('is read day by day with the keyboard, and takes a notice that is seen first', async () => {
    await visit(language, async (visitor) => {
      const { page } = visitor;
      await superviseAt(visitor, '/clock-room?part=calendar');
      await page.locator('.day').first().waitFor();
      await visitor.sees('supervision/clock-room-calendar');
      const today = page.locator('.day[tabindex="0"]');
      const before = await today.textContent();
      await today.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      const focused = page.locator('.day:focus');
      expect(await focused.getAttribute('aria-pressed')).toBe('true');
      expect(await focused.textContent()).toMatch(/^8 /);
      expect(await focused.textContent()).not.toBe(before);

      // A Wednesday five or six years ahead: no open case hangs on it, and no other test.
      const year = calendarDate(shanghaiDay(instant(new Date().toISOString()))).year + 4 + serial;
      const first = shanghaiDay(instant(`${year}-06-01T12:00:00+08:00`));
      const wednesday = addDays(first, 7);
      const row = (kind: string): string => `${year},${year}-1,${formatDay(wednesday)},${kind},测试,https://www.gov.cn/sample`;
      const header = 'notice_year,notice,date,kind,holiday,notice_url';
      await visitor.press(CALENDAR.load[language]);
      await page.getByLabel(CALENDAR.csv[language]).fill(`${header}\n${row('holiday')}\n`);
      await visitor.press(CHANGE.look[language]);
      await page.locator('.foreseen [role="alert"]').waitFor();
      await visitor.sees('supervision/clock-room-notice-faults');
      await page.getByLabel(CALENDAR.file[language]).setInputFiles({ name: `${year}-1.csv`, mimeType: 'text/csv', buffer: Buffer.from(`${header}\n${row('off')}\n`) });
      await visitor.press(CHANGE.look[language]);
      await page.locator('.day-changes li').first().waitFor();
      await visitor.sees('supervision/clock-room-notice-preview');
      await page.locator('.change-form').getByRole('button', { name: CALENDAR.apply[language], exact: true }).click();
      await page.locator('.notice.done').waitFor();
      await page.locator('.record', { hasText: `${year}-1` }).waitFor();
      await page.getByText(CALENDAR.asList[language]).click();
      await page.locator('details[open] li').first().waitFor();
    }, { ...HERE, size });
  });

  it('stands beside the service hours, which are changed the same way', async () => {
    await visit(language, async (visitor) => {
      const { page } = visitor;
      await superviseAt(visitor, '/clock-room?part=hours');
      await visitor.press(HOURS.change[language]);
      await page.getByLabel(HOURS.effectiveFrom[language]).fill(formatDay(addDays(shanghaiDay(instant(new Date().toISOString())), 300 + serial)));
      await visitor.fill(filled(HOURS.closes[language], { n: 2 }), '17:00');
      await visitor.press(CHANGE.look[language]);
      await page.locator('.foreseen').waitFor();
      await visitor.sees('supervision/clock-room-hours');
      await page.locator('.change-form').getByRole('button', { name: HOURS.apply[language], exact: true }).click();
      await page.locator('.notice.done').waitFor();
      await page.locator('.record', { hasText: '17:00' }).first().waitFor();
      await visitor.press(CLOCK_ROOM.parts.outages[language]);
      await page.getByRole('heading', { name: OUTAGES.title[language] }).first().waitFor();
      await visitor.sees('supervision/clock-room-outages');
      await visitor.press(CLOCK_ROOM.parts.changes[language]);
      await page.getByText(CHANGES.kinds.SERVICE_HOURS[language]).first().waitFor();
    }, { ...HERE, size });
  });
});
