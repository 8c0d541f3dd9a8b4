import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { freePort } from './ports.mjs';
import { postgresPart } from './postgres.mjs';
import { endProcess, isAlive, markOf } from './processes.mjs';
import { Supervised } from './supervised.mjs';
import { givenTemporal, temporalPart } from './temporal-server.mjs';

/** A test runner told to end does not tear down what it set up; the servers are not in its process group either. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const marksIn = (folder) => join(folder, 'processes.json');

/**
 * Starts a PostgreSQL that forgets safety for speed and a Temporal that keeps its state in memory, each on a free
 * port, with everything they write in a folder of this process that is removed when they stop.
 * @returns `{adminUrl, temporalAddress, folder, stop()}`
 */
export async function startTestServers({ fsync = false, needs = ['postgres', 'temporal'] } = {}) {
  await removeAbandoned();
  const folder = inRoot('.data', `test-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const owner = markOf(process.pid);
  const started = [];
  const note = () =>
    writeFileSync(marksIn(folder), JSON.stringify({ owner, servers: started.flatMap(({ mark }) => mark ?? []) }));
  const onSignal = () => void stop().finally(() => process.exit(130));
  const stop = async () => {
    for (const signal of signals) process.off(signal, onSignal);
    // Temporal first: nothing of it may still ask the database.
    for (const server of [...started].reverse()) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const start = async (part) => {
    const server = new Supervised(part, () => note());
    started.push(server);
    note();
    await server.start();
    note();
    return part;
  };
  note();
  for (const signal of signals) process.on(signal, onSignal);
  try {
    const postgres = needs.includes('postgres')
      ? await start(
          await postgresPart({ folder: join(folder, 'postgres'), port: await freePort(), fsync, logFolder: folder }),
        )
      : null;
    const temporal = needs.includes('temporal')
      ? ((await givenTemporal()) ??
        (await start(await temporalPart({ folder: null, port: await freePort(), logFolder: folder }))))
      : null;
    return { adminUrl: postgres?.adminUrl, temporalAddress: temporal?.address, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ends the servers of runs that were killed, and removes their folders. */
async function removeAbandoned() {
  const parent = inRoot('.data');
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent).filter((entry) => /^test-\d+$/.test(entry))) {
    const { owner, servers } = readMarks(join(parent, name));
    if (isAlive(owner)) continue;
    await Promise.all(servers.map((mark) => endProcess(mark, { graceMs: 2_000 })));
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function readMarks(folder) {
  try {
    return JSON.parse(readFileSync(marksIn(folder), 'utf8'));
  } catch {
    return { owner: null, servers: [] };
  }
}
