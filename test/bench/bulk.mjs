import { readFileSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { request } from 'undici';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { call, freshRequest, register, signIn } from './client.mjs';
import { report } from './measure.mjs';

const REQUESTS = 500;
const ROWS = 50_000;
const MEGABYTE = 1_048_576;

/**
 * 500 requests handed in as one sheet, checked and registered, against the same number registered one by one through the
 * same program; and 50,000 rows taken along in each format, against reading the same rows bare, with the program's memory
 * before and at its height.
 */
export default async function run({ pg: { adminUrl }, start }) {
  const running = await start();
  const { url, pid } = running.services['intake-guangzhou'];
  const session = await signIn(url, running.accounts, 'gz-clerk');
  await batches(url, session);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(MANY_CASES, [ROWS]);
  for (const format of ['csv', 'ndjson', 'xlsx']) await exports({ url, session, pid, client, format });
  await slowReader({ url, session, pid });
  await client.end();
}

async function batches(url, session) {
  const { sheetCsv, sheetRow } = await import(inRoot('dist', 'libs', 'samples', 'batch-sheet.js'));
  const forms = await Promise.all(Array.from({ length: 2 * REQUESTS }, async (_, seed) => (await freshRequest(seed + 1)).form));
  const sheet = sheetCsv(forms.slice(REQUESTS).map(sheetRow));
  const singles = await seconds(async () => {
    for (const form of forms.slice(0, REQUESTS)) await register(url, session, form);
  });
  let batch;
  const checking = await seconds(async () => (batch = await handIn(url, session, sheet)));
  const path = `/bulk-intakes/${batch.bulkIntakeId}/register`;
  const registering = await seconds(async () => (batch = (await call(url, 'POST', path, { session, key: 'bench-batch', body: { policy: 'ALL' } })).body));
  if (batch.counts.registered !== REQUESTS) throw new Error(`registered ${batch.counts.registered}`);
  report('bulk', `check ${REQUESTS}`, 1, 's', singles, checking);
  report('bulk', `register ${REQUESTS}`, 1, 's', singles, registering);
  report('bulk', `check and register ${REQUESTS}`, 1, 's', singles, checking + registering);
}

async function handIn(url, session, sheet) {
  const form = new FormData();
  form.append('file', new Blob([sheet]), 'batch.csv');
  const answer = await fetch(`${url}/bulk-intakes`, { method: 'POST', headers: { cookie: session.cookie, 'x-csrf-token': session.csrfToken }, body: form });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

async function exports({ url, session, pid, client, format }) {
  const bare = await seconds(() => client.query(`SELECT * FROM case_file WHERE state = 'COMPLETED'`));
  const before = resident(pid, 'VmRSS');
  forgetPeak(pid);
  let bytes = 0;
  const taken = await seconds(async () => {
    const { body } = await request(`${url}/exports/cases?format=${format}&state=COMPLETED`, { headers: { cookie: session.cookie } });
    for await (const chunk of body) bytes += chunk.length;
  });
  report('bulk', `export ${ROWS} ${format}`, 1, 's', bare, taken);
  report('bulk', `memory at its height, ${format} of ${Math.round(bytes / MEGABYTE)} MB`, 1, 'MB', before, resident(pid, 'VmHWM'));
}

/** A line that takes a tenth of a second for every 64 KiB must not make the program keep the rest. */
async function slowReader({ url, session, pid }) {
  const before = resident(pid, 'VmRSS');
  forgetPeak(pid);
  const { body } = await request(`${url}/exports/cases?format=xlsx&state=COMPLETED`, { headers: { cookie: session.cookie } });
  for await (const chunk of body) await new Promise((resolve) => setTimeout(resolve, (chunk.length / 65_536) * 100));
  report('bulk', 'memory at its height, xlsx over a slow line', 1, 'MB', before, resident(pid, 'VmHWM'));
}

async function seconds(work) {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** Resident memory of a process as Linux tells it, in megabytes. */
function resident(pid, field) {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').split('\n').find((each) => each.startsWith(`${field}:`));
  return Number(/\d+/.exec(line)[0]) / 1024;
}

const forgetPeak = (pid) => writeFileSync(`/proc/${pid}/clear_refs`, '5');

/** At an end, so that no workflow is looked for. */
const MANY_CASES = `
  INSERT INTO case_file (id, acceptance_number, office, region, channel, application_number, invention_title, applicant_name, state, state_since,
    seq, received_at, registered_at, clock_state, clock_period, deemed_received_at, due_at, due_not_before, due_provisional, collected, forwarded_at, cnipa_receipt_number)
  SELECT uuidv7(), 'B-' || n, 'GUANGZHOU', 'HK', 'WINDOW', '2019' || lpad(n::text, 8, '0') || '.X', '一种样本装置及其控制方法（第' || n || '件）', '港島樣本醫療器械有限公司',
    'COMPLETED', now(), 9, now(), now(), 'stopped', 1, now(), now(), false, false, true, now(), 'R-' || n
  FROM generate_series(1, $1::int) AS n`;
