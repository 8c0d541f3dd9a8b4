import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { LOCK_RELEASING_STATES, STATES } from '#libs/domain/case/states.js';
import { type CaseRows, insertCaseFile, insertCaseRows, insertOfficer } from '#test/support/case-rows.js';
import { createTestDatabase, type DatabaseRole, MAKING_DATABASES, ROLES, type TestDatabase } from '#test/support/test-database.js';

/** What the database itself holds against a program of ours that errs, or that somebody else has taken over. */

let database: TestDatabase;
let owner: pg.Client;
let guangzhou: CaseRows;
let shenzhen: CaseRows;
/** Tables under row-level security: all that hangs on a case. */
let secured: readonly string[];
const clients = new Map<DatabaseRole, pg.Client>();

const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
};

const as = (role: DatabaseRole): pg.Client => clients.get(role) as pg.Client;

/** The SQLSTATE and constraint with which a statement is refused; `done` where it is not. Nothing it does is kept. */
async function refusal(client: pg.Client, sql: string, values: unknown[] = []): Promise<string> {
  await client.query('BEGIN');
  try {
    await client.query(sql, values);
    return 'done';
  } catch (error) {
    return error instanceof pg.DatabaseError ? [error.code, error.constraint].filter(Boolean).join(' ') : String(error);
  } finally {
    await client.query('ROLLBACK');
  }
}

/** How many rows of an office a role sees after it has set what it likes. */
async function seen(role: DatabaseRole, table: string, office: string, settings: readonly string[]): Promise<number> {
  const client = as(role);
  await client.query('BEGIN');
  try {
    for (const setting of settings) await client.query(setting);
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${table} WHERE office = '${office}'`);
    return Number(rows[0]?.count);
  } finally {
    await client.query('ROLLBACK');
  }
}

const offices = (value: string): string => `SELECT set_config('youshen.offices', '${value}', true)`;
const oneCase = (value: string): string => `SELECT set_config('youshen.case_id', '${value}', true)`;

const INSUFFICIENT_PRIVILEGE = '42501';

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await connected(database.adminUrl);
  guangzhou = await insertCaseRows(owner, 'GUANGZHOU');
  shenzhen = await insertCaseRows(owner, 'SHENZHEN');
  for (const role of ROLES) clients.set(role, await connected(database.urlFor(role)));
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relrowsecurity AND (relname = 'case_file' OR EXISTS (
       SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'case_id')) ORDER BY 1`,
  );
  secured = rows.map(({ name }) => name);
}, MAKING_DATABASES);

afterAll(async () => {
  await Promise.all([owner, ...clients.values()].map((client) => client.end()));
  await database.drop();
}, MAKING_DATABASES);

describe('history and audit', () => {
  const statements = ['case_action', 'audit_entry'].flatMap((table) => [
    `UPDATE ${table} SET at = now()`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
    `DROP TABLE ${table}`,
    `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
    `CREATE TRIGGER undo AFTER INSERT ON ${table} EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
  ]);

  it.each(ROLES)('can be added to and read by %s, and nothing else', async (role) => {
    for (const sql of statements) expect([sql, await refusal(as(role), sql)]).toEqual([sql, INSUFFICIENT_PRIVILEGE]);
  });

  it.each(ROLES)('cannot be rewritten by %s through another role', async (role) => {
    expect(await refusal(as(role), `SET ROLE youshen_app; UPDATE case_action SET at = now()`)).toBe(INSUFFICIENT_PRIVILEGE);
  });

  it('are added to by the office whose case it is', async () => {
    const values = [guangzhou.caseId];
    const insert = `INSERT INTO case_action (case_id, office, seq, type, at, actor, payload) VALUES ($1, 'GUANGZHOU', 2, 'note', now(), '{}', '{}')`;
    const client = as('youshen_guangzhou');
    await client.query('BEGIN');
    await client.query(offices('GUANGZHOU'));
    expect((await client.query(insert, values)).rowCount).toBe(1);
    await client.query('ROLLBACK');
  });

  it('no role owns a table, makes one, or passes row-level security by', async () => {
    const { rows } = await owner.query(
      `SELECT rolname FROM pg_roles WHERE rolname LIKE 'youshen\\_%' AND rolname <> 'youshen_owner' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)
       UNION ALL SELECT relowner::regrole::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relowner::regrole::text <> current_user`,
    );
    expect(rows).toEqual([]);
    for (const role of ROLES) expect(await refusal(as(role), 'CREATE TABLE planted (id integer)')).toBe(INSUFFICIENT_PRIVILEGE);
  });
});

describe('row-level security', () => {
  /** Tables that name a case without being its content: who may see them is said by their grants and their keys. */
  const OPEN = ['command_key', 'session'];
  /** Secured tables that not every role may read; what is beyond the policies is refused altogether. */
  const READERS: Readonly<Record<string, readonly DatabaseRole[]>> = {
    incident: ['youshen_supervision', 'youshen_worker'],
    notification: ['youshen_guangzhou', 'youshen_shenzhen', 'youshen_supervision'],
  };
  const reads = (role: DatabaseRole, table: string): boolean => READERS[table]?.includes(role) ?? true;
  const readBy = (role: DatabaseRole): readonly string[] => secured.filter((table) => reads(role, table));

  it('stands on every table that hangs on a case', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT DISTINCT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'case_id' ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name).filter((name) => !secured.includes(name))).toEqual(OPEN);
    expect(secured).toContain('case_file');
  });

  it('shows nothing to anybody who has not said for what the transaction is', async () => {
    for (const role of ROLES) {
      for (const table of readBy(role)) expect([role, table, await seen(role, table, 'SHENZHEN', [])]).toEqual([role, table, 0]);
    }
  });

  it('is not even asked where a role has no business', async () => {
    for (const [table, readers] of Object.entries(READERS)) {
      for (const role of ROLES) expect([role, table, await refusal(as(role), `SELECT FROM ${table}`)]).toEqual([role, table, readers.includes(role) ? 'done' : INSUFFICIENT_PRIVILEGE]);
    }
  });

  it('shows each row to those it is for, so that what is hidden below is hidden by the policy', async () => {
    const asked = [
      ['youshen_guangzhou', 'GUANGZHOU', offices('GUANGZHOU')],
      ['youshen_worker', 'SHENZHEN', offices('GUANGZHOU,SHENZHEN')],
      ['youshen_supervision', 'SHENZHEN', offices('SHENZHEN')],
      ['youshen_portal', 'SHENZHEN', oneCase(shenzhen.caseId)],
    ] as const;
    for (const [role, office, setting] of asked) {
      for (const table of readBy(role)) expect([role, table, await seen(role, table, office, [setting])]).toEqual([role, table, 1]);
    }
  });

  it.each([
    ['youshen_guangzhou', 'SHENZHEN'],
    ['youshen_shenzhen', 'GUANGZHOU'],
  ] as const)('%s never sees a row of %s, whatever it sets', async (role, other) => {
    const wanted = other === 'SHENZHEN' ? shenzhen : guangzhou;
    const attempts = [[offices(other)], [offices('GUANGZHOU,SHENZHEN')], [oneCase(wanted.caseId)], [offices(other), oneCase(wanted.caseId)]];
    for (const table of readBy(role)) {
      for (const settings of attempts) expect([table, settings, await seen(role, table, other, settings)]).toEqual([table, settings, 0]);
    }
  });

  it.each(ROLES)('%s cannot take on a role with other eyes', async (role) => {
    const others = ['youshen_app', 'youshen_owner', ...ROLES].filter((other) => other !== role);
    for (const other of others) expect([other, await refusal(as(role), `SET ROLE ${other}`)]).toEqual([other, INSUFFICIENT_PRIVILEGE]);
    expect(await refusal(as(role), 'SET row_security = off; SELECT FROM case_file')).toBe(INSUFFICIENT_PRIVILEGE);
  });

  it('youshen_portal sees the one case and no other, whatever it sets', async () => {
    for (const table of readBy('youshen_portal')) {
      const both = await seen('youshen_portal', table, 'SHENZHEN', [offices('GUANGZHOU,SHENZHEN'), oneCase(guangzhou.caseId)]);
      expect([table, both]).toEqual([table, 0]);
      expect([table, await seen('youshen_portal', table, 'SHENZHEN', [offices('SHENZHEN')])]).toEqual([table, 0]);
    }
  });

  it('lets no office write into another one', async () => {
    const insert = `INSERT INTO case_action (case_id, office, seq, type, at, actor, payload) VALUES ('${shenzhen.caseId}', 'SHENZHEN', 2, 'note', now(), '{}', '{}')`;
    expect(await refusal(as('youshen_guangzhou'), `${offices('SHENZHEN')}; ${insert}`)).toBe(INSUFFICIENT_PRIVILEGE);
    const client = as('youshen_guangzhou');
    await client.query('BEGIN');
    await client.query(offices('GUANGZHOU,SHENZHEN'));
    expect((await client.query(`UPDATE case_file SET state = 'WITHDRAWN' WHERE office = 'SHENZHEN'`)).rowCount).toBe(0);
    await client.query('ROLLBACK');
  });

  it('is passed by for few questions alone, which answer no more than they must, and to write the audit', async () => {
    const { rows } = await owner.query<{ name: string; result: string }>(
      `SELECT proname AS name, pg_get_function_result(oid) AS result FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY 1`,
    );
    expect(rows).toEqual([
      { name: 'anchor_audit', result: 'void' },
      { name: 'append_audit', result: 'void' },
      { name: 'applicant_case', result: 'TABLE(id uuid, office text)' },
      { name: 'lock_holder', result: 'TABLE(office text, since timestamp with time zone)' },
      { name: 'published_months', result: 'TABLE(office text, month date, few boolean, received integer, kept integer, broken integer)' },
      { name: 'published_stages', result: 'TABLE(office text, stage text, cases integer, median_ms bigint, share_ms bigint)' },
      { name: 'set_own_password', result: 'void' },
    ]);
  });
});

describe('four eyes', () => {
  it('are held by the database', async () => {
    const officer = await insertOfficer(owner);
    const other = await insertOfficer(owner);
    const update = `UPDATE case_file SET recommender_id = $2, reviewer_id = $3 WHERE id = $1`;
    expect(await refusal(owner, update, [guangzhou.caseId, officer, officer])).toBe('23514 case_file_four_eyes');
    expect(await refusal(owner, update, [guangzhou.caseId, officer, other])).toBe('done');
  });
});

describe('one live request per application number', () => {
  const NUMBER = '202310123456.6';
  const second = async (state: string): Promise<string> => {
    await owner.query('BEGIN');
    try {
      await insertCaseFile(owner, { office: 'GUANGZHOU', applicationNumber: NUMBER, state });
      await insertCaseFile(owner, { office: 'SHENZHEN', applicationNumber: NUMBER });
      return 'done';
    } catch (error) {
      return error instanceof pg.DatabaseError ? `${error.code ?? ''} ${error.constraint ?? ''}` : String(error);
    } finally {
      await owner.query('ROLLBACK');
    }
  };

  it.each(STATES)('over both offices, the first being %s', async (state) => {
    const releases = (LOCK_RELEASING_STATES as readonly string[]).includes(state);
    expect(await second(state)).toBe(releases ? 'done' : '23505 case_file_one_live_request');
  });
});
