import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { day } from '#libs/domain/time/day.js';
import { formatInstant, instant, type Instant, timeOfDay } from '#libs/domain/time/instant.js';
import { movePolicyVersion } from '#libs/persistence/policy.js';
import { insertServiceHours } from '#libs/persistence/reference-loading.js';
import { createTemporalClient } from '#libs/temporal/connection.js';
import { caseWorkflowId } from '#workflows/case/case.contract.js';
import { arrivedPackages, expectOnce, expectWhole } from '../support/fault-checks.js';
import { type FaultClient, gatewayClient, signInOfficers } from '../support/fault-client.js';
import { lastTimer, runningFlows } from '../support/fault-engine.js';
import { Journey, sampleNamed, type Traveller } from '../support/fault-journey.js';
import { RecordReader } from '../support/fault-record.js';
import { type FaultSystem, startFaultSystem } from '../support/fault-system.js';
import { until } from '../support/fault-until.js';

/** The close of service on a plain Wednesday: the due instant of what was received on the day before. */
const CLOSE = instant('2026-09-23T17:30:00+08:00');
const THE_DAY_BEFORE = '2026-09-22T10:00:00.000+08:00';
/** Of a request received then: twelve working hours to the close, half of them over at 09:30, four fifths at 15:06. */
const POINTS = [
  { percent: 50, pointAt: instant('2026-09-23T09:30:00+08:00') },
  { percent: 80, pointAt: instant('2026-09-23T15:06:00+08:00') },
  { percent: 100, pointAt: CLOSE },
];

describe('the engine away, its worker killed, its state lost', () => {
  let system: FaultSystem;
  let record: RecordReader;
  let cnipa: FaultClient;
  let engine: Client;
  let traveller: Traveller;
  let seed = 400;

  const set = (key: string, receivedAt?: string): Journey =>
    new Journey({ ...traveller, ...(receivedAt !== undefined && { receivedAt }) }, sampleNamed(key), ++seed);

  const pointsOf = async ({ caseId }: Journey): Promise<readonly { readonly percent: number; readonly pointAt: number; readonly recordedAt: number }[]> =>
    (await record.read(caseId)).points;

  const recorded = (journey: Journey, percents: readonly number[], within: number): Promise<unknown> =>
    until(`${percents.join(', ')} % of ${journey.acceptanceNumber}`, within, async () => {
      const points = await pointsOf(journey);
      return points.length >= percents.length ? points : undefined;
    });

  const at = async (moment: Instant): Promise<void> => {
    await pause(Math.max(0, moment - system.now()));
  };

  beforeAll(async () => {
    system = await startFaultSystem({ name: 'engine', startsAt: (serversTook) => (CLOSE - 10_000 - 5 * serversTook) as Instant });
    record = await RecordReader.open(system.adminUrl);
    cnipa = gatewayClient(system);
    engine = createTemporalClient({ address: system.temporalAddress, namespace: 'default' });
    const [GUANGZHOU, SHENZHEN] = await Promise.all([signInOfficers(system, 'GUANGZHOU'), signInOfficers(system, 'SHENZHEN')]);
    traveller = { officers: { GUANGZHOU, SHENZHEN }, cnipa };
  }, 120_000);

  afterAll(async () => {
    await engine.connection.close();
    await record.close();
    await system.stop();
  }, 60_000);

  it('lets commands go on while Temporal is away, and catches up with what passed when it is back', async () => {
    const [waiting, toAccept, toRecommend, toConfirm] = [1, 2, 3, 4].map(() => set('hk-with-university', THE_DAY_BEFORE));
    const old = [waiting!, toAccept!, toRecommend!, toConfirm!];
    await Promise.all([waiting!.go('RECEIVED'), toAccept!.go('RECEIVED'), toRecommend!.go('AWAITING_RECOMMENDATION'), toConfirm!.go('AWAITING_REVIEW')]);
    await Promise.all(old.map((journey) => recorded(journey, [50, 80], 20_000)));
    await system.stopProcess('temporal');
    expect(formatInstant(system.now()) < formatInstant(CLOSE)).toBe(true);

    const fresh = set('hk-with-university');
    await Promise.all([fresh.go('RECEIVED'), toAccept!.go('COLLECTING'), toConfirm!.go('FORWARDING')]);
    await at((CLOSE + 1000) as Instant);
    expect(await pointsOf(waiting!)).toHaveLength(2);
    await toRecommend!.go('AWAITING_REVIEW');
    expect(await pointsOf(toRecommend!)).toHaveLength(3);

    await system.startProcess('temporal');
    await recorded(waiting!, [50, 80, 100], 20_000);
    await Promise.all([...old, fresh].map((journey) => journey.go()));
    const packages = await arrivedPackages(cnipa);
    for (const journey of [...old, fresh]) await expectOnce(journey, record, packages);
    for (const journey of old) await expectPoints(journey, POINTS);
    await expectPoints(fresh, []);
  }, 120_000);

  async function expectPoints(journey: Journey, points: readonly { readonly percent: number; readonly pointAt: Instant }[]): Promise<void> {
    const kept = await record.read(journey.caseId);
    expect(kept.points.map(({ percent, pointAt }) => ({ percent, pointAt }))).toEqual(points);
    expect(kept.points.every(({ pointAt, recordedAt }) => pointAt <= recordedAt)).toBe(true);
    expect(kept.file.breachedAt).toBe(points.find(({ percent }) => percent === 100)?.pointAt);
    expectWhole(kept);
  }

  it('records 50, 80 and 100 % once, each at its instant, though the worker is killed between', async () => {
    const SERVICE = 30_000;
    const opens = (Math.ceil((system.now() + 4000) / 1000) * 1000) as Instant;
    await openOnlyFor(SERVICE, opens);
    const received = formatInstant((opens - 86_400_000 + SERVICE / 2) as Instant);
    const journeys = [set('hk-company', received), set('pct-national-phase', received)];
    await Promise.all(journeys.map((journey) => journey.go('RECEIVED')));
    const points = [50, 80, 100].map((percent) => ({ percent, pointAt: (opens + SERVICE * (percent * 0.015 - 0.5)) as Instant }));
    expect(system.now()).toBeLessThan(points[0]!.pointAt);

    await Promise.all(journeys.map((journey) => recorded(journey, [50], 20_000)));
    system.kill('worker');
    await Promise.all(journeys.map((journey) => recorded(journey, [50, 80, 100], 60_000)));
    for (const journey of journeys) {
      await expectPoints(journey, points);
      const [half, , breach] = await pointsOf(journey);
      expect(half!.recordedAt - half!.pointAt).toBeLessThan(4000);
      expect(breach!.recordedAt - breach!.pointAt).toBeLessThan(4000);
    }
  }, 90_000);

  /** Shenzhen serves for some seconds a day only, so that a day's work passes while one looks on. */
  async function openOnlyFor(milliseconds: number, opens: Instant): Promise<void> {
    const loading = { at: instant('2017-08-01T00:00:00+08:00'), by: 'test' };
    const from = timeOfDay(opens);
    const hours = { effectiveFrom: day('2026-09-22'), periods: [{ from, until: from + milliseconds }] };
    await record.inside(async (transaction) => {
      await insertServiceHours(transaction, 'SHENZHEN', hours, loading);
      await movePolicyVersion(transaction, 'short hours', loading.by, loading.at);
    });
  }

  it('is rebuilt from the record when its state is deleted: due instants unchanged, nothing forwarded twice', async () => {
    const stages = ['RECEIVED', 'COLLECTING', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW', 'FORWARDED'] as const;
    const resting = stages.map(() => set('hk-with-university'));
    const onItsWay = set('macao-association');
    const corrected = set('consent-missing');
    const all = [...resting, onItsWay, corrected];
    await cnipa.done({ method: 'PUT', path: '/admin/faults', body: { pendingFirst: 1000, lateResultMs: 600_000, onlyFor: onItsWay.built.form.applicationNumber } });
    await Promise.all([...resting.map((journey, index) => journey.go(stages[index])), onItsWay.go('FORWARDING'), corrected.go('AWAITING_CORRECTION')]);
    await until('a first sending', 20_000, async () => ((await arrivedPackages(cnipa)).some(({ acceptanceNumber }) => acceptanceNumber === onItsWay.acceptanceNumber) ? true : undefined));
    const before = await dueInstants(all);

    await system.stopProcess('temporal');
    for (const file of readdirSync(system.temporalFolder)) rmSync(join(system.temporalFolder, file));
    await system.startProcess('temporal');
    await until('all workflows rebuilt', 60_000, async () => {
      const running = await runningFlows(engine);
      return all.every(({ caseId }) => running.has(caseWorkflowId(caseId))) ? true : undefined;
    });
    expect(await dueInstants(all)).toEqual(before);
    for (const journey of all) await expectTimer(journey);

    await cnipa.done({ method: 'DELETE', path: '/admin/faults' });
    await Promise.all(all.map((journey) => journey.go()));
    const packages = await arrivedPackages(cnipa);
    for (const journey of all) await expectOnce(journey, record, packages);
    expect(packages.every(({ timesAccepted }) => timesAccepted === 1)).toBe(true);
  }, 150_000);

  const dueInstants = (journeys: readonly Journey[]): Promise<readonly unknown[]> =>
    Promise.all(journeys.map(async ({ caseId }) => (await record.read(caseId)).file.clock.dueAt));

  /** The rebuilt workflow waits for the very instant that the record names next, if there is one. */
  async function expectTimer({ caseId }: Journey): Promise<void> {
    const { file } = await record.read(caseId);
    const next = file.clock.nextPoint;
    if (!next) return;
    const timer = await until(`a timer of ${file.acceptanceNumber}`, 20_000, () => lastTimer(engine, caseId));
    expect(Math.abs(timer + system.clockOffset - next.at)).toBeLessThan(1000);
  }
});
