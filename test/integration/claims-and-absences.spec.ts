import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cancelAbsence, readAbsences, setAbsence } from '#libs/application/absences/absences.js';
import { act, type PlainAct } from '#libs/application/commands/act.js';
import type { CommandAnswer } from '#libs/application/commands/answer.js';
import type { Caller } from '#libs/application/commands/caller.js';
import type { RegistrationServices } from '#libs/application/commands/register-request.js';
import { decideRule, recommend } from '#libs/application/assessment/assessed-commands.js';
import { readCase } from '#libs/application/reading/read-case.js';
import { readWorklist, type WorklistFilter } from '#libs/application/worklist/worklist.js';
import type { Role } from '#libs/domain/case/names.js';
import type { DomainError } from '#libs/domain/errors.js';
import { instant, type Instant } from '#libs/domain/time/instant.js';
import type { Absence } from '#libs/persistence/absences.js';
import { ReferenceOffice } from '#test/support/reference-office.js';
import { MAKING_DATABASES, withClient } from '#test/support/test-database.js';

const NOW = instant('2026-09-23T10:00:00+08:00');
const HOUR = 3_600_000;
const later = (hours: number): Instant => (NOW + hours * HOUR) as Instant;

let office: ReferenceOffice;
let window: RegistrationServices;

beforeAll(async () => {
  office = await ReferenceOffice.open();
  window = await office.services('youshen_guangzhou');
}, MAKING_DATABASES);

afterAll(() => office.close(), MAKING_DATABASES);

const idOf = ({ actor }: Caller): string => (actor.kind === 'staff' ? actor.id : '');

/** An officer whose role stands in the accounts too, as an absence wants it. */
async function officer(role: Role, more: readonly Role[] = []): Promise<Caller> {
  const caller = await office.officer(role);
  for (const each of [role, ...more]) await office.sql(`INSERT INTO staff_role (account_id, role, office) VALUES ($1, $2, 'GUANGZHOU') ON CONFLICT DO NOTHING`, [idOf(caller), each]);
  return { ...caller, actor: { ...(caller.actor as Extract<Caller['actor'], { kind: 'staff' }>), roles: [role, ...more] } };
}

const tell = (caller: Caller, caseId: string, action: PlainAct): Promise<CommandAnswer> => act(window, { caseId, caller, key: office.newKey(), body: {} }, action);
const claim = (caller: Caller, caseId: string): Promise<CommandAnswer> => tell(caller, caseId, { type: 'claim', payload: {} });
const code = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error as DomainError).code);
const faultOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'done', (error: unknown) => (error as DomainError).faults.map(({ field, code: told }) => `${field} ${told}`).join());

let numbers = 0;
const newId = (): string => `00000000-0000-4000-8000-${String((numbers += 1)).padStart(12, '0')}`;

const absenceOf = (away: Caller, deputy: Caller, more: Partial<Absence> = {}): Absence => ({
  id: newId(),
  office: 'GUANGZHOU',
  officerId: idOf(away),
  deputyId: idOf(deputy),
  from: NOW,
  until: later(8),
  ...more,
});

const listed = async (caller: Caller, filter: WorklistFilter): Promise<readonly string[]> =>
  (await readWorklist(window, caller, filter, { limit: 100 })).cases.map(({ file }) => file.id);

describe('a claim', () => {
  it('is given to one of many who reach for it at once; the others are told who has it', async () => {
    const { caseId } = await office.register(window, NOW);
    const clerks = await Promise.all(Array.from({ length: 24 }, () => office.officer('CLERK')));
    const results = await Promise.allSettled(clerks.map((clerk) => claim(clerk, caseId)));
    const won = results.flatMap((result, index) => (result.status === 'fulfilled' ? [idOf(clerks[index] as Caller)] : []));
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as DomainError] : []));
    const rows = await office.sql<{ handler_id: string; claims: string }>(
      `SELECT handler_id, (SELECT count(*) FROM case_action WHERE case_id = id AND type = 'claim') AS claims FROM case_file WHERE id = $1`,
      [caseId],
    );
    expect(rows).toEqual([{ handler_id: won[0], claims: '1' }]);
    expect(won).toHaveLength(1);
    expect(lost).toHaveLength(23);
    for (const error of lost) expect([error.code, error.parameters]).toEqual(['HELD_BY_ANOTHER', { handler: 'sample officer', since: expect.stringMatching(/\+08:00$/) }]);
  });

  it('is let go by its holder alone, and then taken by the next', async () => {
    const { caseId } = await office.register(window, NOW);
    const [one, other] = [await office.officer('CLERK'), await office.officer('CLERK')];
    await claim(one, caseId);
    expect(await code(tell(other, caseId, { type: 'release', payload: {} }))).toBe('HELD_BY_ANOTHER');
    await tell(one, caseId, { type: 'release', payload: {} });
    expect((await claim(other, caseId)).handler).not.toBeNull();
    expect(await listed(other, { group: 'mine' })).toEqual([caseId]);
    expect(await listed(one, { group: 'mine' })).toEqual([]);
  });
});

describe('while an officer is away', () => {
  it("the deputy sees the officer's cases to take, acts on them, and the history says for whom", async () => {
    const [away, deputy] = [await officer('CLERK'), await officer('CLERK')];
    const [first, second] = [await office.register(window, NOW), await office.register(window, NOW)];
    for (const { caseId } of [first, second]) await claim(away, caseId);
    expect(await listed(deputy, { group: 'standing-in' })).toEqual([]);
    await setAbsence(window, away, absenceOf(away, deputy));

    const { cases } = await readWorklist(window, deputy, { group: 'standing-in' }, { limit: 10 });
    expect(cases.map(({ file, standsIn, may }) => [file.id, standsIn, may])).toEqual([first, second].map(({ caseId }) => [caseId, true, ['claim', 'release']]));
    await claim(deputy, first.caseId);
    expect(await listed(deputy, { group: 'mine' })).toEqual([first.caseId]);
    expect(await listed(away, { group: 'mine' })).toEqual([second.caseId]);
    await tell(deputy, second.caseId, { type: 'accept', payload: {} });

    const histories = await office.sql<{ type: string; actor: { id: string; standsInFor?: { id: string; name: string } } }>(
      `SELECT type, actor FROM case_action WHERE case_id = ANY ($1) AND actor->>'id' = $2 ORDER BY at, case_id, seq`,
      [[first.caseId, second.caseId], idOf(deputy)],
    );
    expect(histories.map(({ type, actor }) => [type, actor.standsInFor])).toEqual(['claim', 'accept'].map((type) => [type, { id: idOf(away), name: 'sample officer' }]));
    const audited = await office.sql(`SELECT FROM audit_entry WHERE act IN ('claim', 'accept') AND actor->'standsInFor'->>'id' = $1`, [idOf(away)]);
    expect(audited).toHaveLength(2);
  });

  it('an act in the officer\'s place that does not end the task takes the claim over', async () => {
    const [away, deputy, stranger] = [await officer('RECOMMENDER'), await officer('RECOMMENDER'), await officer('RECOMMENDER')];
    const { caseId } = await office.register(window, NOW);
    await office.assess(window, caseId);
    await claim(away, caseId);
    await setAbsence(window, away, absenceOf(away, deputy));
    const decide = (caller: Caller): Promise<CommandAnswer> =>
      decideRule(window, { caseId, caller, key: office.newKey(), body: {} }, { ruleId: 'FORM_EDITION', decision: 'ACCEPT', reason: '样本理由。' });
    expect(await code(decide(stranger))).toBe('HELD_BY_ANOTHER');
    await decide(deputy);
    expect(await listed(deputy, { group: 'mine' })).toEqual([caseId]);
    expect(await code(decide(away))).toBe('HELD_BY_ANOTHER');
  });

  it('what the deputy may do is offered, and a note beside it leaves the claim where it is', async () => {
    const [away, deputy] = [await officer('CLERK'), await officer('CLERK')];
    const { caseId } = await office.register(window, NOW);
    await claim(away, caseId);
    expect((await readCase(window, caseId, deputy)).allowed).not.toContain('accept');
    await setAbsence(window, away, absenceOf(away, deputy));
    expect((await readCase(window, caseId, deputy)).allowed).toEqual(expect.arrayContaining(['accept', 'claim', 'release']));
    const noted = await tell(deputy, caseId, { type: 'note', payload: { text: '样本备注' } });
    expect(noted.allowed).toContain('accept');
    const [row] = await office.sql<{ handler_id: string; actor: object }>(
      `SELECT handler_id, (SELECT actor FROM case_action WHERE case_id = id AND type = 'note') AS actor FROM case_file WHERE id = $1`,
      [caseId],
    );
    expect([row?.handler_id, row?.actor]).toEqual([idOf(away), expect.not.objectContaining({ standsInFor: expect.anything() })]);
  });

  it('four eyes and roles hold for the deputy as for anybody', async () => {
    const [reviewer, recommender] = [await officer('REVIEWER'), await officer('RECOMMENDER', ['REVIEWER'])];
    const { caseId } = await office.register(window, NOW);
    await office.assess(window, caseId);
    const command = { caseId, caller: recommender, key: office.newKey(), body: {} };
    await tell(recommender, caseId, { type: 'not-recommend', payload: { reasons: '样本理由。' } });
    await claim(reviewer, caseId);
    await setAbsence(window, reviewer, absenceOf(reviewer, recommender));
    expect(await code(tell(recommender, caseId, { type: 'confirm', payload: {} }))).toBe('FOUR_EYES');
    expect(await code(claim(recommender, caseId))).toBe('FOUR_EYES');
    expect(await code(recommend(window, command, '样本理由。'))).toBe('ACTION_NOT_ALLOWED');
    const { cases } = await readWorklist(window, recommender, { group: 'standing-in' }, { limit: 10 });
    expect(cases.map(({ may }) => may)).toEqual([['release']]);
  });

  it('it ends at its instant, and when it is ended', async () => {
    const [away, deputy] = [await officer('CLERK'), await officer('CLERK')];
    const { caseId } = await office.register(window, NOW);
    await claim(away, caseId);
    await setAbsence(window, away, absenceOf(away, deputy, { from: later(1), until: later(2) }));
    const attempt = async (at: Instant): Promise<readonly [string, number]> => {
      office.setClock(at);
      return [await code(tell(deputy, caseId, { type: 'release', payload: {} })), (await listed(deputy, { group: 'standing-in' })).length];
    };
    expect(await attempt(NOW)).toEqual(['HELD_BY_ANOTHER', 0]);
    expect(await attempt(later(2))).toEqual(['HELD_BY_ANOTHER', 0]);
    const second = absenceOf(away, deputy, { from: later(3), until: later(9) });
    await setAbsence(window, away, second);
    office.setClock(later(4));
    expect(await listed(deputy, { group: 'standing-in' })).toEqual([caseId]);
    await cancelAbsence(window, away, second.id);
    expect(await attempt(later(4))).toEqual(['HELD_BY_ANOTHER', 0]);
    expect(await office.sql(`SELECT until_at FROM absence WHERE id = $1`, [second.id])).toEqual([{ until_at: new Date(later(4)) }]);
    office.setClock(NOW);
  });
});

describe('an absence', () => {
  it('is set by the officer or a supervisor of the office, the same again changing nothing', async () => {
    const [away, deputy, supervisor] = [await officer('CLERK'), await officer('CLERK'), await officer('SUPERVISOR')];
    const absence = absenceOf(away, deputy);
    expect(await code(setAbsence(window, deputy, absence))).toBe('NOT_ALLOWED');
    await setAbsence(window, supervisor, absence);
    expect(await setAbsence(window, supervisor, absence)).toMatchObject({ id: absence.id, deputyId: idOf(deputy) });
    expect(await faultOf(setAbsence(window, supervisor, { ...absence, until: later(9) }))).toBe('id repeated');
    expect((await readAbsences(window, away)).filter(({ id }) => id === absence.id)).toHaveLength(1);
    expect(await code(cancelAbsence(window, deputy, absence.id))).toBe('NOT_ALLOWED');
    await cancelAbsence(window, away, absence.id);
    expect(await code(cancelAbsence(window, away, newId()))).toBe('NOT_FOUND');
  });

  it('is refused where it cannot be', async () => {
    const [away, deputy, reviewer, supervisor] = [await officer('CLERK'), await officer('CLERK'), await officer('REVIEWER'), await officer('SUPERVISOR')];
    await setAbsence(window, away, absenceOf(away, deputy, { from: later(10), until: later(20) }));
    const refused: readonly (readonly [Partial<Absence>, string])[] = [
      [{ from: later(15), until: later(30) }, 'from away-already'],
      [{ from: later(5), until: (later(10) + 1) as Instant }, 'from away-already'],
      [{ deputyId: idOf(reviewer) }, 'deputyId no-deputy'],
      [{ deputyId: idOf(away) }, 'deputyId no-deputy'],
      [{ deputyId: newId() }, 'deputyId no-deputy'],
      [{ officerId: idOf(supervisor) }, 'officerId no-officer'],
      [{ until: NOW }, 'until ENDS_BEFORE_IT_BEGINS'],
      [{ from: later(-9), until: later(-8) }, 'until ENDS_BEFORE_IT_BEGINS'],
    ];
    for (const [more, told] of refused) expect([told, await faultOf(setAbsence(window, supervisor, absenceOf(away, deputy, more)))]).toEqual([told, told]);
    expect(await faultOf(setAbsence(window, deputy, absenceOf(deputy, away, { from: later(19), until: later(25) })))).toBe('deputyId deputy-away');
    expect(await code(setAbsence(window, away, absenceOf(away, deputy, { from: later(20), until: later(21) })))).toBe('done');
    expect(await code(setAbsence(window, away, absenceOf(away, deputy, { office: 'SHENZHEN' })))).toBe('NOT_ALLOWED');
  });

  it('is set once, however many set it at once', async () => {
    const [away, deputy] = [await officer('CLERK'), await officer('CLERK')];
    const results = await Promise.all(Array.from({ length: 8 }, () => faultOf(setAbsence(window, away, absenceOf(away, deputy)))));
    expect(results.filter((result) => result === 'done')).toHaveLength(1);
    expect(new Set(results)).toEqual(new Set(['done', 'from away-already']));
  });

  it("is the office's own: the other one sees and changes none", async () => {
    const [away, deputy] = [await officer('CLERK'), await officer('CLERK')];
    const absence = absenceOf(away, deputy);
    await setAbsence(window, away, absence);
    await withClient(office.database.urlFor('youshen_shenzhen'), async (client) => {
      await client.query(`BEGIN; SELECT set_config('youshen.offices', 'GUANGZHOU,SHENZHEN', true)`);
      expect((await client.query(`SELECT FROM absence`)).rowCount).toBe(0);
      expect((await client.query(`UPDATE absence SET until_at = now()`)).rowCount).toBe(0);
      expect((await client.query(`DELETE FROM absence`)).rowCount).toBe(0);
      await client.query('ROLLBACK');
      await expect(client.query(`UPDATE absence SET deputy_id = officer_id`)).rejects.toMatchObject({ code: '42501' });
    });
    const shenzhen = await office.services('youshen_shenzhen');
    const supervisor: Caller = { ...(await officer('SUPERVISOR')), scope: { offices: ['SHENZHEN'] } };
    expect(await code(cancelAbsence(shenzhen, supervisor, absence.id))).toBe('NOT_FOUND');
    expect(await readAbsences(shenzhen, supervisor)).toEqual([]);
  });
});
