import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { SampleRequest } from '#libs/samples/sample-request.js';
import { SAMPLE_REQUESTS } from '#libs/samples/sample-requests.js';
import { arrivedPackages, expectOnce, expectWhole } from '../support/fault-checks.js';
import { type Answer, type FaultClient, gatewayClient, type Officers, signInOfficers } from '../support/fault-client.js';
import { Journey, sampleNamed, type Traveller } from '../support/fault-journey.js';
import { seeded } from '../support/fault-random.js';
import { RecordReader } from '../support/fault-record.js';
import { type FaultSystem, startFaultSystem } from '../support/fault-system.js';

const SEED = 20_260_901;
const VICTIMS = ['intake-guangzhou', 'intake-shenzhen', 'relay', 'worker'];

describe('processes killed while requests flow', () => {
  let system: FaultSystem;
  let record: RecordReader;
  let cnipa: FaultClient;
  let guangzhou: Officers;
  let shenzhen: Officers;

  beforeAll(async () => {
    system = await startFaultSystem({ name: 'killed', relayApart: true });
    record = await RecordReader.open(system.adminUrl);
    cnipa = gatewayClient(system);
    [guangzhou, shenzhen] = await Promise.all([signInOfficers(system, 'GUANGZHOU'), signInOfficers(system, 'SHENZHEN')]);
  }, 120_000);

  afterAll(async () => {
    await record.close();
    await system.stop();
  }, 60_000);

  /** The officers take up to `slowness` milliseconds for each act, by chance of the request's own. */
  function set(sample: SampleRequest, seed: number, slowness: number): Journey {
    const random = seeded(SEED + seed);
    const traveller: Traveller = { officers: { GUANGZHOU: guangzhou, SHENZHEN: shenzhen }, cnipa, thinking: () => random() * slowness };
    return new Journey(traveller, sample, seed);
  }

  /** Kills one process after another, in an order and at instants of chance, until told to stop; answers those killed. */
  async function killAtRandom(victims: readonly string[], stopping: AbortSignal): Promise<ReadonlySet<string>> {
    const random = seeded(SEED);
    const order = victims.map((victim) => ({ victim, place: random() })).toSorted((one, other) => one.place - other.place);
    const killed = new Set<string>();
    for (const { victim } of order) {
      if (stopping.aborted) break;
      await pause(700 + random() * 1300);
      system.kill(victim);
      killed.add(victim);
    }
    return killed;
  }

  it('ends each of twenty requests, with one forwarding each and nothing twice', async () => {
    const samples = [...SAMPLE_REQUESTS, ...SAMPLE_REQUESTS.slice(0, 8)];
    const journeys = samples.map((sample, index) => set(sample, 100 + index, 2000));
    const ended = new AbortController();
    const killing = killAtRandom([...VICTIMS, ...VICTIMS, ...VICTIMS, 'worker', 'worker'], ended.signal);
    await Promise.all(journeys.map((journey) => journey.go()));
    ended.abort();
    expect([...(await killing)].toSorted()).toEqual(VICTIMS);
    const packages = await arrivedPackages(cnipa);
    for (const journey of journeys) await expectOnce(journey, record, packages);
    const forwarded = journeys.filter(({ ends }) => ends === 'FORWARDED');
    expect(packages).toHaveLength(forwarded.length);
    expect(new Set(packages.map(({ receiptNumber }) => receiptNumber)).size).toBe(forwarded.length);
    expect(await record.query(`SELECT FROM case_file`)).toHaveLength(journeys.length);
  }, 150_000);

  it('answers 503 while PostgreSQL is away, and goes on where it was', async () => {
    const journeys = ['hk-company', 'macao-company', 'returned-once', 'pct-national-phase'].map((key, index) => set(sampleNamed(key), 200 + index, 2000));
    const noted = set(sampleNamed('hk-individual'), 210, 0);
    await noted.go('RECEIVED');
    const answers: Answer[] = [];
    const ended = new AbortController();
    const writing = [1, 2, 3, 4].map((writer) => writeNotes(noted, writer, ended.signal, answers));
    const flowing = Promise.all(journeys.map((journey) => journey.go()));
    await pause(1500);
    system.kill('postgres');
    await pause(3000);
    await system.stopProcess('postgres');
    await pause(4000);
    await system.startProcess('postgres');
    await flowing;
    ended.abort();
    const written = (await Promise.all(writing)).flat();
    expectOnlyHonest(answers);
    const kept = await record.read(noted.caseId);
    const texts = kept.actions.flatMap(({ type, payload }) => (type === 'note' ? [(payload as { text: string }).text] : []));
    expect(texts.toSorted()).toEqual(written.toSorted());
    expectWhole(kept);
    const packages = await arrivedPackages(cnipa);
    for (const journey of journeys) await expectOnce(journey, record, packages);
    // One ear for the relay's bell, however often the connection was tried meanwhile.
    expect(await record.query(`SELECT FROM pg_stat_activity WHERE query = 'LISTEN youshen_outbox'`)).toHaveLength(1);
  }, 120_000);

  /** One note after another, each again with its key until it is taken. @returns the notes taken. */
  async function writeNotes(journey: Journey, writer: number, ended: AbortSignal, answers: Answer[]): Promise<readonly string[]> {
    const written: string[] = [];
    while (!ended.aborted) {
      const text = `note ${writer}.${written.length}`;
      const path = `/cases/${journey.caseId}/actions/note`;
      await journey.officers.clerk.done({ method: 'POST', path, body: { text }, onAnswer: (answer) => answers.push(answer) });
      written.push(text);
      await pause(50);
    }
    return written;
  }

  /** Done, or a problem document that says the database is away; at least one of them. */
  function expectOnlyHonest(answers: readonly Answer[]): void {
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, type, body } of refused) {
      expect({ status, type, code: body['code'] }).toEqual({ status: 503, type: 'application/problem+json; charset=utf-8', code: 'DEPENDENCY_UNAVAILABLE' });
    }
  }
});
