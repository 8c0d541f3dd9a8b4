import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act } from '#libs/application/commands/act.js';
import type { Caller } from '#libs/application/commands/caller.js';
import type { RegistrationServices } from '#libs/application/commands/register-request.js';
import type { OutageAct } from '#libs/application/outages/outage-acts.js';
import { listOutages, previewOutage, recordOutage } from '#libs/application/outages/outages.js';
import { type AppliedChange, finishReprojections } from '#libs/application/reference-data/carry-through.js';
import { DomainError } from '#libs/domain/errors.js';
import { formatInstant, instant, type Instant } from '#libs/domain/time/instant.js';
import { ReferenceOffice } from '#test/support/reference-office.js';

const at = (text: string): Instant => instant(`${text.replace(' ', 'T')}:00+08:00`);
const shown = (value: Instant | undefined): string | undefined => (value === undefined ? undefined : formatInstant(value).slice(0, 16).replace('T', ' '));

const refusal = async (work: Promise<unknown>): Promise<DomainError> => {
  const error: unknown = await work.then(() => new Error('was not refused'), (refused: unknown) => refused);
  if (error instanceof DomainError) return error;
  throw error;
};

const RECEIVED = at('2026-09-23 10:00');
const DUE = '2026-09-24 17:30';

describe('an outage of the office', () => {
  let office: ReferenceOffice;
  let window: RegistrationServices;
  let supervision: RegistrationServices;
  let supervisor: Caller;
  let clerk: Caller;
  let running: string;
  let waiting: string;
  let closed: string;
  let outageId: string;

  /** What the row says of a case's clock: due, whether at the earliest then, the next point. */
  const projected = async (caseId: string): Promise<readonly unknown[]> => {
    const [row] = await office.sql<{ due_at: Date | null; due_not_before: boolean; next_point_at: Date | null }>(`SELECT * FROM case_file WHERE id = $1`, [caseId]);
    return [shown(row?.due_at?.getTime() as Instant | undefined), row?.due_not_before, shown(row?.next_point_at?.getTime() as Instant | undefined)];
  };
  const whole = (caseId: string): Promise<unknown[]> =>
    office.sql(`SELECT to_jsonb(case_file) AS row, (SELECT jsonb_agg(case_action ORDER BY seq) FROM case_action WHERE case_id = id) AS actions FROM case_file WHERE id = $1`, [caseId]);
  const record = (now: string, about: OutageAct, key = office.newKey()): Promise<AppliedChange> => {
    office.setClock(at(now));
    return recordOutage(supervision, { caller: supervisor, key, body: about }, about);
  };
  const movesOf = ({ moved }: Pick<AppliedChange, 'moved'>) => moved.map(({ caseId, old, new: revised, notBefore, reason }) => [caseId, shown(old), shown(revised), notBefore, reason]);

  beforeAll(async () => {
    office = await ReferenceOffice.open();
    [window, supervision] = [await office.services('youshen_guangzhou'), await office.services('youshen_supervision')];
    supervisor = await office.officer('SUPERVISOR', ['GUANGZHOU']);
    clerk = await office.officer('CLERK');
    [running, waiting, closed] = [await office.register(window, RECEIVED), await office.register(window, RECEIVED), await office.register(window, RECEIVED)].map(({ caseId }) => caseId) as [string, string, string];
    const on = (caseId: string) => ({ caseId, caller: clerk, key: office.newKey(), body: {} });
    await act(window, on(closed), { type: 'decline', payload: { reason: '样本' } });
    await office.sql(`DELETE FROM outbox`);
  });

  afterAll(() => office.close());

  it('shows before it is declared which cases come to stand "not before"', async () => {
    office.setClock(at('2026-09-24 11:00'));
    const preview = await previewOutage(supervision, { type: 'DECLARE', scope: 'GUANGZHOU', from: at('2026-09-24 10:30'), reason: '样本：停电' }, supervisor);
    expect(preview.revisions).toMatchObject({ cases: 2, byReason: { 'not-before': 2 }, breached: 0 });
    expect(movesOf(preview.revisions)).toEqual([running, waiting].map((caseId) => [caseId, DUE, '2026-09-28 09:30', true, 'not-before']));
    expect(await projected(running)).toEqual([DUE, false, '2026-09-23 15:50']);
    expect(await office.sql(`SELECT FROM outage`)).toEqual([]);
  });

  it('reaches every open case, whose timers are told, and no closed one', async () => {
    const before = await whole(closed);
    const declared = { type: 'DECLARE', scope: 'GUANGZHOU', from: at('2026-09-24 10:30'), reason: '样本：停电' } as const;
    const applied = await record('2026-09-24 11:00', declared, 'the-power-cut');
    expect(movesOf(applied)).toEqual([running, waiting].map((caseId) => [caseId, DUE, '2026-09-28 09:30', true, 'not-before']));
    expect(applied.reprojection).toMatchObject({ offices: ['GUANGZHOU'], moved: 2 });
    for (const caseId of [running, waiting]) expect(await projected(caseId)).toEqual(['2026-09-28 09:30', true, undefined]);
    expect(await whole(closed)).toEqual(before);
    const told = await office.sql<{ case_id: string }>(`SELECT DISTINCT case_id FROM outbox WHERE bulk ORDER BY case_id`);
    expect(told.map(({ case_id }) => case_id)).toEqual([running, waiting]);
    expect(await record('2026-09-24 11:05', declared, 'the-power-cut')).toEqual(applied);
    expect((await refusal(record('2026-09-24 11:05', { ...declared, reason: '另一原因' }, 'the-power-cut'))).code).toBe('IDEMPOTENCY_KEY_REUSED');
    outageId = (applied.change.content as { outageId: string }).outageId;
  });

  it('had its points of before on record under the version of before', async () => {
    const points = await office.sql<{ percent: number }>(`SELECT percent FROM clock_point WHERE case_id = $1 ORDER BY percent`, [running]);
    expect(points.map(({ percent }) => percent)).toEqual([50]);
  });

  it('is given back to the millisecond once it has ended', async () => {
    const applied = await record('2026-09-24 11:30', { type: 'END', outageId });
    expect(movesOf(applied)).toEqual([running, waiting].map((caseId) => [caseId, '2026-09-28 10:00', '2026-09-28 10:00', false, 'settled']));
    expect(await projected(running)).toEqual(['2026-09-28 10:00', false, '2026-09-24 16:06']);
    expect((await refusal(record('2026-09-24 11:31', { type: 'END', outageId }))).code).toBe('STALE_VERSION');
  });

  it('counts overlapping ones once', async () => {
    const both = await office.officer('SUPERVISOR', ['GUANGZHOU', 'SHENZHEN']);
    office.setClock(at('2026-09-24 12:30'));
    const cnipas = { type: 'DECLARE', scope: 'CNIPA', from: at('2026-09-24 11:00'), until: at('2026-09-24 12:00'), reason: '样本：国知局系统' } as const;
    const applied = await recordOutage(supervision, { caller: both, key: office.newKey(), body: 1 }, cnipas);
    expect(applied.reprojection).toMatchObject({ offices: ['GUANGZHOU', 'SHENZHEN'] });
    expect((await projected(running))[0]).toBe('2026-09-28 10:30');
    const cnipaId = (applied.change.content as { outageId: string }).outageId;
    expect((await refusal(record('2026-09-24 12:31', { type: 'WITHDRAW', outageId: cnipaId, reason: '不属实' }))).code).toBe('NOT_ALLOWED');
    await recordOutage(supervision, { caller: both, key: office.newKey(), body: 2 }, { type: 'WITHDRAW', outageId: cnipaId, reason: '不属实' });
    expect((await projected(running))[0]).toBe('2026-09-28 10:00');
  });

  it('is right for a case that gets a command before its turn comes', async () => {
    const applied = await record('2026-09-24 14:00', { type: 'CORRECT', outageId, from: at('2026-09-24 10:00'), until: at('2026-09-24 11:30'), reason: '实际十时开始' });
    expect(movesOf(applied)).toEqual([running, waiting].map((caseId) => [caseId, '2026-09-28 10:00', '2026-09-28 10:30', false, 'later']));
    // As if none had been reached yet.
    await office.sql(`UPDATE reprojection SET after_case = NULL, looked_at = 0, moved = 0, finished_at = NULL WHERE change_id = $1`, [applied.change.id]);
    await office.sql(`DELETE FROM due_revision WHERE change_id = $1`, [applied.change.id]);
    await office.sql(`UPDATE case_file SET due_at = '2026-09-28T10:00+08:00' WHERE id = ANY ($1)`, [[running, waiting]]);
    office.setClock(at('2026-09-24 14:01'));
    const answer = await act(window, { caseId: running, caller: clerk, key: office.newKey(), body: {} }, { type: 'accept', payload: {} });
    expect(answer.dueAt).toBe('2026-09-28T10:30:00.000+08:00');
    await act(window, { caseId: waiting, caller: clerk, key: office.newKey(), body: {} }, { type: 'decline', payload: { reason: '样本' } });
    const ended = await whole(waiting);
    expect(await finishReprojections(await office.services('youshen_worker'))).toBe(1);
    expect((await projected(running))[0]).toBe('2026-09-28 10:30');
    expect(await whole(waiting)).toEqual(ended);
    const listed = await office.sql<{ case_id: string; reason: string }>(`SELECT case_id, reason FROM due_revision WHERE change_id = $1 ORDER BY case_id`, [applied.change.id]);
    expect(listed).toEqual([running, waiting].map((case_id) => ({ case_id, reason: 'later' })));
  });

  it('is withdrawn where it never happened, with all of it kept', async () => {
    await record('2026-09-24 15:00', { type: 'WITHDRAW', outageId, reason: '误报' });
    expect((await projected(running))[0]).toBe(DUE);
    const [listed] = (await listOutages(supervision, supervisor)).filter(({ id }) => id === outageId);
    expect(listed?.history.map(({ from, until, withdrawn, reason }) => [shown(from), shown(until), withdrawn, reason])).toEqual([
      ['2026-09-24 10:30', undefined, false, '样本：停电'],
      ['2026-09-24 10:30', '2026-09-24 11:30', false, '样本：停电'],
      ['2026-09-24 10:00', '2026-09-24 11:30', false, '实际十时开始'],
      ['2026-09-24 10:00', '2026-09-24 11:30', true, '误报'],
    ]);
    expect(listed?.stands.recordedBy?.name).toBe('sample officer');
    expect((await refusal(record('2026-09-24 15:01', { type: 'WITHDRAW', outageId, reason: '再次' }))).code).toBe('STALE_VERSION');
  });

  it('does not undo a breach that is on record when it is declared', async () => {
    office.setClock(at('2026-09-25 09:00'));
    const preview = await previewOutage(supervision, { type: 'DECLARE', scope: 'GUANGZHOU', from: at('2026-09-24 16:00'), until: at('2026-09-24 17:00'), reason: '样本' }, supervisor);
    expect(movesOf(preview.revisions)).toEqual([[running, DUE, '2026-09-28 10:00', false, 'later']]);
    await record('2026-09-25 09:00', { type: 'DECLARE', scope: 'GUANGZHOU', from: at('2026-09-24 16:00'), until: at('2026-09-24 17:00'), reason: '样本' });
    const [row] = await office.sql<{ breached_at: Date }>(`SELECT breached_at FROM case_file WHERE id = $1`, [running]);
    expect([(await projected(running))[0], shown(row?.breached_at.getTime() as Instant)]).toEqual(['2026-09-28 10:00', DUE]);
  });

  it('tells beforehand which cases a correction would put in breach', async () => {
    const late = (await office.register(window, at('2026-09-24 09:30'))).caseId;
    await record('2026-09-28 16:00', { type: 'DECLARE', scope: 'GUANGZHOU', from: at('2026-09-28 09:00'), until: at('2026-09-28 12:00'), reason: '样本' });
    const [mine] = await listOutages(supervision, supervisor);
    office.setClock(at('2026-09-29 10:30'));
    expect((await projected(late))[0]).toBe('2026-09-29 15:00');
    const preview = await previewOutage(supervision, { type: 'WITHDRAW', outageId: mine!.id, reason: '误报' }, supervisor);
    expect(preview.revisions.breached).toBe(1);
    expect(preview.revisions.moved.find(({ caseId }) => caseId === late)).toMatchObject({ reason: 'earlier', new: at('2026-09-29 10:00') });
  });

  it('is never declared ahead, never backwards, and only for offices one looks after', async () => {
    const shenzhens = await office.officer('SUPERVISOR', ['SHENZHEN']);
    const administrator = await office.officer('ADMINISTRATOR', []);
    const declare = (caller: Caller, from: string, until?: string, scope: 'GUANGZHOU' | 'CNIPA' = 'GUANGZHOU') => {
      office.setClock(at('2026-09-29 11:00'));
      return previewOutage(supervision, { type: 'DECLARE', scope, from: at(from), ...(until !== undefined && { until: at(until) }), reason: '样本' }, caller);
    };
    expect((await refusal(declare(supervisor, '2026-09-29 11:01'))).faults).toEqual([{ field: 'from', code: 'in-the-future' }]);
    expect((await refusal(declare(supervisor, '2026-09-29 09:00', '2026-09-29 11:01'))).faults).toEqual([{ field: 'until', code: 'in-the-future' }]);
    expect((await refusal(declare(supervisor, '2026-09-29 09:00', '2026-09-29 08:59'))).code).toBe('INTERVAL_INVALID');
    expect((await refusal(declare(shenzhens, '2026-09-29 09:00'))).code).toBe('NOT_ALLOWED');
    expect((await refusal(declare(supervisor, '2026-09-29 09:00', undefined, 'CNIPA'))).code).toBe('NOT_ALLOWED');
    expect((await declare(administrator, '2026-09-29 09:00', undefined, 'CNIPA')).after.scope).toBe('CNIPA');
    expect((await refusal(record('2026-09-29 11:00', { type: 'END', outageId: '00000000-0000-7000-8000-000000000000' }))).code).toBe('NOT_FOUND');
    const same = { type: 'CORRECT', outageId, from: at('2026-09-24 10:00'), until: at('2026-09-24 11:30'), reason: '恢复' } as const;
    await record('2026-09-29 11:00', same);
    expect((await refusal(record('2026-09-29 11:01', same))).faults).toEqual([{ field: 'from', code: 'nothing-new' }]);
  });

  it('leaves no record that could be changed afterwards', async () => {
    const changing = supervision.database.transaction({ offices: ['GUANGZHOU'] }, (transaction) => transaction.query(`UPDATE outage SET ended_at = now()`));
    await expect(changing).rejects.toThrow('permission denied');
  });
});
