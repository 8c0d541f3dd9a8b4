import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act } from '#libs/application/commands/act.js';
import type { Caller } from '#libs/application/commands/caller.js';
import type { RegistrationServices } from '#libs/application/commands/register-request.js';
import { readStuckCases, RELAY_PATIENCE, type StuckReason } from '#libs/application/stuck/stuck-cases.js';
import { OFFICES } from '#libs/domain/case/names.js';
import { formatInstant, instant, type Instant } from '#libs/domain/time/instant.js';
import { noteMissing } from '#libs/persistence/stuck-cases.js';
import { ReferenceOffice } from '#test/support/reference-office.js';
import { MAKING_DATABASES } from '#test/support/test-database.js';

/** Wednesday 10:00, due on Thursday at 17:30: 12 hours of service. The collection's share of 40 % is 4 h 48 min. */
const NOW = instant('2026-09-23T10:00:00+08:00');
const seconds = (count: number): Instant => (NOW + count * 1000) as Instant;

let office: ReferenceOffice;
let window: RegistrationServices;
let supervision: RegistrationServices;
let worker: RegistrationServices;
let supervisor: Caller;
let clerk: Caller;

beforeAll(async () => {
  office = await ReferenceOffice.open();
  window = await office.services('youshen_guangzhou');
  supervision = await office.services('youshen_supervision');
  worker = await office.services('youshen_worker');
  supervisor = await office.officer('SUPERVISOR', OFFICES);
  clerk = await office.officer('CLERK');
}, MAKING_DATABASES);

afterAll(() => office.close(), MAKING_DATABASES);

/** The stuck cases at an instant, with reason and since when. */
async function stuckAt(at: Instant, of: StuckReason, caseId: string): Promise<readonly string[]> {
  office.setClock(at);
  const { cases } = await readStuckCases(supervision, supervisor);
  return cases.filter(({ file }) => file.id === caseId).flatMap(({ reasons }) => reasons.filter(({ reason }) => reason === of).map(({ since }) => formatInstant(since)));
}

const claimed = async (): Promise<string> => {
  const { caseId } = await office.register(window, NOW);
  await act(window, { caseId, caller: clerk, key: office.newKey(), body: {} }, { type: 'claim', payload: {} });
  return caseId;
};

describe('a case is stuck', () => {
  it("when it is claimed and nothing has been done for longer than the stage's share", async () => {
    const caseId = await claimed();
    const due = '2026-09-23T16:48:00.000+08:00';
    expect(await stuckAt((instant(due) - 1) as Instant, 'UNTOUCHED', caseId)).toEqual([]);
    expect(await stuckAt(instant(due), 'UNTOUCHED', caseId)).toEqual([due]);
    expect(await stuckAt(instant('2026-09-25T12:00:00+08:00'), 'UNTOUCHED', caseId)).toEqual([due]);
    await act(window, { caseId, caller: clerk, key: office.newKey(), body: {} }, { type: 'note', payload: { text: '样本' } });
    expect(await stuckAt(instant('2026-09-25T12:30:00+08:00'), 'UNTOUCHED', caseId)).toEqual([]);
  });

  it('and not when nobody has claimed it', async () => {
    const { caseId } = await office.register(window, NOW);
    expect(await stuckAt(instant('2026-09-24T17:00:00+08:00'), 'UNTOUCHED', caseId)).toEqual([]);
  });

  it('when two sweeps running find it without a workflow, until one finds it', async () => {
    const caseId = await claimed();
    const missing = [{ id: caseId, office: 'GUANGZHOU' }] as const;
    const note = (found: typeof missing | readonly [], at: Instant): Promise<void> => worker.database.transaction({ offices: OFFICES }, (transaction) => noteMissing(transaction, found, at));
    await note(missing, seconds(1));
    expect(await stuckAt(seconds(2), 'NO_WORKFLOW', caseId)).toEqual([]);
    await note(missing, seconds(31));
    expect(await stuckAt(seconds(32), 'NO_WORKFLOW', caseId)).toEqual([formatInstant(seconds(1))]);
    expect((await readStuckCases(supervision, supervisor)).sweptAt).toBe(seconds(31));
    await note([], seconds(61));
    expect(await stuckAt(seconds(62), 'NO_WORKFLOW', caseId)).toEqual([]);
    await note(missing, seconds(91));
    await note(missing, seconds(121));
    expect(await stuckAt(seconds(122), 'NO_WORKFLOW', caseId)).toEqual([formatInstant(seconds(91))]);
  });

  it('when the relay has not told its workflow for half a minute', async () => {
    const { caseId } = await office.register(window, NOW);
    expect(await stuckAt((NOW + RELAY_PATIENCE) as Instant, 'RELAY_BEHIND', caseId)).toEqual([]);
    expect(await stuckAt((NOW + RELAY_PATIENCE + 1) as Instant, 'RELAY_BEHIND', caseId)).toEqual([formatInstant(NOW)]);
    await office.sql(`DELETE FROM outbox WHERE case_id = $1`, [caseId]);
    expect(await stuckAt((NOW + RELAY_PATIENCE + 1) as Instant, 'RELAY_BEHIND', caseId)).toEqual([]);
  });

  it('and told of with all its reasons, the longest stuck first, to the supervisors of its office alone', async () => {
    office.setClock(instant('2026-09-24T17:00:00+08:00'));
    const { cases } = await readStuckCases(supervision, supervisor);
    const since = cases.map(({ reasons }) => Math.min(...reasons.map((each) => each.since)));
    expect(since).toEqual(since.toSorted((one, other) => one - other));
    expect(cases.some(({ reasons }) => reasons.length > 1)).toBe(true);
    const shenzhen: Caller = { ...supervisor, scope: { offices: ['SHENZHEN'] } };
    expect((await readStuckCases(supervision, shenzhen)).cases).toEqual([]);
    expect((await readStuckCases(await office.services('youshen_shenzhen'), supervisor)).cases).toEqual([]);
  });
});
