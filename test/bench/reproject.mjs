import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { act, call, freshRequest, register, signIn } from './client.mjs';
import { DAY, manyCases } from './many-cases.mjs';
import { report, reportOne } from './measure.mjs';

const CASES = 100_000;
/** Officers at their desks, and after how many milliseconds each of them does something again: far more than two windows ever see. */
const USERS = 4;
const EVERY = 100;
const BEFORE = 20_000;
const NOW = Date.parse(`${DAY}T14:30:00+08:00`);

/**
 * An outage over 100,000 open cases, previewed and declared over HTTP, while officers go on with their work. The floor is
 * one bare UPDATE of the same columns; commands are compared with those before, by the same officers on the same cases.
 * Two words after the name, if given: how many cases, and another pace of the officers in milliseconds.
 */
export default async function run({ pg: { adminUrl }, start, args }) {
  process.env.DEMO_CLOCK_OFFSET_MS = String(NOW - Date.now());
  const count = Number(args[0] ?? CASES);
  const running = await start();
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  client.on('error', () => {});
  const window = { base: running.services['intake-guangzhou'].url };
  window.session = await signIn(window.base, running.accounts, 'gz-clerk');
  const { form } = await freshRequest(1);
  const { caseId } = await register(window.base, window.session, form, `${DAY}T12:30:00+08:00`);
  const ids = await manyCases(client, caseId, count);
  const pace = Number(args[1] ?? EVERY);
  const command = (index) => act(window.base, window.session, ids[index % ids.length], 'note', { text: '样本备注' });
  await working(command, pace, () => pause(BEFORE / 4));
  const { figures: before } = await working(command, pace, () => pause(BEFORE));
  const desk = { base: running.services.supervision.url };
  desk.session = await signIn(desk.base, running.accounts, 'gz-supervisor');
  await preview(desk, count);
  const floor = await bareUpdate(client);
  const { seconds, figures } = await working(command, pace, () => declare(desk));
  report('reproject', 'seconds', count, 's', floor, seconds);
  reportOne('reproject', 'casesPerS', count, '1/s', count / seconds);
  report('reproject', 'commandP50', USERS, 'ms', before.p50, figures.p50);
  report('reproject', 'commandP99', USERS, 'ms', before.p99, figures.p99);
  const { figures: telling } = await working(command, pace, () => pause(BEFORE));
  report('reproject', 'commandP99WhileTelling', USERS, 'ms', before.p99, telling.p99);
  await client.end();
}

const OUTAGE = { scope: 'GUANGZHOU', from: `${DAY}T14:05:00+08:00`, until: `${DAY}T14:25:00+08:00`, reason: '样本故障' };

/** How long the preview takes, and how long the same program lets others wait meanwhile. */
async function preview({ base, session }, count) {
  const waits = [];
  let over = false;
  const others = (async () => {
    while (!over) {
      const begun = performance.now();
      await call(base, 'GET', '/clock');
      waits.push(performance.now() - begun);
      await pause(5);
    }
  })();
  const begun = performance.now();
  const { body } = await call(base, 'POST', '/outages/preview', { session, body: OUTAGE });
  const seconds = (performance.now() - begun) / 1000;
  over = true;
  await others;
  if (body.revisions.cases < count) throw new Error(`only ${body.revisions.cases} cases were reckoned`);
  reportOne('reproject', 'previewSeconds', count, 's', seconds);
  reportOne('reproject', 'previewLongestWait', count, 'ms', Math.max(...waits));
}

async function bareUpdate(client) {
  const begun = performance.now();
  await client.query('BEGIN');
  await client.query(`UPDATE case_file SET due_at = due_at + interval '20 minutes', next_point_at = next_point_at + interval '20 minutes'`);
  await client.query('ROLLBACK');
  await client.query('VACUUM case_file');
  return (performance.now() - begun) / 1000;
}

async function declare({ base, session }) {
  const { body } = await call(base, 'POST', '/outages', { session, key: randomUUID(), body: OUTAGE });
  if (body.reprojection.finishedAt === null) throw new Error('the re-projection is not finished');
}

/** Officers do something every so often while `work` is under way: how long it took, and how long they waited. */
async function working(command, pace, work) {
  let over = false;
  const times = [];
  const officer = async (number) => {
    for (let index = number; !over; index += USERS) {
      const begun = performance.now();
      await command(index);
      times.push(performance.now() - begun);
      await pause(Math.max(0, pace - (performance.now() - begun)));
    }
  };
  const officers = Array.from({ length: USERS }, (_, number) => officer(number));
  const begun = performance.now();
  await work();
  const seconds = (performance.now() - begun) / 1000;
  over = true;
  await Promise.all(officers);
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { seconds, figures: { p50: at(0.5), p99: at(0.99) } };
}
