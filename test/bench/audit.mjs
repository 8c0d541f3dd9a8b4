import { createHash } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../scripts/lib/migrate.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { secretsIn } from '../../scripts/lib/secrets.mjs';
import { freshRequest } from './client.mjs';
import { medianOf, report } from './measure.mjs';

export const needs = ['postgres'];

const ROUNDS = 3;
const READINGS = 12;
const PAGE = 4000;
const AT = Date.parse('2026-10-12T10:00:00+08:00');
const ACTOR = { kind: 'staff', id: '01990000-0000-7000-8000-000000000001', name: '样本受理员', roles: ['CLERK'] };

/**
 * Following one chain of a million entries (40 % acts of cases with their requests and decisions, 60 % readings) against
 * reading the same rows and hashing a text of each, by `pg` alone. Both in turn, in the same run.
 */
export default async function run({ pg: { adminUrl }, dataDir, args }) {
  const entries = Number(args[0] ?? 1_000_000);
  await migrate({ adminUrl, secrets: secretsIn(dataDir), dataDir });
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const verify = await verifier(adminUrl);
  try {
    await fill(client, entries);
    await compare(entries, () => readAndHash(client, entries), () => verify.whole(entries));
  } finally {
    await verify.close();
    await client.end();
  }
}

/** Wall-clock seconds, and seconds of processor time in this process: the second figure stands on a busy machine too. */
async function compare(entries, bare, own) {
  const rounds = { floor: [], product: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.floor.push(await timed(bare));
    rounds.product.push(await timed(own));
  }
  const [floor, product] = [medianOf(rounds.floor), medianOf(rounds.product)];
  const perMillion = (seconds) => (seconds / entries) * 1e6;
  report('audit', 'entriesPerS', 1, '1/s', entries / floor.wall, entries / product.wall);
  report('audit', 'secondsPerMillion', 1, 's', perMillion(floor.wall), perMillion(product.wall));
  report('audit', 'cpuSecondsPerMillion', 1, 's', perMillion(floor.cpu), perMillion(product.cpu));
}

async function timed(work) {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6 };
}

/** Cases with the same eight acts, one assessment and twelve readings each, chained by the database's own function. */
async function fill(client, entries) {
  const { fingerprint, canonicalJson, sha256 } = await import(inRoot('dist', 'libs', 'canonical', 'canonical.js'));
  const { form, bibliographicRecord } = await freshRequest(1);
  const inputs = canonicalJson({ facts: { form, bibliographicRecord }, receivedAt: AT });
  const acts = Object.entries({
    register: { form, office: 'GUANGZHOU', region: 'HK', channel: 'WINDOW', receivedAt: AT },
    accept: {},
    collect: { record: bibliographicRecord, differences: [] },
    'complete-collection': { assessmentSha256: sha256(inputs) },
    'decide-rule': { ruleId: 'FORM_EDITION', decision: 'ACCEPT', reason: '样本：予以认可。' },
    recommend: { reasons: '样本：各项条件均已满足。' },
    confirm: {},
    note: { text: '样本备注' },
  }).map(([type, payload], index) => {
    const action = { type, payload, seq: index + 1, at: AT, actor: ACTOR };
    const decides = index >= 3 && index <= 6;
    return { ...action, sha: fingerprint(action), inputs: decides ? sha256(inputs) : null };
  });
  const cases = Math.ceil(entries / (acts.length + READINGS));
  await client.query(`
    INSERT INTO case_file (id, acceptance_number, office, region, channel, application_number, invention_title, applicant_name, state, state_since, seq,
      received_at, registered_at, clock_state, clock_period, deemed_received_at, due_not_before, due_provisional, collected)
    SELECT uuidv7(), 'B-' || g, 'GUANGZHOU', 'HK', 'WINDOW', '20' || lpad(g::text, 10, '0') || '.X', 'sample', 'sample', 'FORWARDED', now(), 8,
      now(), now(), 'stopped', 1, now(), false, false, true FROM generate_series(1, ${cases}) AS g`);
  const templates = JSON.stringify(acts.map(({ actor, at, ...rest }) => rest));
  await client.query(
    `CREATE TABLE bench_act AS SELECT * FROM jsonb_to_recordset($1) AS t (seq integer, type text, payload jsonb, sha text, inputs text)`.replace('$1', pg.escapeLiteral(templates)),
  );
  const [at, actor] = [`to_timestamp(${AT / 1000})`, pg.escapeLiteral(JSON.stringify(ACTOR))];
  await client.query(`INSERT INTO case_action SELECT c.id, a.seq, 'GUANGZHOU', a.type, ${at}, ${actor}, a.payload FROM case_file c, bench_act a ORDER BY c.id, a.seq`);
  await client.query(
    `INSERT INTO assessment SELECT id, 4, 'GUANGZHOU', ${at}, i.inputs, encode(sha256(convert_to(i.inputs, 'UTF8')), 'hex'), '{}', 'x', '1', '1', '1'
     FROM case_file, (SELECT ${pg.escapeLiteral(inputs)}::text AS inputs) AS i`,
  );
  await client.query(chained(entries, at, actor));
  await client.query('VACUUM ANALYZE');
}

const chained = (entries, at, actor) => `
  DO $$
  DECLARE entry audit_entry; place bigint := 0; last text := repeat('0', 64);
  BEGIN
    FOR entry IN
      SELECT w.* FROM (
        SELECT c.id AS case_id, a.seq, a.type AS act, a.sha AS act_sha256, a.inputs AS inputs_sha256 FROM case_file c, bench_act a
        UNION ALL SELECT c.id, NULL, 'read-case', repeat('f', 64), NULL FROM case_file c, generate_series(1, ${READINGS})
      ) AS x,
      LATERAL json_populate_record(NULL::audit_entry, row_to_json(x)) AS w ORDER BY x.case_id, x.seq LIMIT ${entries}
    LOOP
      entry.office := 'GUANGZHOU';
      entry.at := ${at};
      entry.actor := ${actor};
      entry.request_id := uuidv7();
      place := place + 1;
      entry.position := place;
      entry.previous := last;
      entry.hash := audit_hash(entry);
      last := entry.hash;
      INSERT INTO audit_entry SELECT (entry).*;
    END LOOP;
    UPDATE audit_head SET position = ${entries}, hash = last WHERE office = 'GUANGZHOU';
  END $$`;

/** The columns that make an entry, in pages, and one hash each. */
async function readAndHash(client, entries) {
  for (let after = 0; after < entries; after += PAGE) {
    const { rows } = await client.query(
      `SELECT e.position, e.previous, e.hash, e.case_id, e.seq, e.at::text, e.actor::text, e.act, e.act_sha256, e.inputs_sha256, e.about, e.request_id,
              a.type, a.at::text AS action_at, a.actor::text AS action_actor, a.payload::text AS payload
       FROM audit_entry e LEFT JOIN case_action a ON a.case_id = e.case_id AND a.seq = e.seq
       WHERE e.office = 'GUANGZHOU' AND e.position > $1 AND e.position <= $2 ORDER BY e.position`,
      [after, after + PAGE],
    );
    for (const row of rows) createHash('sha256').update(Object.values(row).join('\n')).digest('hex');
  }
}

async function verifier(url) {
  const of = (...path) => import(inRoot('dist', 'libs', ...path));
  const { createDataSource } = await of('persistence', 'data-source.js');
  const { Database } = await of('persistence', 'database.js');
  const { verifyChain } = await of('application', 'auditing', 'verify-chain.js');
  const database = new Database(await createDataSource(url, 3).initialize());
  const whole = async (entries) => {
    const verified = await verifyChain(database, { office: 'GUANGZHOU', scope: { offices: ['GUANGZHOU'] } });
    if (verified.entries !== entries || verified.faults.length > 0) throw new Error(`not whole: ${JSON.stringify(verified).slice(0, 500)}`);
  };
  return { whole, close: () => database.close() };
}
