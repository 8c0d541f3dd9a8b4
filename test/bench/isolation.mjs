import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { act, announceApplication, call, freshRequest, register, signIn } from './client.mjs';
import { measure, pooled, report } from './measure.mjs';

/** As it is where nobody sets it: what holds a flood off is what is measured. */
export const commandsPerMinute = null;

const WORKS = 60;
const FLOWS = 20;
const ROUNDS = 5;
/** Registrations a second that flood the other office: thousands of times what an office sees. */
const FLOOD = 20;
/** Users who ask for more than that as fast as they are answered. */
const RUSH = 16;

/**
 * How much slower one office becomes while the other is flooded with requests and events and has a case that fails at
 * every step: commands at its window, and the automatic part of data collection. Quiet and flooded take turns in one run.
 */
export default async function run({ pg: { adminUrl }, dataDir, start }) {
  const running = await start();
  const [flooded, measured] = [running.services['intake-guangzhou'].url, running.services['intake-shenzhen'].url];
  const theirs = await signIn(flooded, running.accounts, 'gz-clerk');
  await poison(adminUrl, flooded, theirs);
  const requests = requestsOf(running, dataDir);
  // A session for each round: a round is more than people do in a minute.
  const atDesk = async () => work({ base: measured, session: await signIn(measured, running.accounts, 'sz-clerk'), requests });
  for (const [name, load] of Object.entries({ paced: paced(flooded, theirs, requests), rushed: rushed(flooded, theirs, requests) })) {
    const rounds = { quiet: [], flooded: [] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const quiet = await atDesk();
      const stop = load();
      await pause(2000);
      const busy = await atDesk().finally(stop);
      // What the flood left behind is worked off before the next quiet round.
      await pause(8000);
      if (round > 0) (rounds.quiet.push(quiet), rounds.flooded.push(busy));
    }
    for (const metric of ['commands', 'collection']) {
      const [quiet, busy] = [rounds.quiet, rounds.flooded].map((each) => pooled(each.map((round) => round[metric])));
      for (const share of ['p50', 'p95']) report(`isolation-${name}`, `${metric} ${share}`, 1, 'ms', quiet[share], busy[share]);
    }
  }
}

/** Distinct requests; CNIPA knows those whose flow is measured. */
function requestsOf(running, dataDir) {
  let seed = 0;
  return async (known = false) => {
    const request = await freshRequest((seed += 1));
    if (known) await announceApplication(running, dataDir, request.bibliographicRecord);
    return request.form;
  };
}

async function work({ base, session, requests }) {
  const forms = await Promise.all(Array.from({ length: WORKS }, () => requests()));
  const commands = await measure(1, WORKS, async (index) => {
    const { caseId } = await register(base, session, forms[index]);
    await act(base, session, caseId, 'note', { text: '样本备注' });
    await call(base, 'GET', `/cases/${caseId}`, { session });
    await pause(20);
  });
  const known = await Promise.all(Array.from({ length: FLOWS }, () => requests(true)));
  const flows = await measure(2, FLOWS, async (index) => {
    const { caseId } = await register(base, session, known[index]);
    await act(base, session, caseId, 'accept');
    while (!(await call(base, 'GET', `/cases/${caseId}`, { session })).body.collected) await pause(20);
  });
  return { commands: commands.times, collection: flows.times };
}

/** So many registrations a second, answered or not, each taken on so that its flow runs too. */
function paced(base, session, requests) {
  return () => {
    const pending = new Set();
    const one = async () => {
      const { caseId } = await register(base, session, await requests());
      await act(base, session, caseId, 'accept');
    };
    const timer = setInterval(() => {
      const sent = one().catch(() => undefined).finally(() => pending.delete(sent));
      pending.add(sent);
    }, 1000 / FLOOD);
    return async () => {
      clearInterval(timer);
      await Promise.all(pending);
    };
  };
}

/** As fast as the window answers or refuses. */
function rushed(base, session, requests) {
  return () => {
    let going = true;
    // Refused, the same request is sent again: making new ones would load the machine more than refusing them.
    const user = async () => {
      while (going) {
        const form = await requests();
        while (going && !(await register(base, session, form).catch(() => pause(50)))) continue;
      }
    };
    const users = Promise.all(Array.from({ length: RUSH }, user));
    return async () => {
      going = false;
      await users;
    };
  };
}

/** A case whose history nobody can read: every step of its flow fails, and is tried again. */
async function poison(adminUrl, base, session) {
  const { form } = await freshRequest(800_001);
  const { caseId } = await register(base, session, form);
  const owner = new pg.Client({ connectionString: adminUrl });
  await owner.connect();
  await act(base, session, caseId, 'accept');
  await owner.query(`UPDATE case_action SET type = 'accept' WHERE case_id = $1 AND seq = 1`, [caseId]);
  await owner.end();
}
