import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import pg from 'pg';
import { randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureBuild } from '../../scripts/lib/build.mjs';
import { Dossier } from '../../scripts/lib/player/dossier.mjs';
import { freeRange } from '../../scripts/lib/ports.mjs';
import { System } from '../../scripts/lib/system.mjs';
import { main, say } from '../../scripts/lib/terminal.mjs';

/**
 * Records histories/STORY.DATE.json: plays each story on a system of its own and keeps what the engine wrote of it.
 * Files are added, never replaced: a case that began under an older version still runs by its history.
 */

/** Shortly before the close of a service day, so that the breach of a request of the day before falls into the play. */
const STARTS_AT = Date.parse('2026-09-24T17:29:00+08:00');
const RECEIVED_THE_DAY_BEFORE = '2026-09-23T10:00:00+08:00';
const BREACH_WITHIN = 180_000;

await main(async () => {
  await ensureBuild();
  const dataDir = mkdtempSync(join(tmpdir(), 'record-'));
  const system = new System({ dataDir, basePort: await freeRange(), fsync: false });
  await system.open();
  try {
    await Promise.all([system.startPostgres(), system.startTemporal()]);
    await system.migrate();
    process.env['DEMO_CLOCK_OFFSET_MS'] = String(STARTS_AT - Date.now());
    const running = await system.startServices();
    await keep(system, await playAll(running));
  } finally {
    await system.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

/** @returns the acceptance number each story ended with, by the story's name */
async function playAll(running) {
  const { People } = await import('../../scripts/lib/player/people.mjs');
  const { SEEDS } = await import('../../dist/libs/samples/application-numbers.js');
  const { SAMPLE_REQUESTS } = await import('../../dist/libs/samples/sample-requests.js');
  const people = new People(running);
  await people.agreeOnToday();
  const sampleOf = (key) => SAMPLE_REQUESTS.find((sample) => sample.key === key);
  const build = (key) => sampleOf(key).build(randomInt(SEEDS), people.today);
  const told = (key, change = (story) => story) => play(people, build(key), change(sampleOf(key).story));
  const stories = {
    'straight-through': told('hk-individual'),
    'correction-and-return': told('consent-missing', returnedBeforeConfirmed),
    withdrawn: told('withdrawn'),
    'not-recommended': told('field-not-covered'),
    breach: breached(people, build('hk-company')),
  };
  const numbers = await Promise.all(Object.values(stories));
  return Object.fromEntries(Object.keys(stories).map((name, index) => [name, numbers[index]]));
}

async function play(people, built, steps) {
  const { Play } = await import('../../scripts/lib/player/play.mjs');
  const played = new Play(people, built, 0);
  await played.perform(steps);
  return (await played.outcome()).acceptanceNumber;
}

/** The reviewer returns the recommendation once before confirming it. */
function returnedBeforeConfirmed(story) {
  const confirmed = story.findIndex((step) => step.do === 'confirm');
  const recommended = story[confirmed - 1];
  const returned = { do: 'return', remarks: '请写明所依据的条款。', by: 'REVIEWER', then: 'AWAITING_RECOMMENDATION' };
  return [...story.slice(0, confirmed), returned, recommended, ...story.slice(confirmed)];
}

/** Came by post the day before and is still being collected when the day closes; forwarded after that. */
async function breached(people, built) {
  await people.cnipa.put(`/admin/applications/${built.form.applicationNumber}`, built.bibliographicRecord);
  const [clerk, recommender, reviewer] = await Promise.all(['CLERK', 'RECOMMENDER', 'REVIEWER'].map((role) => people.staff('GUANGZHOU', role, 0)));
  const form = await new Dossier().handIn(built, (file) => clerk.upload('/uploads', file));
  const sender = { name: form.requester.name, relation: 'APPLICANT' };
  const letter = { sender, datedOn: RECEIVED_THE_DAY_BEFORE.slice(0, 10), datedBy: 'POSTMARK', receivedAt: RECEIVED_THE_DAY_BEFORE };
  const paper = { channel: 'POST', form, paper: letter };
  const { caseId, acceptanceNumber } = await clerk.command('/cases', paper);
  const act = (session, action, body) => session.command(`/cases/${caseId}/actions/${action}`, body);
  const until = (isSo) => untilCase(() => clerk.get(`/cases/${caseId}`), isSo);
  await act(clerk, 'accept', {});
  await until(({ collected, breachedAt }) => collected && breachedAt !== null);
  await act(clerk, 'complete-collection');
  await act(recommender, 'decide-rule', { ruleId: 'FORM_EDITION', decision: 'ACCEPT', reason: '2017版请求书载明的事项齐全，予以认可。' });
  await act(recommender, 'recommend', { reasons: '各项条件均已满足。' });
  await act(reviewer, 'confirm', {});
  await until(({ state }) => state === 'FORWARDED');
  return acceptanceNumber;
}

async function untilCase(read, isSo) {
  for (const end = Date.now() + BREACH_WITHIN; Date.now() < end; await pause(250)) if (isSo(await read())) return;
  throw new Error('the case did not come to it in time');
}

async function keep(system, numbers) {
  // The last act has been told to the workflow by now.
  await pause(3_000);
  const database = new pg.Client({ connectionString: system.postgres.adminUrl });
  await database.connect();
  const connection = await Connection.connect({ address: system.temporal.address });
  const client = new Client({ connection, namespace: system.temporal.namespace });
  try {
    for (const [story, number] of Object.entries(numbers)) {
      const { rows } = await database.query('SELECT id FROM case_file WHERE acceptance_number = $1', [number]);
      write(story, JSON.parse(historyToJSON(await client.workflow.getHandle(`case-${rows[0].id}`).fetchHistory())));
    }
  } finally {
    await connection.close();
    await database.end();
  }
}

function write(story, history) {
  const name = freeName(`${story}.${new Date().toISOString().slice(0, 10)}`);
  writeFileSync(addressOf(name), `${JSON.stringify(withoutMachine(history), null, 1)}\n`, { flag: 'wx' });
  say(`${name}: ${history.events.length} events`);
}

function addressOf(name) {
  return new URL(`histories/${name}`, import.meta.url);
}

/** A second one of a day has a number. */
function freeName(stem, number = 1) {
  const name = `${stem}${number > 1 ? `-${number}` : ''}.json`;
  return existsSync(addressOf(name)) ? freeName(stem, number + 1) : name;
}

/** Who recorded it, and on which machine, is nothing to keep. */
function withoutMachine(value) {
  if (Array.isArray(value)) return value.map(withoutMachine);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'identity' ? 'recorder' : withoutMachine(each)]));
}
