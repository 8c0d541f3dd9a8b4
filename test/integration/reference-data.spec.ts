import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act } from '#libs/application/commands/act.js';
import type { Caller } from '#libs/application/commands/caller.js';
import type { RegistrationServices } from '#libs/application/commands/register-request.js';
import { listNotices, loadCalendar, previewCalendar } from '#libs/application/reference-data/calendar.js';
import { finishReprojections, policyChange } from '#libs/application/reference-data/carry-through.js';
import { compareTables, listTables, loadFieldTable, previewFieldTable } from '#libs/application/reference-data/field-tables.js';
import { reproject } from '#libs/application/reference-data/reproject.js';
import { loadNewServiceHours, previewServiceHours } from '#libs/application/reference-data/service-hours.js';
import { DomainError } from '#libs/domain/errors.js';
import { day } from '#libs/domain/time/day.js';
import { formatInstant, instant, type Instant } from '#libs/domain/time/instant.js';
import { ReferenceOffice } from '#test/support/reference-office.js';

const HOUR = 3_600_000;
const at = (text: string): Instant => instant(`${text.replace(' ', 'T')}:00+08:00`);
const shown = (value: Instant | undefined): string | undefined => (value === undefined ? undefined : formatInstant(value).slice(0, 16).replace('T', ' '));
const shipped = (name: string): string => readFileSync(new URL(`../../libs/reference-data/${name}`, import.meta.url), 'utf8');
const [header, ...lines] = shipped('mainland-calendar.csv').split('\n');
const notice = (id: string): string => [header, ...lines.filter((line) => line.split(',')[1] === id), ''].join('\n');

const refusal = async (work: Promise<unknown>): Promise<DomainError> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('was not refused');
};

/** What the rows say of a case's clock. */
const projected = async (office: ReferenceOffice, caseId: string): Promise<{ due: string | undefined; point: string | undefined }> => {
  const [row] = await office.sql<{ due_at: Date | null; next_point_at: Date | null }>(`SELECT due_at, next_point_at FROM case_file WHERE id = $1`, [caseId]);
  return { due: shown(row?.due_at?.getTime() as Instant | undefined), point: shown(row?.next_point_at?.getTime() as Instant | undefined) };
};

describe('the Spring Festival of 2020, extended while it was running', () => {
  let office: ReferenceOffice;
  let window: RegistrationServices;
  let supervision: RegistrationServices;
  let administrator: Caller;
  let running: string;
  let inside: string;
  let closed: string;
  const EXTENSION = notice('2020-2');
  const LOADED = at('2020-01-27 10:00');

  beforeAll(async () => {
    office = await ReferenceOffice.open();
    await office.sql(`DELETE FROM holiday_notice`);
    await office.sql(`UPDATE service_hours SET loaded_at = '2017-08-01'`);
    [window, supervision] = [await office.services('youshen_guangzhou'), await office.services('youshen_supervision')];
    administrator = await office.officer('ADMINISTRATOR', []);
    office.setClock(at('2019-11-21 12:00'));
    await loadCalendar(supervision, { caller: administrator, key: office.newKey(), body: 1 }, { csv: notice('2020-1') });
    running = (await office.register(window, at('2020-01-23 10:00'))).caseId;
    closed = (await office.register(window, at('2020-01-23 10:00'))).caseId;
    const clerk = await office.officer('CLERK');
    await act(window, { caseId: closed, caller: clerk, key: office.newKey(), body: {} }, { type: 'decline', payload: { reason: '样本' } });
    inside = (await office.register(window, at('2020-01-26 10:00'))).caseId;
    await office.sql(`DELETE FROM outbox`);
    office.setClock(LOADED);
  });

  afterAll(() => office.close());

  it('starts from the first notice', async () => {
    expect((await projected(office, running)).due).toBe('2020-01-31 17:30');
    expect((await projected(office, inside)).due).toBe('2020-02-01 17:30');
  });

  it('shows days and due instants before anything takes effect', async () => {
    const preview = await previewCalendar(supervision, { csv: EXTENSION }, administrator);
    expect(preview.faults).toEqual([]);
    expect(preview.added.map(({ id, title }) => [id, title])).toEqual([['2020-2', '国务院办公厅关于延长2020年春节假期的通知']]);
    const days = preview.differences.map(({ day: each, before, after }) => [each - day('2020-01-31'), before.working, after.working]);
    expect(days).toEqual([
      [0, true, false],
      [1, true, false],
      [2, false, false],
      [3, true, true],
    ]);
    expect(preview.revisions?.cases).toBe(2);
    expect(preview.revisions?.byReason).toEqual({ later: 2 });
    expect(preview.revisions?.moved.map(({ caseId, old, new: revised }) => [caseId, shown(old), shown(revised)])).toEqual([
      [running, '2020-01-31 17:30', '2020-02-03 17:30'],
      [inside, '2020-02-01 17:30', '2020-02-04 17:30'],
    ]);
    expect((await projected(office, running)).due).toBe('2020-01-31 17:30');
  });

  it('names line and column of a fault, and loads nothing', async () => {
    const broken = EXTENSION.replace('2020-02-01,off', '2020-02-31,off');
    const preview = await previewCalendar(supervision, { csv: broken }, administrator);
    expect(preview.faults).toEqual([{ file: 'csv', line: 3, column: 'date', code: 'value-refused' }]);
    const error = await refusal(loadCalendar(supervision, { caller: administrator, key: office.newKey(), body: 2 }, { csv: broken }));
    expect(error).toMatchObject({ code: 'REFERENCE_DATA_REFUSED', parameters: { file: 'csv', line: 3, field: 'date' } });
    expect(await office.sql(`SELECT id FROM holiday_notice`)).toEqual([{ id: '2020-1' }]);
    const known = await refusal(loadCalendar(supervision, { caller: administrator, key: office.newKey(), body: 2 }, { csv: notice('2020-1') }));
    expect(known.faults).toEqual([{ field: 'csv', code: 'nothing-new' }]);
  });

  it('moves what is open, lists it, tells the workflows, and leaves the closed case alone', async () => {
    const before = await projected(office, closed);
    const command = { caller: administrator, key: 'the-2020-extension', body: { csv: EXTENSION } };
    const applied = await loadCalendar(supervision, command, { csv: EXTENSION });
    expect(applied.reprojection).toMatchObject({ lookedAt: 2, moved: 2, finishedAt: LOADED, waiting: [] });
    expect(applied.moved.map(({ caseId, old, new: revised, reason }) => [caseId, shown(old), shown(revised), reason])).toEqual([
      [running, '2020-01-31 17:30', '2020-02-03 17:30', 'later'],
      [inside, '2020-02-01 17:30', '2020-02-04 17:30', 'later'],
    ]);
    expect((await projected(office, running)).due).toBe('2020-02-03 17:30');
    expect((await projected(office, inside)).due).toBe('2020-02-04 17:30');
    expect(await projected(office, closed)).toEqual(before);
    const told = await office.sql<{ case_id: string }>(`SELECT DISTINCT case_id FROM outbox ORDER BY case_id`);
    expect(told.map(({ case_id }) => case_id)).toEqual([running, inside]);
    const again = await loadCalendar(supervision, command, { csv: EXTENSION });
    expect(again).toEqual(applied);
    expect((await refusal(loadCalendar(supervision, { ...command, body: { csv: '' } }, { csv: '' }))).code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await office.sql(`SELECT content, actor FROM reference_change WHERE key = 'the-2020-extension'`)).toMatchObject([
      { content: { added: [{ id: '2020-2', days: 4 }], corrected: [] }, actor: { name: 'sample officer' } },
    ]);
  });

  it('lets the next command and the next request see the new calendar at once', async () => {
    expect((await office.register(window, at('2020-01-28 10:00'))).dueAt).toBe('2020-02-04T17:30:00.000+08:00');
    const clerk = await office.officer('CLERK');
    const answer = await act(window, { caseId: running, caller: clerk, key: office.newKey(), body: {} }, { type: 'accept', payload: {} });
    expect(answer.dueAt).toBe('2020-02-03T17:30:00.000+08:00');
  });

  it('takes a corrected notice beside the one it corrects', async () => {
    const corrected = EXTENSION.replace(/^2020,2020-2,2020-02-03,work.*\n/m, '');
    office.setClock(at('2020-01-28 12:00'));
    const applied = await loadCalendar(supervision, { caller: administrator, key: office.newKey(), body: 3 }, { csv: corrected });
    expect(applied.change.content).toMatchObject({ added: [], corrected: [{ id: '2020-2', days: 3 }] });
    expect((await listNotices(supervision)).map(({ id }) => id)).toEqual(['2020-1', '2020-2', '2020-2']);
  });
});

describe('service hours', () => {
  let office: ReferenceOffice;
  let window: RegistrationServices;
  let supervision: RegistrationServices;
  let caseId: string;
  const LONGER = { office: 'GUANGZHOU', effectiveFrom: day('2026-09-24'), periods: [{ from: 9 * HOUR, until: 18 * HOUR }] } as const;

  beforeAll(async () => {
    office = await ReferenceOffice.open();
    [window, supervision] = [await office.services('youshen_guangzhou'), await office.services('youshen_supervision')];
    caseId = (await office.register(window, at('2026-09-23 10:00'))).caseId;
  });

  afterAll(() => office.close());

  it('move the due instants of their office from their day on', async () => {
    const caller = await office.officer('SUPERVISOR', ['GUANGZHOU']);
    const preview = await previewServiceHours(supervision, LONGER, caller);
    expect(preview.revisions.moved.map(({ old, new: revised, reason }) => [shown(old), shown(revised), reason])).toEqual([['2026-09-24 17:30', '2026-09-24 18:00', 'later']]);
    expect((await projected(office, caseId)).due).toBe('2026-09-24 17:30');
    const applied = await loadNewServiceHours(supervision, { caller, key: office.newKey(), body: 1 }, LONGER);
    expect(applied.reprojection).toMatchObject({ offices: ['GUANGZHOU'], moved: 1 });
    expect((await projected(office, caseId)).due).toBe('2026-09-24 18:00');
    const same = await refusal(loadNewServiceHours(supervision, { caller, key: office.newKey(), body: 2 }, LONGER));
    expect(same.faults).toEqual([{ field: 'effectiveFrom', code: 'nothing-new' }]);
  });

  it('are refused with the period at fault named, and for an office that is not the caller’s', async () => {
    const caller = await office.officer('SUPERVISOR', ['GUANGZHOU']);
    const overlapping = { ...LONGER, periods: [{ from: 9 * HOUR, until: 12 * HOUR }, { from: 11 * HOUR, until: 17 * HOUR }] };
    const error = await refusal(loadNewServiceHours(supervision, { caller, key: office.newKey(), body: 3 }, overlapping));
    expect(error.faults).toEqual([{ field: 'periods[1]', code: 'OVERLAPS' }]);
    const elsewhere = { caller, key: office.newKey(), body: 4 };
    expect((await refusal(loadNewServiceHours(supervision, elsewhere, { ...LONGER, office: 'SHENZHEN' }))).code).toBe('NOT_ALLOWED');
  });
});

describe('a re-projection', () => {
  let office: ReferenceOffice;
  let window: RegistrationServices;
  let supervision: RegistrationServices;
  const cases: string[] = [];
  const SHORTER = (until: number): Parameters<typeof loadNewServiceHours>[2] => ({
    office: 'GUANGZHOU',
    effectiveFrom: day('2026-09-24'),
    periods: [{ from: 9 * HOUR, until: until * HOUR }],
  });

  beforeAll(async () => {
    office = await ReferenceOffice.open();
    [window, supervision] = [await office.services('youshen_guangzhou'), await office.services('youshen_supervision')];
    for (let count = 0; count < 7; count += 1) cases.push((await office.register(window, at('2026-09-23 10:00'))).caseId);
  });

  afterAll(() => office.close());

  it('goes round a case in an officer’s hands and comes back to it', async () => {
    const caller = await office.officer('SUPERVISOR', ['GUANGZHOU']);
    let release: () => void = () => undefined;
    let held: () => void = () => undefined;
    const isHeld = new Promise<void>((resolve) => (held = resolve));
    const holding = supervision.database.transaction({ offices: ['GUANGZHOU'] }, async (transaction) => {
      await transaction.query(`SELECT FROM case_file WHERE id = $1 FOR UPDATE`, [cases[2]]);
      held();
      await new Promise<void>((resolve) => (release = resolve));
    });
    await isHeld;
    const loading = loadNewServiceHours(supervision, { caller, key: office.newKey(), body: 1 }, SHORTER(19));
    let others: string[] = [];
    while (others.length < 6) {
      const rows = await office.sql<{ id: string }>(`SELECT id FROM case_file WHERE due_at = '2026-09-24T19:00+08:00'`);
      others = rows.map(({ id }) => id);
    }
    expect(others).not.toContain(cases[2]);
    release();
    await holding;
    expect((await loading).reprojection).toMatchObject({ lookedAt: 7, moved: 7, waiting: [] });
    expect((await projected(office, cases[2] ?? '')).due).toBe('2026-09-24 19:00');
  });

  it('goes on where it was interrupted, whoever finishes it', async () => {
    const caller = await office.officer('SUPERVISOR', ['GUANGZHOU']);
    const command = { caller, key: office.newKey(), body: 2 };
    const dying = { ...supervision, bell: { ring: () => { throw new Error('killed'); } } };
    office.setClock(at('2026-09-23 11:00'));
    await expect(loadNewServiceHours(dying, command, SHORTER(20))).rejects.toThrow('killed');
    office.setClock(at('2026-09-23 11:05'));
    const worker = await office.services('youshen_worker');
    expect(await finishReprojections(worker)).toBe(1);
    expect(await finishReprojections(worker)).toBe(0);
    for (const caseId of cases) expect((await projected(office, caseId)).due).toBe('2026-09-24 20:00');
    const moved = await office.sql(`SELECT FROM due_revision WHERE change_id = (SELECT max(change_id::text)::uuid FROM reprojection)`);
    expect(moved).toHaveLength(7);
  });

  it('stops between batches without losing any', async () => {
    const caller = await office.officer('SUPERVISOR', ['GUANGZHOU']);
    office.setClock(at('2026-09-23 11:10'));
    const { change } = await loadNewServiceHours(supervision, { caller, key: office.newKey(), body: 3 }, SHORTER(21));
    await office.sql(`UPDATE reprojection SET after_case = NULL, looked_at = 0, moved = 0, finished_at = NULL WHERE change_id = $1`, [change.id]);
    await office.sql(`UPDATE case_file SET due_at = '2026-09-24T20:00+08:00'`);
    const progress = await reproject(supervision, change.id, await policyChange(supervision.database, change.at), 2);
    expect(progress).toMatchObject({ lookedAt: 7, moved: 7 });
    for (const caseId of cases) expect((await projected(office, caseId)).due).toBe('2026-09-24 21:00');
  });
});

describe('the table of technical fields', () => {
  let office: ReferenceOffice;
  let window: RegistrationServices;
  let supervision: RegistrationServices;
  let administrator: Caller;
  let caseId: string;
  const TABLE = shipped('sei-ipc-2021.csv');
  const file = (version: string, table: string) => ({ version, title: '样本参照关系表', address: 'https://www.cnipa.gov.cn/', table });

  beforeAll(async () => {
    office = await ReferenceOffice.open();
    [window, supervision] = [await office.services('youshen_guangzhou'), await office.services('youshen_supervision')];
    administrator = await office.officer('ADMINISTRATOR', []);
    caseId = (await office.register(window, at('2026-09-23 10:00'), 'field-not-covered')).caseId;
    await office.register(window, at('2026-09-23 10:00'));
  });

  afterAll(() => office.close());

  it('shows rows and open cases that a later version would change', async () => {
    const [record] = await office.sql<{ symbols: string[] }>(
      `SELECT payload->'form'->'filing'->'ipcSymbols' AS symbols FROM case_action WHERE case_id = $1 AND seq = 1`,
      [caseId],
    );
    const symbols = record?.symbols ?? [];
    const table = `${TABLE}9.1,${branchName(TABLE)},99,${symbols[0]?.split('/')[0] ?? ''}*,,,transcribed\n`;
    const preview = await previewFieldTable(supervision, file('2027-sample', table));
    expect(preview.faults).toEqual([]);
    expect(preview.diff?.rows.added.map(({ branch, row }) => `${branch}/${row}`)).toEqual(['9.1/99']);
    expect([preview.diff?.rows.removed, preview.diff?.rows.changed, preview.diff?.concordance.added]).toEqual([[], [], []]);
    expect(preview.effects).toMatchObject({ cases: 2, leftOut: 0, differing: [{ caseId, before: 'not-met', after: 'met', outcomeDiffers: true }] });
    const change = await loadFieldTable(supervision, { caller: administrator, key: 'table-of-2027', body: 1 }, file('2027-sample', table));
    expect(await loadFieldTable(supervision, { caller: administrator, key: 'table-of-2027', body: 1 }, file('2027-sample', table))).toEqual(change);
    expect((await listTables(supervision)).map(({ version }) => version)).toEqual(['2027-sample', '2021']);
    expect((await compareTables(supervision, '2027-sample', '2021')).rows.removed).toHaveLength(1);
    expect((await refusal(compareTables(supervision, '2021', 'none'))).code).toBe('NOT_FOUND');
  });

  it('is refused with line and column named, and nothing moves', async () => {
    const version = (): Promise<unknown[]> => office.sql(`SELECT max(version) FROM policy_version`);
    const before = await version();
    const broken = TABLE.replace('G06F11* G06F21*', 'G06F11* G6F21*');
    const error = await refusal(loadFieldTable(supervision, { caller: administrator, key: office.newKey(), body: 2 }, file('2028-sample', broken)));
    expect(error).toMatchObject({ code: 'REFERENCE_DATA_REFUSED', parameters: { file: 'table', line: 2, field: 'ipc_include' } });
    expect(error.faults[0]).toMatchObject({ field: 'table:2.ipc_include', code: 'symbol-malformed', parameters: { text: 'G6F21*' } });
    const known = await refusal(loadFieldTable(supervision, { caller: administrator, key: office.newKey(), body: 3 }, file('2021', TABLE)));
    expect(known.faults[0]).toMatchObject({ code: 'version-known' });
    expect((await previewFieldTable(supervision, file('2028-sample', ''))).faults[0]).toMatchObject({ file: 'table', code: 'header-missing' });
    expect(await version()).toEqual(before);
  });
});

const branchName = (table: string): string => /^9\.1,([^,]*)/m.exec(table)?.[1] ?? '样本分支';
