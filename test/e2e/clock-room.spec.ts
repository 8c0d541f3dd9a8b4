import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { setTimeout as pause } from 'node:timers/promises';
import { createTemporalClient } from '#libs/temporal/connection.js';
import { CASE_CHANGED, CASE_WORKFLOW, caseQueue, caseWorkflowId, type CaseView } from '#workflows/case/case.contract.js';
import { Desk, done } from '#test/support/desk.js';
import { Person, type Told } from '#test/support/person.js';
import { freshForm } from '#test/support/requests.js';
import { RunningSystem } from '#test/support/running-system.js';

/** Outages, warnings and the watchdog with real processes and a real engine, in service hours of a plain Thursday. */

jest.setTimeout(120_000);

const NOW = '2026-09-24T10:00:00+08:00';

let system: RunningSystem;
let desk: Desk;
let supervisor: Person;
let engine: Client;
let offset: number;

beforeAll(async () => {
  process.env['DEMO_CLOCK_OFFSET_MS'] = String(Date.parse(NOW) - Date.now());
  system = await RunningSystem.start();
  delete process.env['DEMO_CLOCK_OFFSET_MS'];
  desk = await Desk.open(system, 'GUANGZHOU');
  supervisor = await new Person(system.urlOf('supervision')).signIn(system.account('SUPERVISOR', 'GUANGZHOU'));
  ({ demoOffset: offset } = done(await supervisor.get('/clock')) as unknown as { demoOffset: number });
  engine = createTemporalClient({ address: system.launched.temporal.address, namespace: 'default' });
}, 180_000);

afterAll(async () => {
  await engine.connection.close();
  await system.stop();
});

const now = async (): Promise<number> => Date.parse(String(done(await supervisor.get('/clock'))['now']));
const iso = (instant: number): string => new Date(instant).toISOString();

async function until<Result>(what: string, look: () => Promise<Result | undefined>): Promise<Result> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const seen = await look().catch(() => undefined);
    if (seen !== undefined) return seen;
    await pause(100);
  }
  throw new Error(`${what} did not come within a minute`);
}

async function received(receivedAt?: string): Promise<Told> {
  return done(await desk.clerk.post('/cases', { channel: 'WINDOW', form: freshForm(), ...(receivedAt !== undefined && { receivedAt }) }));
}

/** What the workflow notes of its timer, in the product's time; 0 where it waits for none. */
async function noted(caseId: string): Promise<number | undefined> {
  const { memo } = await engine.workflow.getHandle(caseWorkflowId(caseId)).describe();
  const at = memo?.['nextPointAt'] as number | undefined;
  return at === undefined || at === 0 ? at : at + offset;
}

async function row(caseId: string): Promise<{ due_at: Date; due_not_before: boolean; next_point_at: Date | null; state: string; seq: number }> {
  const [found] = await system.query<{ due_at: Date; due_not_before: boolean; next_point_at: Date | null; state: string; seq: number }>(`SELECT * FROM case_file WHERE id = $1`, [caseId]);
  return found!;
}

/** The workflow waits for the very point its row names, or for none. */
const inStep = (caseId: string): Promise<true> =>
  until('the workflow in step', async () => ((await noted(caseId)) === ((await row(caseId)).next_point_at?.getTime() ?? 0) ? true : undefined));

describe('an outage', () => {
  let caseId: string;
  let outageId: string;
  let began: number;

  it('holds the clocks and the timers of the cases it touches', async () => {
    ({ caseId } = await received());
    await inStep(caseId);
    const before = await row(caseId);
    began = await now();
    const body = { scope: 'GUANGZHOU', from: iso(began), reason: '样本：停电' };
    const preview = done(await supervisor.post('/outages/preview', body)) as unknown as { revisions: { moved: { caseId: string; notBefore: boolean; reason: string }[] } };
    expect(preview.revisions.moved).toContainEqual(expect.objectContaining({ caseId, notBefore: true, reason: 'not-before' }));
    expect(await row(caseId)).toEqual(before);
    const declared = done(await supervisor.post('/outages', body)) as unknown as { content: { outageId: string } };
    ({ outageId } = declared.content);
    expect(await row(caseId)).toMatchObject({ due_not_before: true, next_point_at: null });
    await inStep(caseId);
    expect((await desk.read(caseId))['clock']).toMatchObject({ state: 'outage', dueNotBefore: true });
  });

  it('gives back what was lost when it has ended, and sets the timers again', async () => {
    const ended = done(await supervisor.post(`/outages/${outageId}/end`, {})) as unknown as { content: { after: { until: string } } };
    const lost = Date.parse(ended.content.after.until) - began;
    const { due_at, due_not_before } = await row(caseId);
    expect(due_not_before).toBe(false);
    expect(due_at.getTime() - Date.parse('2026-09-29T09:00:00+08:00')).toBe(lost);
    await inStep(caseId);
    expect(done(await supervisor.get('/outages'))['outages']).toMatchObject([{ outageId, withdrawn: false, history: [{ until: null }, { until: ended.content.after.until }] }]);
  });

  it('is not for officers of the window, and refused where it could not be', async () => {
    for (const each of [desk.clerk, desk.reviewer]) {
      const asked = new Person(system.urlOf('supervision'), each.headers);
      expect((await asked.post('/outages', { scope: 'GUANGZHOU', from: iso(began), reason: '样本' })).status).toBe(401);
    }
    const ahead = await supervisor.post('/outages', { scope: 'GUANGZHOU', from: iso((await now()) + 60_000), reason: '样本' });
    expect([ahead.status, ahead.body.code, ahead.body.errors[0]]).toEqual([400, 'INVALID_INPUT', expect.objectContaining({ field: 'from', code: 'in-the-future' })]);
    const others = await supervisor.post('/outages', { scope: 'CNIPA', from: iso(began), reason: '样本' });
    expect([others.status, others.body.code]).toEqual([403, 'NOT_ALLOWED']);
    const again = await supervisor.post(`/outages/${outageId}/end`, {});
    expect([again.status, again.body.code]).toEqual([409, 'STALE_VERSION']);
    expect((await supervisor.post('/outages/not-an-id/withdrawal', { reason: '样本' })).status).toBe(400);
    const backwards = await supervisor.post(`/outages/${outageId}/correction`, { from: iso(began), until: iso(began - 1), reason: '样本' });
    expect([backwards.status, backwards.body.code]).toEqual([400, 'INTERVAL_INVALID']);
  });
});

describe('a warning', () => {
  it('is told to those who may take the case up, until they have seen it', async () => {
    const { caseId } = await received('2026-09-23T09:00:00+08:00');
    const told = await until('the warning', async () => {
      const { notifications } = done(await desk.clerk.get('/notifications')) as unknown as { notifications: { caseId: string; kind: string; percent: number; notificationId: string }[] };
      const own = notifications.filter((each) => each.caseId === caseId);
      return own.length >= 3 ? own : undefined;
    });
    expect(told.map(({ kind, percent }) => `${kind} ${percent}`).toSorted()).toEqual(['STAGE_WARNING 100', 'STAGE_WARNING 80', 'WARNING 50']);
    expect((await desk.recommender.get('/notifications')).body['notifications']).toEqual([]);
    const ids = told.map(({ notificationId }) => notificationId);
    expect((await desk.clerk.post('/notifications/seen', { notificationIds: ids })).body).toEqual({ seen: 3 });
    expect((await desk.clerk.post('/notifications/seen', { notificationIds: ids })).body).toEqual({ seen: 0 });
    const { notifications } = done(await supervisor.get('/notifications')) as unknown as { notifications: { caseId: string; percent: number }[] };
    expect(notifications.filter((each) => each.caseId === caseId).map(({ percent }) => percent)).toEqual([100]);
    expect((await desk.clerk.get('/notifications?after=nowhere')).status).toBe(400);
  });
});

describe('the watchdog', () => {
  const run = async (): Promise<{ runId: string; cases: number; incidents: number }> => {
    const { runId } = done(await supervisor.post('/watchdog/runs')) as unknown as { runId: string };
    return until('the run', async () => {
      const { runs } = done(await supervisor.get('/watchdog/runs')) as unknown as { runs: { runId: string; finishedAt: string | null; cases: number; incidents: number }[] };
      return runs.find((each) => each.runId === runId && each.finishedAt !== null);
    });
  };
  const incidents = async (): Promise<readonly { caseId: string; kind: string; repair: string }[]> =>
    (done(await supervisor.get('/incidents')) as unknown as { incidents: { caseId: string; kind: string; repair: string }[] }).incidents;
  const of = async (caseId: string): Promise<readonly string[]> =>
    (await incidents()).filter((each) => each.caseId === caseId).map(({ kind, repair }) => `${kind} ${repair}`);

  it('raises no alarm while officers are at work', async () => {
    const cases = await Promise.all(Array.from({ length: 6 }, () => received()));
    const work = Promise.all(cases.map(({ caseId }) => desk.advance(caseId, 'COLLECTING')));
    const { cases: looked } = await run();
    await work;
    await run();
    expect(looked).toBeGreaterThanOrEqual(6);
    expect(await incidents()).toEqual([]);
  });

  it('finds every kind of difference, and makes it good', async () => {
    const overdue = await received('2026-09-01T10:00:00+08:00');
    const cases = await Promise.all(Array.from({ length: 7 }, () => received()));
    const [wrongDue, wrongPoint, wrongState, lost, stale, unheard, ended] = cases.map(({ caseId }) => caseId) as [string, string, string, string, string, string, string];
    for (const { caseId } of cases) await inStep(caseId);
    await until('the breach on record', async () => ((await desk.read(overdue.caseId))['breachedAt'] === null ? undefined : true));
    done(await desk.clerk.act(ended, 'withdraw', { reason: '样本' }));
    await until('the end of its workflow', async () => ((await engine.workflow.getHandle(caseWorkflowId(ended)).describe()).status.name === 'COMPLETED' ? true : undefined));
    await pause(1500);

    await system.query(`UPDATE case_file SET due_at = due_at + interval '1 hour' WHERE id = $1`, [wrongDue]);
    await system.query(`UPDATE case_file SET next_point_at = next_point_at + interval '1 hour' WHERE id = $1`, [wrongPoint]);
    await system.query(`UPDATE case_file SET state = 'AWAITING_REVIEW' WHERE id = $1`, [wrongState]);
    await engine.workflow.getHandle(caseWorkflowId(lost)).terminate();
    const view = (seq: number, nextPointAt?: number): CaseView => ({ seq, state: 'RECEIVED', collected: false, ...(nextPointAt !== undefined && { nextPointAt }) });
    await engine.workflow.getHandle(caseWorkflowId(stale)).signal(CASE_CHANGED, view(1, Date.now() + 3_600_000));
    await engine.workflow.getHandle(caseWorkflowId(unheard)).signal(CASE_CHANGED, view(99));
    await engine.workflow.signalWithStart(CASE_WORKFLOW, {
      workflowId: caseWorkflowId(ended),
      taskQueue: caseQueue('GUANGZHOU'),
      args: [{ caseId: ended, office: 'GUANGZHOU', notesTimer: true }],
      signal: CASE_CHANGED,
      signalArgs: [view(1)],
    });
    const breach = await system.query<{ seq: number; at: Date }>(
      `DELETE FROM case_action WHERE case_id = $1 AND type = 'record-clock-point' AND (payload->>'percent')::int = 100 RETURNING seq, at`,
      [overdue.caseId],
    );
    await system.query(`DELETE FROM clock_point WHERE case_id = $1 AND percent = 100`, [overdue.caseId]);
    await system.query(`UPDATE case_file SET seq = $2, next_point_at = due_at, next_point_percent = 100 WHERE id = $1`, [overdue.caseId, breach[0]!.seq - 1]);
    await pause(1500);

    await until('all of them found', async () => {
      await run();
      return (await incidents()).length >= 8 ? true : undefined;
    });
    expect(await of(wrongDue)).toEqual(['WRONG_DUE PROJECTED']);
    expect(await of(wrongPoint)).toEqual(['WRONG_POINT PROJECTED']);
    expect(await of(wrongState)).toEqual(['WRONG_STATE PROJECTED']);
    expect(await of(lost)).toEqual(['MISSING_WORKFLOW ANNOUNCED']);
    expect(await of(stale)).toEqual(['WRONG_TIMER ANNOUNCED']);
    expect(await of(unheard)).toEqual(['WRONG_TIMER RESTARTED']);
    expect(await of(ended)).toEqual(['STRAY_WORKFLOW TERMINATED']);
    expect(await of(overdue.caseId)).toEqual(['MISSING_POINT POINT_RECORDED']);

    for (const caseId of [wrongDue, wrongPoint, wrongState, lost, stale, unheard]) {
      await inStep(caseId);
      expect((await row(caseId)).due_at.toISOString()).toBe(iso(Date.parse('2026-09-28T17:30:00+08:00')));
    }
    expect((await row(wrongState)).state).toBe('RECEIVED');
    expect((await engine.workflow.getHandle(caseWorkflowId(ended)).describe()).status.name).toBe('TERMINATED');
    expect((await desk.read(overdue.caseId))['breachedAt']).not.toBeNull();
    await run();
    expect(await incidents()).toHaveLength(8);
    const gauges = await (await fetch(`${system.urlOf('worker')}/metrics`)).text();
    expect(gauges).toMatch(/youshen_incidents\{office="GUANGZHOU",kind="STRAY_WORKFLOW",program="worker"\} 1/);
  });
});
