import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { findTemporal } from './temporal-binary.mjs';
import { waitForNamespace } from './temporal-health.mjs';
import { startLogged } from './processes.mjs';
import { Refusal } from './terminal.mjs';

/**
 * The Temporal server as given by TEMPORAL_ADDRESS (and TEMPORAL_NAMESPACE), checked to answer.
 * @returns `{address, namespace}`, or null when none is given.
 * @throws Refusal when one is given that does not serve the namespace.
 */
export async function givenTemporal(env = process.env) {
  const address = env['TEMPORAL_ADDRESS'];
  if (!address) return null;
  const namespace = env['TEMPORAL_NAMESPACE'] || 'default';
  if (await waitForNamespace(address, { namespace, timeoutMs: 10_000 })) return { address, namespace };
  throw new Refusal(
    `TEMPORAL_ADDRESS=${address} is set, but no Temporal server there serves the namespace "${namespace}". ` +
      'Start it, or unset the variable.',
  );
}

/**
 * How to run a development server as a part that can be started again.
 * @param folder where its state is kept; null keeps it in memory.
 * @param logFolder where temporal.log is written.
 */
export async function temporalPart({ folder, port, logFolder }) {
  const binary = await findTemporal();
  const address = `127.0.0.1:${port}`;
  if (folder !== null) mkdirSync(folder, { recursive: true });
  const state = folder === null ? [] : ['--db-filename', join(folder, 'temporal.sqlite')];
  const args = [
    'server',
    'start-dev',
    '--headless',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--log-level',
    'warn',
  ];
  const settings = ['--dynamic-config-value', 'matching.enableFairness=true'];
  return {
    name: 'temporal',
    address,
    namespace: 'default',
    stopSignal: 'SIGTERM',
    launch: () => startLogged(binary, [...args, ...settings, ...state], { logFile: join(logFolder, 'temporal.log') }),
    ready: (isOver) => waitForNamespace(address, { namespace: 'default', timeoutMs: 60_000, isOver }),
  };
}
