import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { readNotices } from '#libs/domain/calendar/notices.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { readConcordance } from '#libs/domain/technical-field/read-concordance.js';
import { readFieldTable } from '#libs/domain/technical-field/read-field-table.js';
import { readLadder } from '#libs/domain/warnings/ladder.js';
import { day } from '#libs/domain/time/day.js';
import { instant } from '#libs/domain/time/instant.js';
import { movePolicyVersion } from '#libs/persistence/policy.js';
import { insertRungs, loadLadder } from '#libs/persistence/warning-ladder.js';
import { insertTextTemplate, listTextTemplates } from '#libs/persistence/text-templates.js';
import { insertFieldTable, insertNotice, insertServiceHours } from '#libs/persistence/reference-loading.js';
import { SHIPPED_TEXTS } from './shipped-texts.js';

/** What the product ships with counts as known from the beginning; what is loaded later takes over at its instant. */
const LOADING = { at: instant('2017-08-01T00:00:00+08:00'), by: 'initial data' };

const HOUR = 3_600_000;
const DEFAULT_HOURS = {
  effectiveFrom: day('2017-08-01'),
  periods: [
    { from: 9 * HOUR, until: 12 * HOUR },
    { from: 14 * HOUR, until: 17.5 * HOUR },
  ],
};

const SEI_TABLE = {
  version: '2021',
  title: '战略性新兴产业分类与国际专利分类参照关系表（2021）（试行）（国知办函规字〔2021〕121号）',
  address: 'https://www.cnipa.gov.cn/',
};

const shipped = (name: string): string => readFileSync(new URL(`../../libs/reference-data/${name}`, import.meta.url), 'utf8');

/** Loads calendar, service hours, the SEI-IPC table, the warning ladder and the texts to start from into a new database; does nothing where there are any. */
export async function loadReferenceData(dataSource: DataSource): Promise<void> {
  // By themselves: a database of before has the others already.
  if ((await loadLadder(dataSource.manager)).length === 0) await insertRungs(dataSource.manager, readLadder(shipped('warning-ladder.csv')));
  await loadTextTemplates(dataSource);
  const versions: { count: string }[] = await dataSource.query(`SELECT count(*) AS count FROM policy_version`);
  if (versions[0]?.count !== '0') return;
  const { notices, faults } = readNotices(shipped('mainland-calendar.csv'), { loadedAt: LOADING.at, loadedBy: LOADING.by });
  const table = readFieldTable(shipped('sei-ipc-2021.csv'));
  const concordance = readConcordance(shipped('ipc-concordance.csv'));
  const broken = [...faults, ...table.faults, ...concordance.faults];
  if (broken.length > 0) throw new RangeError(`the reference data are broken: ${JSON.stringify(broken.slice(0, 5))}`);
  await dataSource.transaction(async (transaction) => {
    for (const notice of notices) await insertNotice(transaction, notice);
    for (const office of OFFICES) await insertServiceHours(transaction, office, DEFAULT_HOURS, LOADING);
    await insertFieldTable(transaction, { ...SEI_TABLE, rows: table.rows, concordance: concordance.entries }, LOADING);
    await movePolicyVersion(transaction, 'initial data', LOADING.by, LOADING.at);
  });
}

async function loadTextTemplates(dataSource: DataSource): Promise<void> {
  if ((await listTextTemplates(dataSource.manager)).length > 0) return;
  await dataSource.transaction(async (transaction) => {
    for (const text of SHIPPED_TEXTS) await insertTextTemplate(transaction, text, LOADING.at, { kind: 'system' });
  });
}
