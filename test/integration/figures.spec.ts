import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act } from '#libs/application/commands/act.js';
import type { RegistrationServices } from '#libs/application/commands/register-request.js';
import { requestCorrection } from '#libs/application/commands/request-correction.js';
import { readAlerts, setThreshold } from '#libs/application/figures/alerts.js';
import { deriveFigures } from '#libs/application/figures/derive-figures.js';
import { publishedFigures } from '#libs/application/figures/published.js';
import { readFigures } from '#libs/application/figures/read-figures.js';
import { day } from '#libs/domain/time/day.js';
import { instant } from '#libs/domain/time/instant.js';
import { MAKING_DATABASES } from '#test/support/test-database.js';
import { ReferenceOffice } from '#test/support/reference-office.js';

const SEPTEMBER = { from: day('2026-09-01'), until: day('2026-09-30') };

let office: ReferenceOffice;
let window: RegistrationServices;
let worker: RegistrationServices;
let supervision: RegistrationServices;
const faults: string[] = [];

const derive = (): Promise<number> => deriveFigures({ ...worker, onFault: (caseId) => faults.push(caseId) });

/** Cases whose promise was kept or broken long ago, as bare rows: only the counting is looked at here. */
async function decided(place: string, kept: number, broken: number): Promise<void> {
  await office.sql(
    `WITH made AS (
       INSERT INTO case_file (id, acceptance_number, office, region, channel, application_number, invention_title, applicant_name, state, state_since,
         seq, received_at, registered_at, clock_state, clock_period, deemed_received_at, due_not_before, due_provisional, collected)
       SELECT uuidv7(), 'T-' || uuidv7(), $1, 'HK', 'WINDOW', '20181' || lpad((nextval('t_number'))::text, 7, '0') || '.X', 'sample', 'sample', 'FORWARDED',
         '2026-08-10', 1, '2026-08-10', '2026-08-10', 'stopped', 1, '2026-08-10', false, false, true
       FROM generate_series(1, $2::int + $3::int) RETURNING id, office
     ), numbered AS (SELECT id, office, row_number() OVER () AS n FROM made)
     INSERT INTO case_figure (case_id, office, seq, channel, region, state, received_on, outcome, decided_on, decided_at, corrections, defects)
     SELECT id, office, 1, 'WINDOW', 'HK', 'FORWARDED', '2026-08-10', CASE WHEN n <= $2 THEN 'KEPT' ELSE 'BROKEN' END, '2026-08-11', '2026-08-11', 0, '{}' FROM numbered`,
    [place, kept, broken],
  );
}

beforeAll(async () => {
  office = await ReferenceOffice.open();
  await office.sql('CREATE SEQUENCE t_number');
  [window, worker, supervision] = [
    await office.services('youshen_guangzhou'),
    await office.services('youshen_worker'),
    await office.services('youshen_supervision'),
  ];
}, MAKING_DATABASES);

afterAll(() => office.close());

describe('figures derived from histories', () => {
  it('follow each case as it moves on, and find nothing to do when nothing moved', async () => {
    const { caseId } = await office.register(window, instant('2026-09-23T10:00:00+08:00'));
    expect(await derive()).toBe(1);
    expect(await derive()).toBe(0);
    const clerk = await office.officer('CLERK');
    const command = () => ({ caseId, caller: clerk, key: office.newKey(), body: {} });
    office.setClock(instant('2026-09-23T11:00:00+08:00'));
    await act(window, command(), { type: 'accept', payload: {} });
    await requestCorrection(window, command(), { defects: [{ code: 'SEAL_MISSING', text: 'no seal' }], answerBy: '2026-09-30' });
    office.setClock(instant('2026-09-24T11:00:00+08:00'));
    await act(window, command(), { type: 'withdraw', payload: { reason: 'asked for' } });
    expect(await derive()).toBe(1);
    const figures = await readFigures(supervision, await office.officer('SUPERVISOR'), SEPTEMBER);
    expect(figures).toMatchObject({
      offices: ['GUANGZHOU'],
      totals: [{ received: 1, withCorrection: 1, kept: 0, broken: 0 }],
      volumes: [{ week: '2026-09-21', channel: 'WINDOW', received: 1 }],
      timeliness: [],
      outcomes: [{ state: 'WITHDRAWN', count: 1 }],
      defects: [{ code: 'SEAL_MISSING', count: 1 }],
      owners: [{ owner: 'APPLICANT', total: 6.5 * 3_600_000 }, { owner: 'OFFICE', total: 3_600_000 }],
    });
    expect(figures.comparison).toBeUndefined();
    expect(faults).toEqual([]);
  });

  it('name a breach until it is explained, by case and instant', async () => {
    const { caseId } = await office.register(window, instant('2026-09-23T10:30:00+08:00'));
    office.setClock(instant('2026-09-25T09:00:00+08:00'));
    await act(window, { caseId, caller: await office.officer('CLERK'), key: office.newKey(), body: {} }, { type: 'accept', payload: {} });
    await derive();
    const { breaches, totals } = await readFigures(supervision, await office.officer('SUPERVISOR'), SEPTEMBER);
    expect(breaches).toEqual([expect.objectContaining({ caseId, cause: null, breachedAt: instant('2026-09-24T17:30:00+08:00') })]);
    expect(totals).toMatchObject([{ broken: 1, brokenExplained: 0 }]);
  });

  it('count the others where one history cannot be read', async () => {
    const { caseId } = await office.register(window, instant('2026-09-23T11:00:00+08:00'));
    const { caseId: whole } = await office.register(window, instant('2026-09-23T11:10:00+08:00'));
    await office.sql(`UPDATE case_action SET type = 'accept' WHERE case_id = $1`, [caseId]);
    expect(await derive()).toBe(1);
    expect(faults).toEqual([caseId]);
    expect(await office.sql(`SELECT FROM case_figure WHERE case_id = $1`, [whole])).toHaveLength(1);
  });

  it('show a supervisor of one office nothing of the other', async () => {
    const other = await office.officer('SUPERVISOR', ['SHENZHEN']);
    expect(await readFigures(supervision, other, SEPTEMBER)).toMatchObject({ totals: [], breaches: [], volumes: [] });
    await expect(readFigures(supervision, other, SEPTEMBER, 'GUANGZHOU')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('two offices side by side', () => {
  it('are told apart where the difference is more than chance', async () => {
    await decided('GUANGZHOU', 3, 9);
    await decided('SHENZHEN', 40, 1);
    const both = await office.officer('SUPERVISOR', ['GUANGZHOU', 'SHENZHEN']);
    const august = { from: day('2026-08-01'), until: day('2026-08-31') };
    const { comparison } = await readFigures(supervision, both, august);
    expect(comparison?.TIMELINESS).toMatchObject({ one: { hits: 3, total: 12 }, other: { hits: 40, total: 41 }, verdict: 'SHOWN' });
    expect(comparison?.STAGES_WITHIN_SHARE).toMatchObject({ verdict: 'TOO_FEW', difference: undefined });
  });

  it('publish whole months, and of a small one only that it is small', async () => {
    office.setClock(instant('2026-10-08T09:00:00+08:00'));
    const portal = await office.services('youshen_portal');
    const { months, since, until } = await publishedFigures(portal);
    expect({ since, until }).toEqual({ since: day('2025-10-01'), until: day('2026-09-30') });
    expect(months).toEqual([
      { office: 'GUANGZHOU', month: '2026-08', few: false, received: 12, kept: 3, broken: 9 },
      { office: 'GUANGZHOU', month: '2026-09', few: true, received: null, kept: null, broken: null },
      { office: 'SHENZHEN', month: '2026-08', few: false, received: 41, kept: 40, broken: 1 },
    ]);
  });
});

describe('alerts', () => {
  it('are raised below a threshold in force, with whether chance could explain it', async () => {
    office.setClock(instant('2026-08-14T09:00:00+08:00'));
    const both = await office.officer('SUPERVISOR', ['GUANGZHOU', 'SHENZHEN']);
    const timeliness = async () => (await readAlerts(supervision, both)).filter(({ measure }) => measure === 'TIMELINESS');
    expect(await timeliness()).toMatchObject([
      { office: 'GUANGZHOU', share: { hits: 3, total: 12 }, certain: true },
      { office: 'SHENZHEN', share: { hits: 40, total: 41 }, certain: false },
    ]);
    const threshold = { measure: 'TIMELINESS', effectiveFrom: day('2026-08-14'), least: 0.9, weeks: 4, cases: 10 } as const;
    await setThreshold(supervision, both, threshold);
    await setThreshold(supervision, both, threshold);
    expect(await office.sql(`SELECT FROM figure_threshold WHERE measure = 'TIMELINESS'`)).toHaveLength(2);
    expect(await timeliness()).toMatchObject([{ office: 'GUANGZHOU' }]);
    await expect(setThreshold(supervision, both, { ...threshold, effectiveFrom: day('2026-08-13') })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
