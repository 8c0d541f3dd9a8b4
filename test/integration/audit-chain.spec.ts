import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { act } from '#libs/application/commands/act.js';
import type { Caller } from '#libs/application/commands/caller.js';
import type { RegistrationServices } from '#libs/application/commands/register-request.js';
import { readCase } from '#libs/application/reading/read-case.js';
import type { Office } from '#libs/domain/case/names.js';
import { instant } from '#libs/domain/time/instant.js';
import { auditAfter } from '#libs/persistence/audit.js';
import { appendAudit } from '#libs/persistence/records.js';
import { ReferenceOffice } from '#test/support/reference-office.js';
import { MAKING_DATABASES, ROLES, withClient } from '#test/support/test-database.js';

const RECEIVED = instant('2026-10-12T10:00:00+08:00');
const CHAINS = ['GUANGZHOU', 'SHENZHEN', 'SYSTEM'] as const;

let office: ReferenceOffice;
let window: RegistrationServices;

beforeAll(async () => {
  office = await ReferenceOffice.open();
  window = await office.services('youshen_guangzhou');
}, MAKING_DATABASES);

afterAll(() => office.close());

interface Row {
  readonly position: string;
  readonly previous: string;
  readonly hash: string;
  readonly act: string;
  readonly case_id: string | null;
  readonly seq: number | null;
}

const chainOf = (name: string): Promise<Row[]> =>
  office.sql(`SELECT position, previous, hash, act, case_id, seq FROM audit_entry WHERE office = $1 ORDER BY position`, [name]);

function expectGapless(chain: readonly Row[]): void {
  expect(chain.map(({ position }) => Number(position))).toEqual(chain.map((_, index) => index + 1));
  expect(chain.map(({ previous }) => previous)).toEqual(['0'.repeat(64), ...chain.slice(0, -1).map(({ hash }) => hash)]);
}

describe('a chain', () => {
  it('grows by one entry per act and per reading, without a gap, with its head', async () => {
    const clerk = await office.officer('CLERK');
    const { caseId } = await office.register(window, RECEIVED);
    await act(window, { caseId, caller: clerk, key: office.newKey(), body: {} }, { type: 'accept', payload: {} });
    await readCase(window, caseId, clerk);
    const chain = await chainOf('GUANGZHOU');
    expectGapless(chain);
    expect(chain.slice(-3).map(({ act: each, case_id, seq }) => [each, case_id, seq])).toEqual([
      ['register', caseId, 1],
      ['accept', caseId, 2],
      ['read-case', caseId, null],
    ]);
    const [head] = await office.sql(`SELECT position, hash FROM audit_head WHERE office = 'GUANGZHOU'`);
    expect(head).toEqual({ position: chain.at(-1)?.position, hash: chain.at(-1)?.hash });
  });

  it('is what anybody makes of it who reads the documentation', async () => {
    const rows = await office.sql<Record<string, string | null>>(
      `SELECT office, position::text, previous, case_id::text, seq::text, (extract(epoch FROM at) * 1000)::bigint::text AS ms, actor::text, act,
              act_sha256, inputs_sha256, about, request_id, hash FROM audit_entry`,
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const { hash, ...row } of rows) {
      const lines = ['youshen-audit-1', ...Object.values(row).map((value) => value ?? '')];
      expect(createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex')).toBe(hash);
    }
  });

  it('is told to those who follow it, from behind what they have seen', async () => {
    const told = await window.database.transaction({ offices: ['GUANGZHOU'] }, (transaction) => auditAfter(transaction, 'GUANGZHOU', 1, 2));
    expect(told.map(({ position, act: each }) => [position, each])).toEqual([
      [2, 'accept'],
      [3, 'read-case'],
    ]);
  });

  it('has no gap where a transaction came to nothing', async () => {
    const before = await chainOf('GUANGZHOU');
    const clerk = await office.officer('CLERK');
    const caseId = before[0]?.case_id ?? '';
    const failing = window.database.transaction(clerk.scope, async (transaction) => {
      appendAudit(transaction, { office: 'GUANGZHOU', caseId, at: RECEIVED, actor: clerk.actor, act: 'read-case', actSha256: 'ff' });
      await transaction.query('SELECT 1 / 0');
    });
    await expect(failing).rejects.toThrow(/division by zero/);
    expect(await chainOf('GUANGZHOU')).toEqual(before);
    await readCase(window, caseId, clerk);
    expectGapless(await chainOf('GUANGZHOU'));
  });

  it('has no gap where the commit itself is refused', async () => {
    const before = await chainOf('GUANGZHOU');
    const refused = window.database.transaction({ offices: ['GUANGZHOU'] }, (transaction) => {
      appendAudit(transaction, { office: 'GUANGZHOU', at: RECEIVED, actor: { kind: 'system' }, act: 'two\nlines', actSha256: 'ff' });
      return Promise.resolve();
    });
    await expect(refused).rejects.toThrow(/audit_entry_one_line/);
    expect(await chainOf('GUANGZHOU')).toEqual(before);
    expect(await window.database.transaction({ offices: ['GUANGZHOU'] }, () => Promise.resolve('goes on'))).toBe('goes on');
  });

  it('is one for a transaction, and nothing outside one', async () => {
    const entry = { at: RECEIVED, actor: { kind: 'system' }, act: 'read-case', actSha256: 'ff' } as const;
    const both = window.database.transaction({ offices: ['GUANGZHOU', 'SHENZHEN'] }, (transaction) => {
      appendAudit(transaction, { ...entry, office: 'GUANGZHOU' });
      appendAudit(transaction, { ...entry, office: 'SHENZHEN' });
      return Promise.resolve();
    });
    await expect(both).rejects.toThrow(RangeError);
    const outside = window.database.single(async (manager) => {
      await manager.query('SELECT 1');
      appendAudit(manager, { ...entry, office: 'GUANGZHOU' });
    });
    await expect(outside).rejects.toThrow(RangeError);
  });
});

describe('two offices at once', () => {
  const noting = async (services: RegistrationServices, caller: Caller, caseId: string, times: number): Promise<void> => {
    for (let done = 0; done < times; done += 1) {
      await act(services, { caseId, caller, key: office.newKey(), body: {} }, { type: 'note', payload: { text: '样本' } });
    }
  };

  it('each have a chain without a gap, whoever commits first', async () => {
    const places: readonly Office[] = ['GUANGZHOU', 'SHENZHEN'];
    const owner = await office.services();
    const works = await Promise.all(
      places.flatMap((place) => [1, 2, 3].map(async () => {
        const caller = await office.officer('CLERK', [place]);
        const { caseId } = await office.register(owner, RECEIVED, 'hk-individual', place);
        return { place, caller, caseId };
      })),
    );
    const services = { GUANGZHOU: window, SHENZHEN: await office.services('youshen_shenzhen') };
    await Promise.all(works.map(({ place, caller, caseId }) => noting(services[place], caller, caseId, 10)));
    for (const place of places) {
      const chain = await chainOf(place);
      expectGapless(chain);
      expect(chain.filter(({ act: each }) => each === 'note')).toHaveLength(30);
    }
  });

  it('do not wait for one another', async () => {
    const shenzhen = await office.services('youshen_shenzhen');
    const caller = await office.officer('CLERK', ['SHENZHEN']);
    const [open] = await office.sql<{ case_id: string }>(`SELECT case_id FROM case_action WHERE office = 'SHENZHEN' LIMIT 1`);
    await withClient(office.database.adminUrl, async (holder) => {
      await holder.query(`BEGIN; SELECT FROM audit_head WHERE office <> 'SHENZHEN' FOR UPDATE`);
      await noting(shenzhen, caller, open?.case_id ?? '', 1);
      await holder.query('ROLLBACK');
    });
    expect((await chainOf('SHENZHEN')).at(-1)?.act).toBe('note');
  });
});

describe('nobody but the function', () => {
  const attempt = (url: string, statements: readonly string[]): Promise<string> =>
    withClient(url, async (client) => {
      try {
        for (const statement of statements) await client.query(statement);
        return 'done';
      } catch (error) {
        return (error as { code: string }).code;
      } finally {
        await client.query('ROLLBACK');
      }
    });

  const FORBIDDEN = [
    `INSERT INTO audit_entry SELECT * FROM audit_entry`,
    `UPDATE audit_entry SET act = 'other'`,
    `DELETE FROM audit_entry`,
    `TRUNCATE audit_entry`,
    ...['audit_head', 'audit_anchor'].flatMap((table) => [
      `INSERT INTO ${table} SELECT * FROM ${table}`,
      `UPDATE ${table} SET position = 1`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]),
    `SELECT FROM audit_head FOR UPDATE`,
  ];

  it.each(ROLES)('%s writes an entry, a head or an anchor by hand', async (role) => {
    for (const statement of FORBIDDEN) expect([statement, await attempt(office.database.urlFor(role), ['BEGIN', statement])]).toEqual([statement, '42501']);
  });

  const entries = (caseId?: string): string => `'${JSON.stringify([{ case_id: caseId, at: '2026-10-12T10:00:00Z', actor: {}, act: 'forged', act_sha256: 'ff' }])}'`;
  const all = `SELECT set_config('youshen.offices', 'GUANGZHOU,SHENZHEN,SYSTEM', true)`;
  const appended = (role: (typeof ROLES)[number], chain: string, caseId?: string): Promise<string> =>
    attempt(office.database.urlFor(role), ['BEGIN', all, `SELECT append_audit('${chain}', ${entries(caseId)})`]);

  it('appends to a chain that is not its own, whatever it sets', async () => {
    expect(await Promise.all(CHAINS.map((chain) => appended('youshen_guangzhou', chain)))).toEqual(['done', '42501', '42501']);
    expect(await Promise.all(CHAINS.map((chain) => appended('youshen_shenzhen', chain)))).toEqual(['42501', 'done', '42501']);
    expect(await Promise.all(CHAINS.map((chain) => appended('youshen_portal', chain)))).toEqual(['42501', '42501', '42501']);
    expect(await Promise.all(CHAINS.map((chain) => appended('youshen_supervision', chain)))).toEqual(['done', 'done', 'done']);
  });

  it('appends to one office’s chain what concerns the other’s case', async () => {
    const [shenzhen] = await office.sql<{ id: string }>(`SELECT id FROM case_file WHERE office = 'SHENZHEN' LIMIT 1`);
    const cases = [shenzhen?.id, '01990000-0000-7000-8000-000000000000'];
    for (const caseId of cases) expect(await appended('youshen_worker', 'GUANGZHOU', caseId)).toBe('42501');
    expect(await appended('youshen_worker', 'SHENZHEN', shenzhen?.id)).toBe('done');
  });

  it('sets anchors but the worker, and it only as the heads are', async () => {
    const anchor = `SELECT anchor_audit('2026-10-12', now())`;
    const answers = await Promise.all(ROLES.map(async (role) => [role, await attempt(office.database.urlFor(role), ['BEGIN', anchor])]));
    expect(answers.filter(([, answer]) => answer === 'done')).toEqual([['youshen_worker', 'done']]);
  });

  it('shows the portal, or an office, where another one’s chain stands', async () => {
    for (const role of ['youshen_guangzhou', 'youshen_shenzhen', 'youshen_portal'] as const) {
      expect(await attempt(office.database.urlFor(role), ['BEGIN', 'SELECT FROM audit_head'])).toBe('42501');
    }
  });
});
