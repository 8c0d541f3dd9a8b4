import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fingerprint } from '#libs/canonical/canonical.js';
import { verifyChain } from '#libs/application/auditing/verify-chain.js';
import { OFFICES, type Office } from '#libs/domain/case/names.js';
import { createDataSource } from '#libs/persistence/data-source.js';
import { Database } from '#libs/persistence/database.js';
import { insertCaseFile } from '#test/support/case-rows.js';
import { createEmptyDatabase, loadMigrations, MAKING_DATABASES, type TestDatabase, withClient } from '#test/support/test-database.js';

/** A database from before the chain: its entries are chained as they were made. */

let database: Pick<TestDatabase, 'adminUrl' | 'drop'>;

const AT = Date.parse('2026-10-12T10:00:00+08:00');
const ACTOR = { roles: ['CLERK'], kind: 'staff', name: '样本受理员', id: '01990000-0000-7000-8000-000000000001' };

/** Migrations carry their time in their name. */
const timeOf = (name: string): number => Number(/\d+$/.exec(name)?.[0]);
const CHAINED = 1763888400009;

const migrate = async (before: number): Promise<void> => {
  const migrations = (await loadMigrations()).filter(({ name }) => timeOf(name) < before);
  const source = await createDataSource(database.adminUrl, 2, migrations).initialize();
  await source.runMigrations();
  await source.destroy();
};

/** A case with three acts and a reading between them, as they were recorded then; made in another order than they happened. */
async function oldEntries(office: Office, applicationNumber: string): Promise<void> {
  await withClient(database.adminUrl, async (owner) => {
    const caseId = await insertCaseFile(owner, { office, applicationNumber });
    for (const seq of [3, 1, 2]) {
      const action = { type: 'note', seq, at: AT + seq, actor: ACTOR, payload: { text: '样本' } };
      const values = [caseId, seq, office, new Date(action.at), JSON.stringify(ACTOR)];
      await owner.query(`INSERT INTO case_action (case_id, seq, office, at, actor, type, payload) VALUES ($1, $2, $3, $4, $5, 'note', $6)`, [...values, action.payload]);
      await owner.query(`INSERT INTO audit_entry (case_id, seq, office, at, actor, act, act_sha256, request_id) VALUES ($1, $2, $3, $4, $5, 'note', $6, 'sample')`, [...values, fingerprint(action)]);
    }
    await owner.query(`INSERT INTO audit_entry (case_id, office, at, actor, act, act_sha256) VALUES ($1, $2, $3, '{"kind":"applicant"}', 'read-case', 'ff')`, [caseId, office, new Date(AT + 2)]);
  });
}

beforeAll(async () => {
  database = await createEmptyDatabase();
}, MAKING_DATABASES);

afterAll(() => database.drop());

it('chains what was recorded before, by office, in the order of its instants', async () => {
  await migrate(CHAINED);
  await oldEntries('GUANGZHOU', '202310120001.X');
  await oldEntries('SHENZHEN', '202310120002.X');
  await oldEntries('GUANGZHOU', '202310120003.X');
  await migrate(Infinity);
  const source = new Database(await createDataSource(database.adminUrl, 2).initialize());
  const verified = await Promise.all(OFFICES.map((office) => verifyChain(source, { office, scope: { offices: OFFICES } })));
  await source.close();
  expect(verified.map(({ entries, faults }) => [entries, faults])).toEqual([
    [8, []],
    [4, []],
  ]);
  const seqs = await withClient(database.adminUrl, (owner) => owner.query<{ seq: number }>(`SELECT seq FROM audit_entry WHERE office = 'SHENZHEN' ORDER BY position`));
  expect(seqs.rows.map(({ seq }) => seq)).toEqual([1, 2, null, 3]);
}, MAKING_DATABASES);
