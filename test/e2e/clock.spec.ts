import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Desk, done } from '#test/support/desk.js';
import type { Told } from '#test/support/person.js';
import { freshForm } from '#test/support/requests.js';
import { RunningSystem } from '#test/support/running-system.js';

/** The golden cases of the clock at the window, with the demo clock put to their days; and a promise that is broken. */

jest.setTimeout(120_000);

const WINDOW = 'intake-guangzhou';
let system: RunningSystem;

beforeAll(async () => {
  system = await RunningSystem.start();
}, 120_000);

afterAll(() => system.stop());

/** [received, deemed received, due, provisional], Asia/Shanghai. */
type Golden = readonly [string, string, string, boolean];

const PLAIN = false;

const GOLDEN: Readonly<Record<string, readonly Golden[]>> = {
  '2026-10-12T09:00:00+08:00': [
    ['2026-09-23T10:00', '2026-09-23T10:00', '2026-09-24T17:30', PLAIN],
    ['2026-09-24T10:00', '2026-09-24T10:00', '2026-09-28T17:30', PLAIN],
    ['2026-09-19T11:00', '2026-09-20T09:00', '2026-09-21T17:30', PLAIN],
    ['2026-09-30T16:00', '2026-09-30T16:00', '2026-10-08T17:30', PLAIN],
    ['2026-10-09T09:30', '2026-10-09T09:30', '2026-10-10T17:30', PLAIN],
    ['2026-10-09T17:30', '2026-10-10T09:00', '2026-10-12T17:30', PLAIN],
  ],
  '2026-02-16T09:00:00+08:00': [
    ['2026-02-13T12:30', '2026-02-13T14:00', '2026-02-14T17:30', PLAIN],
    ['2026-02-14T15:00', '2026-02-14T15:00', '2026-02-24T17:30', PLAIN],
  ],
  '2026-12-31T12:00:00+08:00': [['2026-12-31T11:00', '2026-12-31T11:00', '2027-01-04T17:30', true]],
};

const full = (instant: string): string => `${instant}:00+08:00`;
const sameInstant = (one: string | null, other: string): boolean => one !== null && Date.parse(one) === Date.parse(full(other));

async function received(receivedAt: string): Promise<Told> {
  const clerk = await system.officer('CLERK', 'GUANGZHOU');
  return done(await clerk.post('/cases', { channel: 'WINDOW', form: freshForm(), receivedAt }));
}

describe.each(Object.entries(GOLDEN))('on %s', (now, cases) => {
  beforeAll(() => system.turnClock(now, [WINDOW]), 60_000);

  it.each(cases)('what was received at %s is deemed received at %s and due at %s', async (receivedAt, deemed, due, provisional) => {
    const registered = await received(full(receivedAt));
    expect([sameInstant(registered.deemedReceivedAt, deemed), sameInstant(registered.dueAt, due)]).toEqual([true, true]);
    expect(registered.dueProvisional).toBe(provisional);
  });
});

describe('a promise that is broken', () => {
  it('is on record once, at the close of service at which it was due', async () => {
    await system.turnClock('2026-09-24T17:29:40+08:00', [WINDOW, 'worker']);
    const { caseId } = await received(full('2026-09-23T10:00'));
    const desk = await Desk.open(system, 'GUANGZHOU');
    const early = await desk.read(caseId);
    if (early['breachedAt'] !== null) throw new Error('the machine was too slow to see the case before its due instant');
    const late = await desk.until(caseId, (read) => read['breachedAt'] !== null);
    expect(sameInstant(String(late['breachedAt']), '2026-09-24T17:30')).toBe(true);
    const points = late.history.filter(({ type }) => type === 'record-clock-point').map(({ content }) => content['percent']);
    expect(points).toEqual([50, 80, 100]);
    const recorded = await system.query<{ late: number }>(
      `SELECT extract(epoch FROM recorded_at - point_at)::float AS late FROM clock_point WHERE case_id = $1 AND percent = 100`,
      [caseId],
    );
    expect(recorded).toHaveLength(1);
    expect(recorded[0]!.late).toBeGreaterThanOrEqual(0);
    expect(recorded[0]!.late).toBeLessThan(5);
  });
});
