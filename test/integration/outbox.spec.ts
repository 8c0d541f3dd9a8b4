import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OFFICES } from '#libs/domain/case/names.js';
import { instant } from '#libs/domain/time/instant.js';
import { createDataSource } from '#libs/persistence/data-source.js';
import { Database } from '#libs/persistence/database.js';
import { announce, announceAll, type Announcement, takeAnnouncements } from '#libs/persistence/outbox.js';
import { relayLag } from '#libs/persistence/flow-views.js';
import { createTestDatabase, MAKING_DATABASES, type TestDatabase, withClient } from '#test/support/test-database.js';

/** What people do is told before what a re-projection announces by the ten thousand. */

const AT = instant('2026-09-24T10:00:00+08:00');
const LIMITS = { limit: 200, bulk: 3 };
const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const cases = (from: number, count: number) => Array.from({ length: count }, (_, index) => ({ id: id(from + index), office: 'GUANGZHOU' as const }));

describe('announcements', () => {
  let made: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    made = await createTestDatabase();
    database = new Database(await createDataSource(made.urlFor('youshen_worker'), 2).initialize());
  }, MAKING_DATABASES);

  afterAll(async () => {
    await database.close();
    await made.drop();
  });

  const inside = <Result>(work: Parameters<typeof database.transaction<Result>>[1]): Promise<Result> => database.transaction({ offices: OFFICES }, work);
  const sql = (statement: string): Promise<unknown> => withClient(made.adminUrl, (client) => client.query(statement));
  const taken = async (): Promise<readonly string[]> => (await inside((transaction) => takeAnnouncements(transaction, LIMITS))).map(({ caseId }: Announcement) => caseId);

  beforeEach(() => sql('TRUNCATE outbox, reprojection, due_revision, reference_change CASCADE'));

  it('in bulk come a few at a time, behind all others', async () => {
    await inside((transaction) => announceAll(transaction, cases(1, 5), AT, { bulk: true }));
    await inside((transaction) => announce(transaction, id(9), 'GUANGZHOU', AT));
    expect(await inside((transaction) => relayLag(transaction, AT))).toBe(0);
    const [first, ...others] = await taken();
    expect([first, others.toSorted()]).toEqual([id(9), [id(1), id(2), id(3)]]);
    expect((await taken()).toSorted()).toEqual([id(4), id(5)]);
    expect(await taken()).toEqual([]);
  });

  it('in bulk wait until the re-projection is over', async () => {
    await sql(`WITH change AS (INSERT INTO reference_change (kind, policy_version, at, actor, content, content_sha256, key_scope, key, body_sha256)
        SELECT 'OUTAGE', max(version), now(), '{}', '{}', 'hash', 'test', 'key', 'hash' FROM policy_version RETURNING id)
      INSERT INTO reprojection (change_id, offices, waiting, looked_at, moved) SELECT id, '{GUANGZHOU}', '{}', 0, 0 FROM change`);
    await inside((transaction) => announceAll(transaction, cases(1, 2), AT, { bulk: true }));
    await inside((transaction) => announce(transaction, id(9), 'GUANGZHOU', AT));
    expect(await taken()).toEqual([id(9)]);
    expect(await taken()).toEqual([]);
    await sql(`UPDATE reprojection SET finished_at = now()`);
    expect((await taken()).toSorted()).toEqual([id(1), id(2)]);
  });

  it('name a case once, however often it was announced', async () => {
    for (const bulk of [true, false]) await inside((transaction) => announceAll(transaction, cases(1, 1), AT, { bulk }));
    expect(await taken()).toEqual([id(1)]);
  });
});
