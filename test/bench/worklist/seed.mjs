import pg from 'pg';
import { built } from '../domain/built.mjs';

const SURNAMES = [...'陈李张黄何林梁吴刘罗周郭杨曾邓苏叶蔡谢许'];
const GIVEN = [...'大文志明嘉欣子轩家豪美玲俊杰晓东慧敏国华伟强淑芬建永丽雅'];
const PORTUGUESE = ['Ana', 'João', 'Maria', 'António', 'Luísa', 'Paulo', 'Inês', 'Rui', 'Sónia', 'Tomé'];
const FAMILIES = ['Sousa', 'Gonçalves', 'Araújo', 'Lopes', 'Leitão', 'Nogueira', 'Faria', 'Simões', 'Brandão', 'Évora'];
const PLACES = ['香港', '澳门', '九龙', '新界', '氹仔', '路环', '沙田', '元朗', '荃湾', '观塘'];
const TRADES = ['智能', '生物', '光电', '材料', '医疗', '软件', '能源', '航运', '环境', '机器人'];
const AGENCIES = 200;
/** One person's name for about this many applicants, as in life. */
const NAMES = 20_000;

/**
 * Invented cases of both offices in one statement each: `open` of `cases` are open, one in four of these with the office,
 * the others with CNIPA. What they are found by is made by the product's own code, name by name.
 */
export async function seedCases(adminUrl, { cases, open }) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`SET synchronous_commit = off; SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'; SET max_parallel_maintenance_workers = 2`);
    await nameTokens(client);
    await withoutIndexes(client, 'case_file', () => client.query(CASE_FILES, [cases, Math.floor(cases / open)]));
    await client.query(`ALTER TABLE case_search DROP CONSTRAINT case_search_pk, DROP CONSTRAINT case_search_case_fk; ALTER TABLE case_search SET UNLOGGED`);
    await withoutIndexes(client, 'case_search', () => client.query(TOKENS));
    await client.query(`ALTER TABLE case_search ADD CONSTRAINT case_search_pk PRIMARY KEY (case_id, token)`);
    await client.query(`DROP TABLE bench_name, bench_agency`);
    for (const table of ['case_file', 'case_search']) await client.query(`VACUUM (ANALYZE) ${table}`);
  } finally {
    await client.end();
  }
}

/** Makes the indexes of a table anew around the work, those of constraints aside: many times quicker than row by row. */
async function withoutIndexes(client, table, work) {
  const { rows } = await client.query(
    `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = $1 AND NOT EXISTS (SELECT FROM pg_constraint WHERE conname = indexname)`,
    [table],
  );
  for (const { indexname } of rows) await client.query(`DROP INDEX ${indexname}`);
  await work();
  for (const { indexdef } of rows) await client.query(indexdef);
}

async function nameTokens(client) {
  const { tokensOf } = await built('libs/search/tokens');
  const tokens = (names, agency) =>
    tokensOf({ acceptanceNumber: '', applicationNumber: '', names, agency }).filter((token) => !token.startsWith('#'));
  const names = Array.from({ length: NAMES }, (_, index) => nameOf(index));
  const agencies = Array.from({ length: AGENCIES }, (_, index) => ({ code: String(44_001 + index), name: `${PLACES[index % 10]}${GIVEN[index % 31]}${GIVEN[(index * 7) % 29]}专利代理有限公司` }));
  await client.query(`CREATE UNLOGGED TABLE bench_name (number int PRIMARY KEY, name text, tokens text[]); CREATE UNLOGGED TABLE bench_agency (number int PRIMARY KEY, code text, name text, tokens text[])`);
  const rows = (list) => JSON.stringify(list);
  await client.query(`INSERT INTO bench_name SELECT number, name, tokens FROM jsonb_to_recordset($1::jsonb) AS each (number int, name text, tokens text[])`, [
    rows(names.map((name, number) => ({ number, name, tokens: tokens([name]) }))),
  ]);
  await client.query(`INSERT INTO bench_agency SELECT number, code, name, tokens FROM jsonb_to_recordset($1::jsonb) AS each (number int, code text, name text, tokens text[])`, [
    rows(agencies.map((agency, number) => ({ number, ...agency, tokens: tokens([], agency) }))),
  ]);
}

/** A third of each: people's names, Portuguese names, companies. */
export function nameOf(index) {
  const at = (list, step) => list[Math.floor(index / step) % list.length];
  if (index % 3 === 0) return at(SURNAMES, 3) + at(GIVEN, 60) + at(GIVEN, 1860);
  if (index % 3 === 1) return `${at(PORTUGUESE, 3)} ${at(PORTUGUESE, 30)} ${at(FAMILIES, 300)}`;
  return `${at(PLACES, 3)}${at(GIVEN, 30)}${at(GIVEN, 900)}${at(TRADES, 17)}有限公司`;
}

const dice = (seed, sides) => `abs(hashint8extended(i, ${seed}) % ${sides})`;
const pick = (seed, shares) => {
  let sum = 0;
  const cases = shares.map(([state, share]) => `WHEN ${dice(seed, 100)} < ${(sum += share)} THEN '${state}'`);
  return `CASE ${cases.join(' ')} END`;
};

const OPEN = [['RECEIVED', 6], ['COLLECTING', 8], ['AWAITING_RECOMMENDATION', 8], ['AWAITING_REVIEW', 6], ['AWAITING_CORRECTION', 7], ['FORWARDING', 5], ['FORWARDED', 30], ['CNIPA_CORRECTION', 10], ['GRANTED', 20]];
const ENDED = [['COMPLETED', 70], ['REFUSED', 10], ['TERMINATED', 5], ['NOT_ACCEPTED', 5], ['NOT_RECOMMENDED', 5], ['WITHDRAWN', 5]];

/** $1 cases, every $2nd of them open. */
const CASE_FILES = `
  WITH drawn AS (
    SELECT i, CASE WHEN i % 2 = 0 THEN 'GUANGZHOU' ELSE 'SHENZHEN' END AS office, ${dice(1, '$2::int')} = 0 AS open,
           ${pick(2, OPEN)} AS open_state, ${pick(3, ENDED)} AS ended_state, ${dice(4, 100)} AS claimed, ${dice(5, 100)} AS flagged,
           date_trunc('milliseconds', now() - make_interval(mins => (${dice(6, 2880)})::int)) AS received, ${dice(7, NAMES)} AS name, ${dice(8, AGENCIES)} AS agency
    FROM generate_series(1, $1::bigint) AS i
  ), placed AS (
    SELECT drawn.*, CASE WHEN open THEN open_state ELSE ended_state END AS state FROM drawn
  ), told AS (
    SELECT placed.*, state IN ('RECEIVED', 'COLLECTING', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW') AS task,
           state IN ('RECEIVED', 'COLLECTING', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW', 'FORWARDING') AS running
    FROM placed
  )
  INSERT INTO case_file (id, acceptance_number, office, region, channel, application_number, invention_title, applicant_name, state, state_since, seq,
    received_at, registered_at, handler_id, handler_name, handler_since, clock_state, clock_period, deemed_received_at, due_at, due_not_before,
    due_provisional, collected, breached_at, returned, correction_answered, agency_code, agency_name, runs_out_at, changed_at, listing_version)
  SELECT uuidv7(make_interval(secs => (i - $1)::int)), CASE office WHEN 'GUANGZHOU' THEN 'GZ-2026-' ELSE 'SZ-2026-' END || lpad(i::text, 7, '0'), office,
    CASE WHEN i % 3 = 0 THEN 'MO' ELSE 'HK' END, 'WINDOW', '2023' || lpad((10000000 + i)::text, 8, '0') || '.' || (i % 10), '样本：一种装置', person.name, state,
    received - make_interval(hours => CASE WHEN open THEN 0 ELSE (i % 9000)::int END), 5, received, received,
    officer.id, officer.name, CASE WHEN officer.id IS NULL THEN NULL ELSE received END, CASE WHEN running THEN 'running' WHEN state = 'AWAITING_CORRECTION' THEN 'awaiting-correction' ELSE 'stopped' END,
    1, received, CASE WHEN state = 'AWAITING_CORRECTION' THEN NULL ELSE received + interval '30 hours' END, false, running AND flagged < 20, true,
    CASE WHEN running AND received + interval '30 hours' < now() THEN received + interval '30 hours' END,
    state = 'AWAITING_RECOMMENDATION' AND flagged >= 60, state = 'COLLECTING' AND flagged >= 60, agency.code, agency.name,
    CASE WHEN running THEN received + interval '30 hours' ELSE 'infinity' END, received, 1
  FROM told
  JOIN bench_name person ON person.number = told.name
  JOIN bench_agency agency ON agency.number = told.agency
  LEFT JOIN LATERAL (
    SELECT account.id, account.name FROM staff_account account JOIN staff_role held ON held.account_id = account.id
    WHERE task AND claimed < 50 AND held.office = told.office AND held.role = 'CLERK' ORDER BY account.login OFFSET claimed % 2 LIMIT 1
  ) officer ON true`;

const TOKENS = `
  INSERT INTO case_search (case_id, office, ended, token)
  SELECT c.id, c.office, c.state IN ('REFUSED', 'TERMINATED', 'NOT_ACCEPTED', 'NOT_RECOMMENDED', 'WITHDRAWN', 'COMPLETED'), token
  FROM case_file c
  JOIN (SELECT name, min(number) AS number FROM bench_name GROUP BY name) one ON one.name = c.applicant_name
  JOIN bench_name person ON person.number = one.number
  JOIN bench_agency agency ON agency.code = c.agency_code,
  LATERAL (SELECT unnest(person.tokens || ARRAY[lower(replace(c.acceptance_number, '-', '')), substr(replace(c.acceptance_number, '-', ''), 3),
      '#' || split_part(c.acceptance_number, '-', 3)::int, replace(c.application_number, '.', '')]) AS token
    UNION ALL SELECT token FROM unnest(agency.tokens) AS token WHERE token <> ALL (person.tokens)) tokens`;
