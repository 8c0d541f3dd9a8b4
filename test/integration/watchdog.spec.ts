import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { act } from '#libs/application/commands/act.js';
import { type Caller, flowCaller } from '#libs/application/commands/caller.js';
import { recordClockPoints } from '#libs/application/commands/execute-command.js';
import type { RegistrationServices } from '#libs/application/commands/register-request.js';
import { recordOutage } from '#libs/application/outages/outages.js';
import type { NotedTimer, WorkflowLook } from '#libs/application/ports/workflows.js';
import { listWatchdogRuns, readIncidents, requestWatchdogRun, runWatchdog } from '#libs/application/watchdog/runs.js';
import { type WatchServices, watchWorkflows } from '#libs/application/watchdog/watch-workflows.js';
import { instant, type Instant } from '#libs/domain/time/instant.js';
import { ReferenceOffice } from '#test/support/reference-office.js';

const at = (text: string): Instant => instant(`${text.replace(' ', 'T')}+08:00`);
const RECEIVED = at('2026-09-23 10:00:00');
/** The share of data collection is over to 80 % then; in this test the workflows wait for it. */
const NEXT = at('2026-09-23 15:50:24');

/** An engine of which the test says what it is like. */
class Engine {
  readonly running = new Map<string, WorkflowLook>();
  readonly terminated: string[] = [];
  away = false;

  waiting(caseId: string, look: Partial<WorkflowLook> = {}): this {
    this.running.set(caseId, { running: true, busy: false, seq: 1, nextPointAt: NEXT, timers: [NEXT], ...look });
    return this;
  }

  noted = (): ReadonlyMap<string, NotedTimer> => new Map([...this.running].map(([caseId, { nextPointAt = null }]) => [caseId, { nextPointAt }]));
}

/** Something that comes to pass while one waits. */
const later = (what: () => unknown): Promise<unknown> => Promise.resolve(what());

describe('the watchdog', () => {
  let office: ReferenceOffice;
  let window: RegistrationServices;
  let services: WatchServices;
  let clerk: Caller;
  let supervisor: Caller;
  let engine: Engine;
  /** What comes to pass between the first look and the second. */
  let meanwhile: () => Promise<unknown>;
  let caseId: string;
  let sound: string;

  beforeAll(async () => {
    office = await ReferenceOffice.open();
    window = await office.services('youshen_guangzhou');
    [clerk, supervisor] = [await office.officer('CLERK'), await office.officer('SUPERVISOR')];
    const { database, clock, bell, policies } = await office.services('youshen_worker');
    const workflows = {
      running: () => (engine.away ? Promise.reject(new Error('away')) : Promise.resolve(engine.noted())),
      look: (id: string) => Promise.resolve(engine.running.get(id) ?? { running: false, busy: false, seq: 0, timers: [] }),
      terminate: (id: string) => {
        engine.terminated.push(id);
        return Promise.resolve();
      },
    };
    const lookAgain = async (): Promise<void> => {
      await meanwhile();
    };
    services = { database, clock, bell, policies, workflows, lookAgain };
  });

  afterAll(() => office.close());

  /** Two cases whose workflows know all, and nobody has anything to tell. */
  beforeEach(async () => {
    await office.sql(`TRUNCATE incident, watchdog_run; UPDATE case_file SET state = 'WITHDRAWN'`);
    engine = new Engine();
    meanwhile = () => Promise.resolve();
    [caseId, sound] = [(await office.register(window, RECEIVED)).caseId, (await office.register(window, RECEIVED)).caseId];
    for (const each of [caseId, sound]) engine.waiting(each);
    await office.sql(`DELETE FROM outbox`);
    office.setClock(at('2026-09-23 11:00:00'));
  });

  const run = async (): Promise<number> => {
    await office.sql(`TRUNCATE watchdog_run`);
    return (await runWatchdog(services, () => undefined)) ?? -1;
  };
  const found = async (): Promise<readonly unknown[]> => {
    const rows = await office.sql<{ case_id: string; kind: string; repair: string }>(`SELECT case_id, kind, repair FROM incident WHERE case_id = ANY ($1) ORDER BY id`, [[caseId, sound]]);
    return rows.map(({ case_id, kind, repair }) => [case_id === caseId ? 'planted' : 'sound', kind, repair]);
  };
  const plant = (change: string): Promise<unknown[]> => office.sql(`UPDATE case_file SET ${change} WHERE id = $1`, [caseId]);
  const whole = (id: string): Promise<unknown[]> => office.sql(`SELECT to_jsonb(case_file) - 'changed_at' AS row FROM case_file WHERE id = $1`, [id]);
  const told = async (): Promise<boolean> => (await office.sql(`SELECT FROM outbox WHERE case_id = $1`, [caseId])).length > 0;
  const mine = (): Promise<unknown[]> => office.sql(`SELECT expected, found FROM incident WHERE case_id = $1`, [caseId]);

  it('finds nothing where all agree', async () => {
    expect(await run()).toBeGreaterThanOrEqual(0);
    expect(await found()).toEqual([]);
    expect(engine.terminated).toEqual([]);
  });

  it.each([
    ['due_at = due_at + interval \'2 seconds\'', 'WRONG_DUE'],
    ['due_not_before = true', 'WRONG_DUE'],
    ['due_at = NULL', 'WRONG_DUE'],
    ['next_point_at = next_point_at + interval \'1 hour\'', 'WRONG_POINT'],
    ['next_point_at = NULL, next_point_percent = NULL', 'WRONG_POINT'],
    [`state = 'COLLECTING'`, 'WRONG_STATE'],
    [`clock_state = 'outage'`, 'WRONG_STATE'],
    ['seq = 2', 'WRONG_STATE'],
  ])('finds a row that says %s, puts it on record and makes it good', async (change, kind) => {
    const before = await whole(caseId);
    await plant(change);
    await run();
    expect(await found()).toEqual([['planted', kind, 'PROJECTED']]);
    expect(await whole(caseId)).toEqual(before);
    expect(await told()).toBe(true);
    await office.sql(`DELETE FROM outbox`);
    office.setClock(at('2026-09-23 11:05:00'));
    await run();
    expect(await found()).toHaveLength(1);
  });

  it('lets a second pass', async () => {
    await plant(`due_at = due_at + interval '1 second', next_point_at = next_point_at - interval '1 second'`);
    await run();
    expect(await found()).toEqual([]);
  });

  it('records a point that nobody recorded, late, at its own instant', async () => {
    office.setClock((NEXT + 14_000) as Instant);
    await run();
    expect(await found()).toEqual([]);
    office.setClock((NEXT + 15_000) as Instant);
    await run();
    expect(await found()).toEqual([
      ['planted', 'MISSING_POINT', 'POINT_RECORDED'],
      ['sound', 'MISSING_POINT', 'POINT_RECORDED'],
    ]);
    expect(await office.sql(`SELECT stage, percent, point_at FROM stage_point WHERE case_id = $1`, [caseId])).toEqual([
      { stage: 'COLLECTION', percent: 80, point_at: new Date(NEXT) },
    ]);
    expect(await mine()).toEqual([{ expected: 'COLLECTION 80 % 2026-09-23T15:50:24.000+08:00', found: 'none' }]);
  });

  it('has a workflow started where there is none, and not where one is on its way', async () => {
    engine.running.clear();
    meanwhile = () => later(() => engine.waiting(sound));
    expect(await watchWorkflows(services)).toBe(1);
    expect(await found()).toEqual([['planted', 'MISSING_WORKFLOW', 'ANNOUNCED']]);
    expect(await told()).toBe(true);
    engine.running.delete(sound);
    await office.sql(`INSERT INTO outbox (case_id, office, at) VALUES ($1, 'GUANGZHOU', now())`, [sound]);
    expect(await watchWorkflows(services)).toBe(0);
  });

  it('has a wrong timer set anew', async () => {
    engine.waiting(caseId, { nextPointAt: at('2026-09-23 12:00:00'), timers: [at('2026-09-23 12:00:00')] });
    await watchWorkflows(services);
    expect(await found()).toEqual([['planted', 'WRONG_TIMER', 'ANNOUNCED']]);
    expect(await mine()).toEqual([{ expected: '2026-09-23T15:50:24.000+08:00', found: '2026-09-23T12:00:00.000+08:00' }]);
    expect([await told(), engine.terminated]).toEqual([true, []]);
  });

  it('begins a workflow anew that was told of what never happened, and would not listen', async () => {
    engine.waiting(caseId, { seq: 9, nextPointAt: undefined, timers: [] });
    await watchWorkflows(services);
    expect(await found()).toEqual([['planted', 'WRONG_TIMER', 'RESTARTED']]);
    expect([await told(), engine.terminated]).toEqual([true, [caseId]]);
  });

  it('ends a workflow whose case has ended', async () => {
    await act(window, { caseId, caller: clerk, key: office.newKey(), body: {} }, { type: 'decline', payload: { reason: '样本' } });
    await watchWorkflows(services);
    expect(await found()).toEqual([]);
    await office.sql(`DELETE FROM outbox`);
    await watchWorkflows(services);
    expect(await found()).toEqual([['planted', 'STRAY_WORKFLOW', 'TERMINATED']]);
    expect([await told(), engine.terminated]).toEqual([false, [caseId]]);
  });

  it.each([
    ['a worker has yet to let it take in what it was told', () => engine.waiting(caseId, { nextPointAt: undefined, timers: [], busy: true })],
    ['it was told while one looked', () => { meanwhile = () => later(() => engine.waiting(caseId)); return engine.waiting(caseId, { nextPointAt: undefined, timers: [] }); }],
    ['its instant has come', () => { office.setClock(NEXT); return engine.waiting(caseId, { nextPointAt: NEXT, timers: [] }); }],
    ['it waits a moment longer for something else', () => engine.waiting(caseId, { timers: [NEXT, at('2026-09-23 11:00:05')] })],
  ])('raises no alarm where %s', async (_, prepare) => {
    prepare();
    expect(await watchWorkflows(services)).toBe(0);
    expect(await found()).toEqual([]);
  });

  it('raises none for a case that something happens to meanwhile', async () => {
    engine.waiting(caseId, { nextPointAt: undefined, timers: [] });
    meanwhile = () => act(window, { caseId, caller: clerk, key: office.newKey(), body: {} }, { type: 'accept', payload: {} });
    expect(await watchWorkflows(services)).toBe(0);
  });

  it('looks after the rows while the engine is away', async () => {
    engine.away = true;
    await plant('due_at = NULL');
    let away: unknown;
    await office.sql(`TRUNCATE watchdog_run`);
    expect(await runWatchdog(services, (error) => (away = error))).toBeGreaterThanOrEqual(1);
    expect(away).toEqual(new Error('away'));
    expect(await found()).toEqual([['planted', 'WRONG_DUE', 'PROJECTED']]);
  });

  it('runs by schedule, and when a supervisor asks', async () => {
    await run();
    expect(await runWatchdog(services, () => undefined)).toBeUndefined();
    office.setClock(at('2026-09-23 11:06:00'));
    const supervision = await office.services('youshen_supervision');
    const asked = await requestWatchdogRun(supervision, supervisor, 'sample-key');
    expect((await requestWatchdogRun(supervision, supervisor, 'sample-key')).id).toBe(asked.id);
    expect(asked).toMatchObject({ requestedBy: 'sample officer', startedAt: undefined });
    expect(await runWatchdog(services, () => undefined)).toBe(0);
    expect(await runWatchdog(services, () => undefined)).toBeUndefined();
    const [last] = await listWatchdogRuns(supervision);
    expect(last).toMatchObject({ id: asked.id, finishedAt: at('2026-09-23 11:06:00') });
    expect(last!.cases).toBeGreaterThanOrEqual(2);
  });

  it('tells supervisors what it found at their own offices', async () => {
    await plant('due_at = NULL');
    await run();
    const supervision = await office.services('youshen_supervision');
    const [incident] = await readIncidents(supervision, supervisor, {});
    expect(incident).toMatchObject({ caseId, kind: 'WRONG_DUE', expected: '2026-09-24T17:30:00.000+08:00', found: 'none' });
    expect(await readIncidents(supervision, supervisor, { after: incident!.id })).toEqual([]);
    expect(await readIncidents(supervision, supervisor, { kinds: ['WRONG_TIMER'] })).toEqual([]);
    expect(await readIncidents(supervision, await office.officer('SUPERVISOR', ['SHENZHEN']), {})).toEqual([]);
  });

  it('does not disturb a flow that records its points itself', async () => {
    office.setClock((NEXT + 60_000) as Instant);
    for (const each of [caseId, sound]) await recordClockPoints(window, each, flowCaller('system', 'GUANGZHOU'));
    await office.sql(`DELETE FROM outbox`);
    const next = at('2026-09-23 16:47:59');
    const [row] = await office.sql<{ next_point_at: Date }>(`SELECT next_point_at FROM case_file WHERE id = $1`, [caseId]);
    expect(row!.next_point_at.getTime()).toBeGreaterThan(next);
    for (const each of [caseId, sound]) engine.waiting(each, { nextPointAt: row!.next_point_at.getTime() as Instant, timers: [row!.next_point_at.getTime() as Instant] });
    await run();
    expect(await found()).toEqual([]);
  });

  it('raises none for what a change of the policy has not reached yet', async () => {
    office.setClock(at('2026-09-23 11:00:00'));
    const outage = { type: 'DECLARE', scope: 'GUANGZHOU', from: at('2026-09-23 10:00:00'), until: at('2026-09-23 11:00:00'), reason: '样本' } as const;
    const before = await office.sql<{ due_at: Date; next_point_at: Date }>(`SELECT due_at, next_point_at FROM case_file WHERE id = $1`, [caseId]);
    const supervision = await office.services('youshen_supervision');
    const { change } = await recordOutage(supervision, { caller: supervisor, key: office.newKey(), body: 1 }, outage);
    await office.sql(`DELETE FROM outbox`);
    await office.sql(`UPDATE reprojection SET finished_at = NULL WHERE change_id = $1`, [change.id]);
    await office.sql(`UPDATE case_file SET due_at = $2, next_point_at = $3 WHERE id = ANY ($1)`, [[caseId, sound], before[0]!.due_at, before[0]!.next_point_at]);
    await run();
    expect(await found()).toEqual([]);
    await office.sql(`UPDATE reprojection SET finished_at = now() WHERE change_id = $1`, [change.id]);
    await run();
    expect(await found()).toEqual(expect.arrayContaining([['planted', 'WRONG_DUE', 'PROJECTED'], ['sound', 'WRONG_DUE', 'PROJECTED']]));
    await recordOutage(supervision, { caller: supervisor, key: office.newKey(), body: 2 }, { type: 'WITHDRAW', outageId: (change.content as { outageId: string }).outageId, reason: '样本' });
  });

  it('lets the earliest instant grow while an outage is open', async () => {
    const supervision = await office.services('youshen_supervision');
    office.setClock(at('2026-09-23 11:00:00'));
    const outage = { type: 'DECLARE', scope: 'GUANGZHOU', from: at('2026-09-23 10:30:00'), reason: '样本' } as const;
    const { change } = await recordOutage(supervision, { caller: supervisor, key: office.newKey(), body: 3 }, outage);
    for (const each of [caseId, sound]) engine.waiting(each, { nextPointAt: undefined, timers: [] });
    office.setClock(at('2026-09-23 15:00:00'));
    await run();
    expect(await found()).toEqual([]);
    await plant(`due_at = due_at - interval '5 days'`);
    await run();
    expect(await found()).toEqual([['planted', 'WRONG_DUE', 'PROJECTED']]);
    await recordOutage(supervision, { caller: supervisor, key: office.newKey(), body: 4 }, { type: 'WITHDRAW', outageId: (change.content as { outageId: string }).outageId, reason: '样本' });
  });
});
