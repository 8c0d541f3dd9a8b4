import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { act, announceApplication, call, freshRequest, register, signIn } from './client.mjs';
import { measure, medianOf, report } from './measure.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

const AT_ONCE = 16;
const CASES = 64;
const ROUNDS = 3;
/** Signals of a case on the straight way: registered, accepted, collected, completed, recommended, confirmed, forwarding, forwarded. */
const SIGNALS = 8;

/**
 * Whole requests from receipt to CNIPA's acknowledgement over HTTP, against a minimal workflow with the same signals and
 * activities on the same Temporal server; both in turn, in the same run.
 */
export default async function run({ temporal, dataDir, start }) {
  const running = await start();
  const product = await wholeRequests(running, dataDir);
  const floor = await minimalFlows(temporal);
  const rounds = { product: [], floor: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, side] of Object.entries({ floor, product })) {
      await side.prepare(CASES);
      const figures = await measure(AT_ONCE, CASES, side.work);
      if (round > 0) rounds[name].push(figures);
    }
  }
  const [bare, own] = [medianOf(rounds.floor), medianOf(rounds.product)];
  report('flow', 'p50', AT_ONCE, 'ms', bare.p50, own.p50);
  report('flow', 'p99', AT_ONCE, 'ms', bare.p99, own.p99);
  report('flow', 'casesPerS', AT_ONCE, '1/s', bare.perSecond, own.perSecond);
  await floor.close();
}

async function wholeRequests(running, dataDir) {
  const base = running.services['intake-guangzhou'].url;
  const clerk = await signIn(base, running.accounts, 'gz-clerk');
  const recommender = await signIn(base, running.accounts, 'gz-recommender');
  const reviewer = await signIn(base, running.accounts, 'gz-reviewer');
  let seed = 0;
  let requests = [];
  const prepare = async (count) => {
    requests = await Promise.all(Array.from({ length: count }, () => freshRequest((seed += 1))));
    for (const { bibliographicRecord } of requests) await announceApplication(running, dataDir, bibliographicRecord);
  };
  const until = async (caseId, done) => {
    for (;;) {
      const { body } = await call(base, 'GET', `/cases/${caseId}`, { session: clerk });
      if (done(body)) return;
      await pause(100);
    }
  };
  const work = async (index) => {
    const { caseId } = await register(base, clerk, requests[index].form);
    await act(base, clerk, caseId, 'accept');
    await until(caseId, ({ collected }) => collected);
    await act(base, clerk, caseId, 'complete-collection');
    await act(base, recommender, caseId, 'decide-rule', { ruleId: 'FORM_EDITION', decision: 'ACCEPT', reason: '样本' });
    await act(base, recommender, caseId, 'recommend', { reasons: '样本：符合各项条件。' });
    await act(base, reviewer, caseId, 'confirm');
    await until(caseId, ({ state }) => state === 'FORWARDED');
  };
  return { prepare, work };
}

Runtime.install({ logger: new DefaultLogger('ERROR') });

async function minimalFlows({ address, namespace }) {
  const taskQueue = 'bench-floor';
  const connection = await NativeConnection.connect({ address });
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: inRoot('test', 'bench', 'minimal-flow.workflow.js'),
    logger: { trace() {}, debug() {}, info() {}, warn() {}, error() {}, log() {} },
  });
  const worker = await Worker.create({ connection, namespace, taskQueue, workflowBundle, activities: { nothing: async () => {} } });
  const running = worker.run();
  const client = new Client({ connection: await Connection.connect({ address }), namespace });
  const work = async () => {
    const workflowId = `floor-${randomUUID()}`;
    const signal = { workflowId, taskQueue, args: [SIGNALS], signal: 'changed', signalArgs: [] };
    for (let sent = 0; sent < SIGNALS; sent += 1) await client.workflow.signalWithStart('minimalFlow', signal);
    await client.workflow.getHandle(workflowId).result();
  };
  const close = async () => {
    worker.shutdown();
    await running;
    await connection.close();
  };
  return { prepare: async () => {}, work, close };
}
