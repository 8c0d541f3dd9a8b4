import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act } from '#libs/application/commands/act.js';
import { type Caller, flowCaller } from '#libs/application/commands/caller.js';
import { executeCommand, recordClockPoints } from '#libs/application/commands/execute-command.js';
import type { RegistrationServices } from '#libs/application/commands/register-request.js';
import { listNotifications, seeNotifications, unseenNotifications } from '#libs/application/notifications/notifications.js';
import { recordOutage } from '#libs/application/outages/outages.js';
import { formatInstant, instant, type Instant } from '#libs/domain/time/instant.js';
import { placeRead, placeText } from '#libs/http/notifications/place-text.js';
import { ReferenceOffice } from '#test/support/reference-office.js';

const at = (text: string): Instant => instant(`${text.replace(' ', 'T')}+08:00`);
const shown = (value: Instant): string => formatInstant(value).slice(0, 19).replace('T', ' ');

/** Received at 09:00: thirteen working hours to the due instant, half of them over exactly at the close of the first day. */
const RECEIVED = at('2026-09-23 09:00:00');

describe('warnings and the breach', () => {
  let office: ReferenceOffice;
  let window: RegistrationServices;
  let [clerk, other, supervisor, both]: Caller[] = [];
  let caseId: string;

  const told = async (caller: Caller | undefined, now: string): Promise<readonly unknown[]> => {
    office.setClock(at(now));
    const { notifications } = await listNotifications(window, caller!);
    return notifications.map(({ kind, stage, percent, addressee, at: since }) => [kind, stage, percent, addressee, shown(since)]).reverse();
  };
  const strike = async (now: string, times = 1): Promise<void> => {
    office.setClock(at(now));
    await Promise.all(Array.from({ length: times }, () => recordClockPoints(window, caseId, flowCaller('system', 'GUANGZHOU'))));
  };
  const nextPoint = async (): Promise<string> => {
    const [row] = await office.sql<{ next_point_at: Date }>(`SELECT next_point_at FROM case_file WHERE id = $1`, [caseId]);
    return shown(row!.next_point_at.getTime() as Instant);
  };
  const command = (caller: Caller) => ({ caseId, caller, key: office.newKey(), body: {} });

  beforeAll(async () => {
    office = await ReferenceOffice.open();
    window = await office.services('youshen_guangzhou');
    clerk = await office.officer('CLERK');
    other = await office.officer('CLERK');
    supervisor = await office.officer('SUPERVISOR', ['GUANGZHOU']);
    both = await office.officer('SUPERVISOR', ['GUANGZHOU', 'SHENZHEN']);
    await office.officer('CLERK', ['SHENZHEN']);
    const gone = await office.officer('CLERK');
    await office.sql(`UPDATE staff_account SET active = false WHERE id = $1`, [gone.keyScope.replace('staff:', '')]);
    ({ caseId } = await office.register(window, RECEIVED));
    await office.sql(`DELETE FROM staff_role WHERE account_id NOT IN (SELECT unnest($1::uuid[]))`, [[clerk, other, supervisor, both].map(({ keyScope }) => keyScope.replace('staff:', ''))]);
  });

  afterAll(() => office.close());

  it('of a stage reach whoever may claim the task, and one instant later nobody again', async () => {
    expect(await nextPoint()).toBe('2026-09-23 15:09:36');
    await strike('2026-09-23 15:09:35');
    expect(await told(clerk, '2026-09-23 15:09:35')).toEqual([]);
    await strike('2026-09-23 15:09:36', 4);
    await strike('2026-09-23 15:09:37');
    const warning = ['STAGE_WARNING', 'COLLECTION', 80, 'HANDLER', '2026-09-23 15:09:36'];
    for (const each of [clerk, other]) expect(await told(each, '2026-09-23 15:10:00')).toEqual([warning]);
    for (const each of [supervisor, both]) expect(await told(each, '2026-09-23 15:10:00')).toEqual([]);
    expect(await nextPoint()).toBe('2026-09-23 16:12:00');
  });

  it('of a stage that overruns its share reach the handler and the supervisors', async () => {
    await act(window, command(clerk!), { type: 'claim', payload: {} });
    await strike('2026-09-23 16:12:00');
    const overrun = (addressee: string) => ['STAGE_WARNING', 'COLLECTION', 100, addressee, '2026-09-23 16:12:00'];
    expect((await told(clerk, '2026-09-23 16:13:00')).at(-1)).toEqual(overrun('HANDLER'));
    expect(await told(other, '2026-09-23 16:13:00')).toHaveLength(1);
    for (const each of [supervisor, both]) expect(await told(each, '2026-09-23 16:13:00')).toEqual([overrun('SUPERVISOR')]);
  });

  it('that fall on the close of service are recorded there, and told at the next opening', async () => {
    expect(await nextPoint()).toBe('2026-09-23 17:30:00');
    await strike('2026-09-23 17:30:00');
    const [point] = await office.sql<{ recorded_at: Date }>(`SELECT recorded_at FROM clock_point WHERE case_id = $1 AND percent = 50`, [caseId]);
    expect(shown(point!.recorded_at.getTime() as Instant)).toBe('2026-09-23 17:30:00');
    expect(await told(clerk, '2026-09-24 08:59:59')).toHaveLength(2);
    expect((await told(clerk, '2026-09-24 09:00:00')).at(-1)).toEqual(['WARNING', undefined, 50, 'HANDLER', '2026-09-24 09:00:00']);
    expect(await told(supervisor, '2026-09-24 09:00:00')).toHaveLength(1);
  });

  it('are not told anew for a reassignment or an outage, and follow the case to its new handler', async () => {
    const before = await office.sql(`SELECT FROM notification`);
    office.setClock(at('2026-09-24 10:00:00'));
    const to = { id: other!.keyScope.replace('staff:', ''), name: 'sample officer' };
    await executeCommand(window, command(supervisor!), 'reassign', () => ({ to, reason: '样本' }));
    const supervision = await office.services('youshen_supervision');
    const outage = { type: 'DECLARE', scope: 'GUANGZHOU', from: at('2026-09-24 09:00:00'), until: at('2026-09-24 10:00:00'), reason: '样本' } as const;
    await recordOutage(supervision, { caller: supervisor!, key: office.newKey(), body: 1 }, outage);
    await strike('2026-09-24 10:00:01');
    expect(await office.sql(`SELECT FROM notification`)).toHaveLength(before.length);
    expect(await nextPoint()).toBe('2026-09-24 15:54:00');
    await strike('2026-09-24 15:54:00');
    expect((await told(other, '2026-09-24 15:54:00')).at(-1)).toEqual(['WARNING', undefined, 80, 'HANDLER', '2026-09-24 15:54:00']);
    expect((await told(supervisor, '2026-09-24 15:54:00')).at(-1)).toEqual(['WARNING', undefined, 80, 'SUPERVISOR', '2026-09-24 15:54:00']);
    expect(await told(clerk, '2026-09-24 15:54:00')).toHaveLength(3);
  });

  it('tell the breach at the due instant itself', async () => {
    expect(await nextPoint()).toBe('2026-09-28 10:00:00');
    await strike('2026-09-28 10:00:00', 3);
    for (const each of [other, supervisor, both]) {
      expect((await told(each, '2026-09-28 10:00:00')).at(-1)).toEqual(['BREACH', undefined, 100, each === other ? 'HANDLER' : 'SUPERVISOR', '2026-09-28 10:00:00']);
    }
    const rungs = await office.sql(`SELECT account_id, period, stage, percent FROM notification GROUP BY 1, 2, 3, 4 HAVING count(*) > 1`);
    expect(rungs).toEqual([]);
    const acts = await office.sql<{ type: string }>(`SELECT type FROM case_action WHERE case_id = $1 AND type LIKE 'record-%' ORDER BY seq`, [caseId]);
    expect(acts.map(({ type }) => type)).toEqual(['record-stage-point', 'record-stage-point', 'record-clock-point', 'record-clock-point', 'record-clock-point']);
  });
});

describe('one’s notifications', () => {
  let office: ReferenceOffice;
  let window: RegistrationServices;
  let clerk: Caller;
  let other: Caller;
  const account = (caller: Caller): string => caller.keyScope.replace('staff:', '');

  beforeAll(async () => {
    office = await ReferenceOffice.open();
    window = await office.services('youshen_guangzhou');
    [clerk, other] = [await office.officer('CLERK'), await office.officer('CLERK')];
    const { caseId } = await office.register(window, at('2026-09-23 10:00:00'));
    await office.sql(
      `INSERT INTO notification (office, account_id, addressee, case_id, kind, period, stage, percent, point_at, at)
       SELECT 'GUANGZHOU', account, 'HANDLER', $1, 'WARNING', n, 'WHOLE', 50, $2, $2::timestamptz + (n / 2) * interval '1 minute'
       FROM generate_series(1, 120) AS n, unnest($3::uuid[]) AS account`,
      [caseId, '2026-09-23T10:00+08:00', [account(clerk), account(other)]],
    );
    office.setClock(at('2026-09-23 12:00:00'));
  });

  afterAll(() => office.close());

  const periods = async (caller: Caller): Promise<readonly number[]> => {
    const found: number[] = [];
    for (let next: string | null | undefined; next !== null; ) {
      const { notifications } = await listNotifications(window, caller, next === undefined ? undefined : placeRead(next));
      found.push(...notifications.map(({ period }) => period));
      next = placeText(notifications);
    }
    return found;
  };

  it('come page by page, each once, those not seen first', async () => {
    const { notifications, unseen } = await listNotifications(window, clerk);
    expect([notifications.length, unseen]).toEqual([50, 120]);
    expect(await seeNotifications(window, clerk, notifications.map(({ id }) => id))).toBe(50);
    expect(await seeNotifications(window, clerk, notifications.map(({ id }) => id))).toBe(0);
    const listed = await periods(clerk);
    expect(listed.slice(70).toSorted()).toEqual(notifications.map(({ period }) => period).toSorted());
    expect(new Set(listed).size).toBe(120);
    expect((await listNotifications(window, clerk)).unseen).toBe(70);
  });

  it('are nobody else’s', async () => {
    const { notifications } = await listNotifications(window, other);
    expect(await seeNotifications(window, clerk, notifications.map(({ id }) => id))).toBe(0);
    expect((await listNotifications(window, other)).unseen).toBe(120);
    const elsewhere = { ...clerk, scope: { offices: ['SHENZHEN'] as const } };
    expect(await listNotifications(window, elsewhere)).toMatchObject({ notifications: [], unseen: 0 });
  });

  it('are given to live streams while they are unseen: the newest of each officer, oldest first, from their instant on', async () => {
    const ids = [clerk, other].map(({ actor }) => (actor.kind === 'staff' ? actor.id : ''));
    office.setClock(at('2026-09-23 10:30:00'));
    const unseen = await unseenNotifications(window, ['GUANGZHOU'], ids);
    const periods = (index: number): readonly number[] => unseen.filter(({ accountId }) => accountId === ids[index]).map(({ period }) => period);
    expect(periods(1)).toEqual(Array.from({ length: 50 }, (_, index) => index + 12));
    expect(periods(0).every((period) => period <= 61)).toBe(true);
    expect(unseen.some(({ seenAt }) => seenAt !== undefined)).toBe(false);
    expect(await unseenNotifications(window, ['SHENZHEN'], ids)).toEqual([]);
  });
});
