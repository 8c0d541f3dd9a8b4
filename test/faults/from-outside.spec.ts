import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';
import { arrivedPackages, expectOnce } from '../support/fault-checks.js';
import { type Answer, type FaultClient, gatewayClient, type Officers, signInOfficers } from '../support/fault-client.js';
import { Journey, sampleNamed } from '../support/fault-journey.js';
import { RecordReader } from '../support/fault-record.js';
import { type FaultSystem, startFaultSystem } from '../support/fault-system.js';
import { until } from '../support/fault-until.js';

describe('what reaches the offices from outside', () => {
  let system: FaultSystem;
  let record: RecordReader;
  let cnipa: FaultClient;
  let guangzhou: Officers;
  let shenzhen: Officers;

  beforeAll(async () => {
    system = await startFaultSystem({ name: 'outside' });
    record = await RecordReader.open(system.adminUrl);
    cnipa = gatewayClient(system);
    [guangzhou, shenzhen] = await Promise.all([signInOfficers(system, 'GUANGZHOU'), signInOfficers(system, 'SHENZHEN')]);
  }, 120_000);

  afterAll(async () => {
    await record.close();
    await system.stop();
  }, 60_000);

  describe('one application at both offices at the same instant', () => {
    const RACES = 200;
    const AT_ONCE = 4;

    it('lets one office have it and tells the other which and since when, 200 times', async () => {
      const races = Array.from({ length: RACES }, (_, race) => race).values();
      const winners: string[] = [];
      const runners = Array.from({ length: AT_ONCE }, async () => {
        for (const race of races) winners.push(await run(race));
      });
      await Promise.all(runners);
      expect(winners).toHaveLength(RACES);
      await expectNothingHalfWritten(winners);
    }, 60_000);

    /** @returns the office that won */
    async function run(race: number): Promise<string> {
      const { form } = sampleNamed('macao-association').build(race, '2026-09-21');
      const call = { method: 'POST', path: '/cases', body: { channel: 'WINDOW', form: { ...form, attachments: [] } } } as const;
      const keyed = [guangzhou, shenzhen].map(({ office, clerk }) => ({ office, clerk, call: { ...call, key: `race-${race}-${office}` } }));
      const contenders = race % 2 === 0 ? keyed : keyed.toReversed();
      const answers = await Promise.all(contenders.map(async ({ office, clerk, call }) => ({ office, ...(await clerk.once(call)) })));
      const winner = answers.find(({ status }) => status === 201);
      const loser = answers.find(({ status }) => status !== 201);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
      await expectTold(loser!, winner!);
      const again = await contenders.find(({ office }) => office === loser!.office)!.clerk.once({ ...call, key: `race-${race}-${loser!.office}` });
      expect({ status: again.status, office: again.body['office'] }).toEqual({ status: 409, office: winner!.office });
      return winner!.office;
    }

    async function expectTold(loser: Answer, winner: Answer & { readonly office: string }): Promise<void> {
      const [row] = await record.query<{ at: Date }>(`SELECT registered_at AS at FROM case_file WHERE id = $1`, [winner.body['caseId']]);
      expect(loser.type).toContain('application/problem+json');
      expect(loser.body).toMatchObject({ code: 'DUPLICATE_REQUEST', office: winner.office, since: formatInstant(row!.at.getTime() as Instant) });
    }

    async function expectNothingHalfWritten(winners: readonly string[]): Promise<void> {
      const count = async (table: string): Promise<number> => (await record.query(`SELECT FROM ${table}`)).length;
      expect({ cases: await count('case_file'), acts: await count(`case_action WHERE type = 'register'`), answers: await count('command_key') }).toEqual({
        cases: RACES,
        acts: RACES,
        answers: RACES,
      });
      for (const { office, last } of await record.query<{ office: string; last: number }>(`SELECT office, last FROM acceptance_counter`)) {
        expect(last).toBe(winners.filter((winner) => winner === office).length);
      }
    }
  });

  describe('a gateway that misbehaves', () => {
    const FAULTS = {
      'that is slow': { slowMs: 3000 },
      'that answers 5xx': { fail5xx: 3 },
      'whose answer is lost after acceptance': { loseAnswerAfterAcceptance: 2 },
      'that acknowledges twice': { duplicateAcknowledgement: 1 },
      'that acknowledges late': { pendingFirst: 1, lateResultMs: 1500 },
      'that loses its answer and then acknowledges twice': { loseAnswerAfterAcceptance: 1, duplicateAcknowledgement: 1 },
    } as const;
    const KILLED = 'that has to do with a killed worker';
    const journeys = new Map<string, Journey>();

    beforeAll(async () => {
      const traveller = { officers: { GUANGZHOU: guangzhou, SHENZHEN: shenzhen }, cnipa };
      const names = [...Object.keys(FAULTS), KILLED];
      names.forEach((name, index) => journeys.set(name, new Journey(traveller, sampleNamed(index % 2 === 0 ? 'hk-company' : 'hk-with-university'), 300 + index)));
      await Promise.all([...journeys].map(([name, journey]) => journey.go(name === KILLED ? 'RECEIVED' : 'AWAITING_REVIEW')));
    }, 60_000);

    it.each(Object.entries(FAULTS))('%s gets one package, gives one receipt, and is recorded once', async (name, fault) => {
      const journey = journeys.get(name)!;
      await misbehave(journey, fault);
      await journey.go();
      await expectOnce(journey, record, await arrivedPackages(cnipa));
    }, 40_000);

    it('is asked again soon, and gets one package, where the worker is killed while it waits for an answer', async () => {
      const journey = journeys.get(KILLED)!;
      await misbehave(journey, { slowMs: 2500 });
      await journey.go('COLLECTING');
      await pause(1000);
      expect((await record.read(journey.caseId)).file.collected).toBe(false);
      system.kill('worker');
      await journey.go('FORWARDING');
      await built(journey);
      await pause(500);
      expect((await record.read(journey.caseId)).file.state).toBe('FORWARDING');
      system.kill('worker');
      await journey.go();
      await expectOnce(journey, record, await arrivedPackages(cnipa));
    }, 100_000);

    it('changes nothing with what it publishes afterwards', async () => {
      await feedTaken();
      const packages = await arrivedPackages(cnipa);
      for (const journey of journeys.values()) await expectOnce(journey, record, packages);
      expect(packages).toHaveLength(journeys.size);
    }, 40_000);

    /** The faults touch this one application, so that nothing else uses them up. */
    function misbehave({ built }: Journey, fault: object): Promise<unknown> {
      return cnipa.done({ method: 'PUT', path: '/admin/faults', body: { ...fault, onlyFor: built.form.applicationNumber } });
    }

    /** Until the package is built, from when on it is on its way. */
    async function built({ caseId }: Journey): Promise<void> {
      await until('a package', 20_000, async () => (await record.query(`SELECT FROM forwarding WHERE case_id = $1`, [caseId]))[0], 50);
    }

    /** Until all that CNIPA has published by now has been read: a second acknowledgement could do harm only then. */
    async function feedTaken(): Promise<void> {
      const { cursor } = await cnipa.done({ method: 'GET', path: '/results' });
      await until(`feed taken to ${String(cursor)}`, 20_000, async () => {
        const rows = await record.query<{ cursor: string }>(`SELECT cursor FROM gateway_cursor`);
        return Number(rows[0]?.cursor ?? 0) >= Number(cursor) ? true : undefined;
      });
    }
  });
});
