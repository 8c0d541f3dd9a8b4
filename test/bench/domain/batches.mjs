import { measure, report } from '../measure.mjs';
import { built, seeded } from './built.mjs';

const RECEIPTS = 1_000;
const RUNS = 60;
/** Milliseconds within which a batch should be answered. */
const AIM_MS = 50;

/** The batch endpoint over HTTP: 1,000 receipts as instants, and 1,000 with a correction and an outage each. */
export async function batches() {
  const { asker } = await built('apps/portal/ask/ask.fixture');
  const portal = await asker();
  const plain = instants();
  const laden = plain.map((receivedAt) => ({
    receivedAt,
    corrections: [{ from: shifted(receivedAt, 3), until: shifted(receivedAt, 50) }],
    outages: [{ from: shifted(receivedAt, 60), until: shifted(receivedAt, 61) }],
  }));
  await timed(portal, 'batchOf1000', plain);
  await timed(portal, 'batchOf1000.withLedgers', laden);
  await portal.close();
}

async function timed(portal, metric, receipts) {
  const ask = async () => {
    const { status, body } = await portal.post('/ask/due/batch', { receipts });
    if (status !== 200 || body.dues.length !== RECEIPTS) throw new Error(`the batch was answered ${status}`);
  };
  await measure(1, 10, ask);
  const { p50, p99 } = await measure(1, RUNS, ask);
  report('domain', `${metric}.p50`, 1, 'ms', AIM_MS, p50);
  report('domain', `${metric}.p99`, 1, 'ms', AIM_MS, p99);
}

function instants() {
  const random = seeded(5);
  const from = Date.parse('2024-01-01T00:00:00+08:00');
  return Array.from({ length: RECEIPTS }, () => written(from + Math.floor(random() * 1_000 * 1_440) * 60_000));
}

const written = (instant) => new Date(instant + 8 * 3_600_000).toISOString().replace('Z', '+08:00');
const shifted = (text, hours) => written(Date.parse(text) + hours * 3_600_000);
