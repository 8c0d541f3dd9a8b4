import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '#libs/application/commands/caller.js';
import { countWorklist, readWorklist, type WorklistFilter, type WorklistServices } from '#libs/application/worklist/worklist.js';
import { type Office, OFFICES, type Role } from '#libs/domain/case/names.js';
import { isFinal, type State } from '#libs/domain/case/states.js';
import { type Group, GROUPS, ownStates, TASK_STATES } from '#libs/domain/case/worklist-groups.js';
import { addDays } from '#libs/domain/time/day.js';
import { instant, instantAt, shanghaiDay } from '#libs/domain/time/instant.js';
import { insertListedRows, type ListedRow } from '#test/support/listed-cases.js';
import { ReferenceOffice } from '#test/support/reference-office.js';
import { type DatabaseRole, MAKING_DATABASES, withClient } from '#test/support/test-database.js';

/** Every list against what the same rows say when they are sifted one by one. */

const NOW = instant('2026-09-23T10:00:00+08:00');
const COUNT = 240;

let office: ReferenceOffice;
let rows: readonly ListedRow[];
let officers: readonly Caller[];
const services = new Map<DatabaseRole, WorklistServices>();

const idOf = ({ actor }: Caller): string => (actor.kind === 'staff' ? actor.id : '');
const at = (role: DatabaseRole): WorklistServices => services.get(role) as WorklistServices;
const acting = (caller: Caller, roles: readonly Role[], offices: readonly Office[]): Caller => ({ ...caller, actor: { ...(caller.actor as Extract<Caller['actor'], { kind: 'staff' }>), roles }, scope: { offices } });

beforeAll(async () => {
  office = await ReferenceOffice.open();
  office.setClock(NOW);
  officers = [await office.officer('CLERK'), await office.officer('RECOMMENDER'), await office.officer('REVIEWER')];
  rows = await withClient(office.database.adminUrl, (owner) => insertListedRows(owner, COUNT, NOW, officers.map(idOf)));
  for (const role of ['youshen_guangzhou', 'youshen_shenzhen', 'youshen_supervision'] as const) services.set(role, await office.services(role));
  // The first officer stands in for the second.
  await office.sql(
    `INSERT INTO absence (id, office, officer_id, deputy_id, from_at, until_at, set_by, set_at) VALUES (uuidv7(), 'GUANGZHOU', $1, $2, $3, $4, $1, $3)`,
    [idOf(officers[1] as Caller), idOf(officers[0] as Caller), new Date(NOW), new Date(NOW + 1)],
  );
}, MAKING_DATABASES);

afterAll(() => office.close(), MAKING_DATABASES);

/** All pages of a list, one after the other. */
async function walk(who: WorklistServices, caller: Caller, filter: WorklistFilter, limit: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const { cases, next } = await readWorklist(who, caller, filter, { after, limit });
    expect(cases.length).toBeLessThanOrEqual(limit);
    ids.push(...cases.map(({ file }) => file.id));
    if (next === undefined) return ids;
    after = next;
  }
}

const IN_GROUP: Readonly<Record<Group, (row: ListedRow, me: string) => boolean>> = {
  mine: ({ handlerId }, me) => handlerId === me,
  'standing-in': ({ handlerId, office: place }, me) => me === idOf(officers[0] as Caller) && handlerId === idOf(officers[1] as Caller) && place === 'GUANGZHOU',
  unclaimed: ({ state, handlerId }) => TASK_STATES.includes(state) && handlerId === undefined,
  returned: ({ returned }) => returned,
  waiting: ({ state }) => state === 'AWAITING_CORRECTION',
  'at-cnipa': ({ state }) => ['FORWARDING', 'FORWARDED', 'CNIPA_CORRECTION', 'GRANTED'].includes(state),
  open: ({ state }) => !isFinal(state),
  ended: ({ state }) => isFinal(state),
};

const today = shanghaiDay(NOW);

function fits(row: ListedRow, { group = 'open', ...filter }: WorklistFilter, caller: Caller): boolean {
  const roles = caller.actor.kind === 'staff' ? caller.actor.roles : [];
  const due = row.runsOutAt ?? Infinity;
  const own = ownStates(roles).includes(row.state) && !(row.state === 'AWAITING_REVIEW' && row.recommenderId === idOf(caller));
  const same = (wanted: boolean | undefined, is: boolean): boolean => wanted === undefined || wanted === is;
  return [
    (filter.offices ?? caller.scope.offices).includes(row.office),
    IN_GROUP[group](row, idOf(caller)),
    filter.states?.includes(row.state) ?? true,
    filter.ownTasks !== true || own,
    filter.handlerId === undefined || filter.handlerId === row.handlerId,
    filter.due !== 'today' || (due >= instantAt(today, 0) && due < instantAt(addDays(today, 1), 0)),
    filter.due !== 'overdue' || due <= NOW,
    filter.dueBefore === undefined || due < filter.dueBefore,
    same(filter.breached, row.breachedAt !== undefined || due <= NOW),
    same(filter.provisional, row.provisional),
    same(filter.correctionAnswered, row.correctionAnswered),
    same(filter.returned, row.returned),
  ].every(Boolean);
}

function expected(filter: WorklistFilter, caller: Caller): readonly string[] {
  const found = rows.filter((row) => fits(row, filter, caller));
  const byId = (one: ListedRow, other: ListedRow): number => (one.id < other.id ? -1 : 1);
  const dueFirst = (one: ListedRow, other: ListedRow): number => Math.sign((one.runsOutAt ?? 9e15) - (other.runsOutAt ?? 9e15)) || byId(one, other);
  const endedLast = (one: ListedRow, other: ListedRow): number => Math.sign(other.stateSince - one.stateSince) || byId(other, one);
  return found.sort(filter.group === 'ended' ? endedLast : dueFirst).map(({ id }) => id);
}

/** What each of the three may claim, if nobody else has: the tasks that their roles finish. */
const CAN_FINISH: readonly (readonly State[])[] = [
  ['RECEIVED', 'COLLECTING'],
  ['AWAITING_RECOMMENDATION'],
  ['RECEIVED', 'COLLECTING', 'AWAITING_REVIEW'],
];

const FILTERS: readonly WorklistFilter[] = [
  {},
  { ownTasks: true },
  { states: ['AWAITING_REVIEW'] },
  { states: ['COLLECTING', 'FORWARDED', 'WITHDRAWN'] },
  { due: 'today' },
  { due: 'overdue' },
  { dueBefore: instant('2026-09-23T18:00:00+08:00') },
  { due: 'today', dueBefore: instant('2026-09-23T12:00:00+08:00') },
  { breached: true },
  { breached: false },
  { breached: true, states: ['AWAITING_RECOMMENDATION', 'FORWARDED'] },
  { provisional: true },
  { provisional: false, due: 'overdue' },
  { correctionAnswered: true },
  { returned: true },
  { returned: false, states: ['AWAITING_RECOMMENDATION'] },
  { provisional: true, breached: true, ownTasks: true },
];

describe.each<[string, DatabaseRole, readonly Office[], number]>([
  ['a clerk at the window', 'youshen_guangzhou', ['GUANGZHOU'], 0],
  ['a recommender at the window', 'youshen_guangzhou', ['GUANGZHOU'], 1],
  ['a reviewer of the other office', 'youshen_shenzhen', ['SHENZHEN'], 2],
  ['a supervisor of both', 'youshen_supervision', OFFICES, 0],
])('the worklist of %s', (_, role, offices, number) => {
  const roles: readonly (readonly Role[])[] = [['CLERK'], ['RECOMMENDER'], ['REVIEWER', 'CLERK']];
  const caller = (): Caller => acting(officers[number] as Caller, roles[number] ?? [], offices);

  it.each(GROUPS)('shows the group "%s" whole, in order, page by page, whatever else is asked', async (group) => {
    for (const each of FILTERS) {
      const filter = { ...each, group };
      expect([filter, await walk(at(role), caller(), filter, 13)]).toEqual([filter, expected(filter, caller())]);
    }
  });

  it('counts what it shows', async () => {
    for (const filter of FILTERS) {
      const { counts } = await countWorklist(at(role), caller(), filter);
      const shown = GROUPS.map((group) => [group, expected({ ...filter, group }, caller()).length]);
      expect([filter, counts]).toEqual([filter, Object.fromEntries(shown) as typeof counts]);
    }
  });

  it('is narrowed to one handler', async () => {
    for (const officer of officers) {
      const filter = { handlerId: idOf(officer) };
      expect(await walk(at(role), caller(), filter, 10)).toEqual(expected(filter, caller()));
    }
  });

  it('finds by a word whatever is asked besides', async () => {
    for (const group of GROUPS) {
      const filter: WorklistFilter = { group, provisional: true };
      expect(await walk(at(role), caller(), { ...filter, text: 'row' }, 9)).toEqual(expected(filter, caller()));
    }
    const one = rows.findIndex(({ state, office: place }) => state === 'FORWARDED' && offices.includes(place));
    expect(await walk(at(role), caller(), { text: `row ${one}` }, 9)).toEqual([rows[one]?.id]);
    expect(await walk(at(role), caller(), { text: 'row nowhere' }, 9)).toEqual([]);
    expect(await walk(at(role), caller(), { text: '--' }, 9)).toEqual([]);
  });

  it('offers the claims that may be made, and no others', async () => {
    const { cases } = await readWorklist(at(role), caller(), {}, { limit: 100 });
    const canFinish = CAN_FINISH[number] ?? [];
    for (const { file, may, standsIn } of cases) {
      const free = file.handler === undefined || file.handler.id === idOf(caller()) || standsIn;
      const fourEyes = file.state !== 'AWAITING_REVIEW' || file.recommenderId !== idOf(caller());
      expect([file.id, may.includes('claim')]).toEqual([file.id, canFinish.includes(file.state) && free && fourEyes]);
      expect([file.id, may.includes('release')]).toEqual([file.id, file.handler !== undefined && TASK_STATES.includes(file.state) && free]);
    }
  });
});

describe("the other office's cases", () => {
  const shenzhen = (): Caller => acting(officers[0] as Caller, ['CLERK'], ['SHENZHEN']);
  const both = (): Caller => acting(officers[0] as Caller, ['CLERK'], OFFICES);
  const guangzhouIds = (): ReadonlySet<string> => new Set(rows.filter((row) => row.office === 'GUANGZHOU').map(({ id }) => id));

  it('are never shown to the role of an office by any group, filter, search or count, whatever scope the program claims', async () => {
    for (const group of GROUPS) {
      for (const filter of [...FILTERS, { text: 'row' }, { handlerId: idOf(officers[1] as Caller) }]) {
        expect([group, filter, await walk(at('youshen_guangzhou'), shenzhen(), { ...filter, group }, 50)]).toEqual([group, filter, []]);
        const seen = await walk(at('youshen_guangzhou'), both(), { ...filter, group }, 50);
        expect([group, filter, seen.filter((id) => !guangzhouIds().has(id))]).toEqual([group, filter, []]);
      }
    }
    const { counts, lastChange } = await countWorklist(at('youshen_guangzhou'), shenzhen(), {});
    expect([Object.values(counts), lastChange]).toEqual([GROUPS.map(() => 0), undefined]);
  });

  it('are not reached by a cursor taken from there', async () => {
    const { next } = await readWorklist(at('youshen_shenzhen'), shenzhen(), {}, { limit: 3 });
    const { cases } = await readWorklist(at('youshen_guangzhou'), acting(officers[0] as Caller, ['CLERK'], ['GUANGZHOU']), {}, { after: next, limit: 100 });
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.filter(({ file }) => !guangzhouIds().has(file.id))).toEqual([]);
  });

  it('cannot be asked for by name of the office', async () => {
    const caller = acting(officers[0] as Caller, ['CLERK'], ['GUANGZHOU']);
    await expect(readWorklist(at('youshen_guangzhou'), caller, { offices: ['SHENZHEN'] }, { limit: 10 })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('a page', () => {
  const caller = (): Caller => acting(officers[0] as Caller, ['CLERK'], ['GUANGZHOU']);

  it.each(['', 'x', 'd', 'd..', 'd.0.', 'e..00000000-0000-0000-0000-000000000000', 'd.-1.00000000-0000-0000-0000-000000000000', "d.0.' OR 1=1", 'd.zzzzzzzzzzzz.00000000-0000-0000-0000-000000000000'])(
    'does not begin behind %j',
    async (after) => {
      await expect(readWorklist(at('youshen_guangzhou'), caller(), {}, { after, limit: 10 })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        faults: [{ field: 'after', code: 'malformed' }],
      });
    },
  );

  it('begins anywhere, the farthest instants a cursor can name included', async () => {
    const first = await readWorklist(at('youshen_guangzhou'), caller(), {}, { after: 'd.0.00000000-0000-0000-0000-000000000000', limit: 5 });
    expect(first.cases).toHaveLength(5);
    const last = await readWorklist(at('youshen_guangzhou'), caller(), {}, { after: 'd.zzzzzzzzz.ffffffff-ffff-ffff-ffff-ffffffffffff', limit: 5 });
    const wanted = rows.filter(({ office: place, state, runsOutAt }) => place === 'GUANGZHOU' && !isFinal(state) && runsOutAt === undefined);
    expect(last.cases.map(({ file }) => file.id)).toEqual(wanted.map(({ id }) => id).sort().slice(0, 5));
  });

  it('says how fresh it is', async () => {
    const [row] = await office.sql<{ at: Date }>(`SELECT max(changed_at) AS at FROM case_file WHERE office = 'GUANGZHOU'`);
    const { asOf, lastChange } = await readWorklist(at('youshen_guangzhou'), caller(), { text: 'nowhere' }, { limit: 1 });
    expect([asOf, lastChange]).toEqual([NOW, row?.at.getTime()]);
  });

  it('shows nothing twice and leaves nothing out because other cases move between two pages', async () => {
    const whole = expected({}, caller());
    const first = await readWorklist(at('youshen_guangzhou'), caller(), {}, { limit: 20 });
    const [moved, ended] = [whole[2], whole[5]];
    const states = new Map<string, State>(rows.map(({ id, state }) => [id, state]));
    await office.sql(`UPDATE case_file SET runs_out_at = 'infinity' WHERE id = $1`, [moved]);
    await office.sql(`UPDATE case_file SET state = 'WITHDRAWN' WHERE id = $1`, [ended]);
    const second = await readWorklist(at('youshen_guangzhou'), caller(), {}, { after: first.next, limit: 20 });
    await office.sql(`UPDATE case_file SET runs_out_at = due_at WHERE id = $1`, [moved]);
    await office.sql(`UPDATE case_file SET state = $2 WHERE id = $1`, [ended, states.get(ended ?? '')]);
    expect([...first.cases, ...second.cases].map(({ file }) => file.id)).toEqual(whole.slice(0, 40));
  });
});
