import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { FIGURES } from '#apps/web/supervision/figures/figures.words.js';
import { THRESHOLDS } from '#apps/web/supervision/figures/thresholds.words.js';
import { NAMING } from '#apps/web/supervision/naming.words.js';
import { SHEET } from '#apps/web/supervision/sheet/sheet.words.js';
import type { Language } from '#libs/domain/language.js';
import { DESK, PHONE, type Visitor } from '#test/support/browser.js';
import { system } from './ground.js';
import { superviseBoth } from './supervision-ground.js';

/** What supervisors are told of the work, with the numbers behind it. Cases long closed, as bare rows: only the counting is looked at. */

const MARCH = '/figures?from=2026-03-01&until=2026-03-31';

async function decided(office: string, kept: number, broken: number): Promise<void> {
  await system().query(
    `WITH made AS (
       INSERT INTO case_file (id, acceptance_number, office, region, channel, application_number, invention_title, applicant_name, state, state_since,
         seq, received_at, registered_at, clock_state, clock_period, deemed_received_at, due_not_before, due_provisional, collected)
       SELECT uuidv7(), 'T-' || $1 || '-' || n, $1, 'HK', 'WINDOW', '20181' || lpad((7000000 + n + length($1) * 1000)::text, 7, '0') || '.X', 'sample', 'sample', 'WITHDRAWN',
         '2026-03-10', 1, '2026-03-10', '2026-03-10', 'stopped', 1, '2026-03-10', false, false, true
       FROM generate_series(1, $2::int + $3::int) AS n RETURNING id, office, acceptance_number
     ), numbered AS (SELECT id, office, row_number() OVER () AS n FROM made), spans AS (
       INSERT INTO case_span (case_id, office, part, state, owner, handler_id, from_at, until_at, until_on, working_ms)
       SELECT id, office, 1, 'COLLECTING', 'OFFICE', NULL, '2026-03-10', '2026-03-11', '2026-03-11', 3600000 FROM numbered
     ), stages AS (
       INSERT INTO case_stage (case_id, office, stage, used_ms, budget_ms) SELECT id, office, 'REVIEW', 1800000 + n * 60000, 4000000 FROM numbered
     )
     INSERT INTO case_figure (case_id, office, seq, channel, region, state, received_on, outcome, decided_on, decided_at, corrections, defects)
     SELECT id, office, 1, 'WINDOW', 'HK', 'WITHDRAWN', '2026-03-10', CASE WHEN n <= $2 THEN 'KEPT' ELSE 'BROKEN' END, '2026-03-11', '2026-03-11', 1, '{SEAL}' FROM numbered`,
    [office, kept, broken],
  );
}

// Before every other page too: the guide shows what is published of these months.
beforeAll(async () => {
  await decided('GUANGZHOU', 3, 9);
  await decided('SHENZHEN', 40, 1);
});

async function readsFigures(visitor: Visitor, language: Language): Promise<void> {
  const { page } = visitor;
  const text = await visitor.text();
  expect(text).toContain(FIGURES.comparison.SHOWN[language]);
  expect(text).toContain(FIGURES.comparison.TOO_FEW[language]);
  expect(text).toContain(FIGURES.block.unexplained[language]);
  await page.locator('.chart.drawn canvas').nth(5).waitFor();
  await visitor.sees('supervision/figures');
  const caught = page.waitForEvent('download');
  await page.getByRole('button', { name: `${SHEET.take[language]} ${FIGURES.block.timeliness[language]}` }).click();
  const file = readFileSync(await (await caught).path(), 'utf8');
  expect(file).toContain(`,${NAMING.office.GUANGZHOU[language]},`);
  expect(file).toMatch(/,0\.25,3,12,0\.08/);
  await page.getByRole('link', { name: FIGURES.period.weeks4[language] }).click();
  await page.waitForURL(/weeks=4/);
  await visitor.settle();
  await visitor.fill(FIGURES.period.from[language], '2026-03-01');
  await visitor.fill(FIGURES.period.until[language], '2026-03-31');
  await page.getByLabel(FIGURES.period.office[language], { exact: true }).selectOption({ label: NAMING.office.SHENZHEN[language] });
  await visitor.press(FIGURES.period.show[language]);
  await page.waitForURL(/from=2026-03-01&until=2026-03-31&office=SHENZHEN/);
  await visitor.settle();
  expect(await visitor.text()).not.toContain(FIGURES.comparison.title[language]);
}

describe('the figures', () => {
  it.each([['en', DESK], ['zh-Hant', PHONE]] as const)('say in %s what is shown and what is not, and are taken along', async (language, size) => {
    await superviseBoth(language, MARCH, (visitor) => readsFigures(visitor, language), size);
  });

  it.each([['pt', PHONE], ['zh-Hans', DESK]] as const)('of a time without work say so in %s, and when they cannot be had', async (language, size) => {
    await superviseBoth(language, '/figures?from=2001-01-01&until=2001-01-31', async (visitor) => {
      expect(await visitor.text()).toContain(SHEET.empty[language]);
      await visitor.sees('supervision/figures-empty');
      await visitor.page.route('**/figures?*', (route) => route.fulfill({ status: 502, body: '' }));
      await visitor.press(FIGURES.period.weeks52[language]);
      await visitor.page.getByRole('alert').waitFor();
      await visitor.sees('supervision/figures-away');
    }, size);
  });
});

describe('thresholds', () => {
  it.each([['pt', DESK], ['zh-Hans', PHONE]] as const)('are set in %s from a day on, and raise alerts', async (language, size) => {
    await superviseBoth(language, '/figures/thresholds', async (visitor) => {
      const { page } = visitor;
      await visitor.press(THRESHOLDS.save[language]);
      await page.locator('.fault-summary').waitFor();
      await visitor.sees('supervision/thresholds-faults');
      await page.getByLabel(THRESHOLDS.measure[language]).selectOption({ label: NAMING.measure.WITHOUT_CORRECTION[language] });
      await visitor.fill(THRESHOLDS.leastPercent[language], '99');
      await visitor.fill(THRESHOLDS.weeks[language], '52');
      await visitor.fill(THRESHOLDS.cases[language], '5');
      await visitor.press(THRESHOLDS.save[language]);
      await page.getByText(THRESHOLDS.done[language]).waitFor();
      await visitor.sees('supervision/thresholds');
      await visitor.press(THRESHOLDS.back[language]);
      await page.locator('.alerts li').first().waitFor();
      expect(await page.locator('.alerts').textContent()).toContain(FIGURES.alerts.certain[language]);
    }, size);
  });
});
