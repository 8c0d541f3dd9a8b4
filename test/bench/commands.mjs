import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { act, freshRequest, register, signIn } from './client.mjs';
import { measure, medianOf, report } from './measure.mjs';

const CASES = 128;
const ROUNDS = 5;
const COMMANDS = { 1: 400, 16: 1600 };

/**
 * A command (a note on the file) over HTTP with a session, against the same SQL in one bare transaction by `pg`. Both
 * work on cases of their own with histories of the same length, in turn, in the same run.
 */
export default async function run({ pg: { adminUrl }, dataDir, start }) {
  const running = await start();
  const base = running.services['intake-guangzhou'].url;
  const session = await signIn(base, running.accounts, 'gz-clerk');
  const cases = [];
  for (let seed = 0; seed < CASES * 2; seed += 1) {
    const { form } = await freshRequest(seed);
    cases.push((await register(base, session, form)).caseId);
  }
  const product = { cases: cases.slice(0, CASES), work: (caseId) => act(base, session, caseId, 'note', { text: '样本备注' }) };
  const floor = await bareTransactions(adminUrl, cases.slice(CASES), dataDir);
  for (const users of [1, 16]) await compare(users, product, floor);
  await floor.close();
}

async function compare(users, product, floor) {
  const rounds = { product: [], floor: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, side] of Object.entries({ floor, product })) {
      const figures = await measure(users, COMMANDS[users] / ROUNDS, (index) => side.work(side.cases[index % CASES]));
      if (round > 0) rounds[name].push(figures);
    }
  }
  const [bare, own] = [medianOf(rounds.floor), medianOf(rounds.product)];
  report('commands', 'p50', users, 'ms', bare.p50, own.p50);
  report('commands', 'p99', users, 'ms', bare.p99, own.p99);
  report('commands', 'commandsPerS', users, '1/s', bare.perSecond, own.perSecond);
}

/** What a command writes, statement by statement, with nothing of the product around it; an audit of unchained rows. */
async function bareTransactions(adminUrl, cases) {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 16 });
  await pool.query(`
    CREATE TABLE bare_audit (id uuid PRIMARY KEY DEFAULT uuidv7(), office text, case_id uuid, seq integer, at timestamptz, actor jsonb, act text,
      act_sha256 text, request_id text);
    CREATE INDEX ON bare_audit (case_id)`);
  const actor = JSON.stringify({ kind: 'staff', id: randomUUID(), name: 'bench', roles: ['CLERK'] });
  const payload = JSON.stringify({ text: '样本备注' });
  const work = async (caseId) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('youshen.offices', $1, true), set_config('youshen.case_id', $2, true)`, ['GUANGZHOU', '']);
      const { rows } = await client.query(
        `SELECT id, seq, acceptance_number, office, region, channel, received_at, registered_at,
                (SELECT max(version) FROM policy_version) AS policy_version FROM case_file WHERE id = $1 FOR UPDATE OF case_file`,
        [caseId],
      );
      const seq = rows[0].seq + 1;
      const key = randomUUID();
      await client.query('SELECT body_sha256, answer FROM command_key WHERE scope = $1 AND key = $2', ['bench', key]);
      await client.query('SELECT seq, type, at, actor, payload FROM case_action WHERE case_id = $1 ORDER BY seq', [caseId]);
      await client.query(
        `INSERT INTO case_action (case_id, seq, office, type, at, actor, payload) VALUES ($1, $2, 'GUANGZHOU', 'note', now(), $3, $4)`,
        [caseId, seq, actor, payload],
      );
      await client.query(
        `INSERT INTO bare_audit (office, case_id, seq, at, actor, act, act_sha256, request_id)
         VALUES ('GUANGZHOU', $1, $2, now(), $3, 'note', $4, $5)`,
        [caseId, seq, actor, 'f'.repeat(64), key],
      );
      await client.query('UPDATE case_file SET seq = $2 WHERE id = $1', [caseId, seq]);
      await client.query(
        `INSERT INTO command_key (scope, key, body_sha256, case_id, answer, at) VALUES ('bench', $1, $2, $3, $4, now())`,
        [key, 'f'.repeat(64), caseId, payload],
      );
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
  return { cases, work, close: () => pool.end() };
}
