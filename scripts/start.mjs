import { existsSync } from 'node:fs';
import { ensureBuild } from './lib/build.mjs';
import { readBasePort, readOptions } from './lib/options.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { inRoot } from './lib/paths.mjs';
import { serviceNames } from './lib/services.mjs';
import { System } from './lib/system.mjs';
import { main, say, table } from './lib/terminal.mjs';

const usage = 'npm start -- [--data DIR] [--ports BASE] [--no-samples]';
const player = inRoot('scripts', 'lib', 'sample-player.mjs');

/** npm and the terminal both pass on one Ctrl-C: only one pressed later than this asks for force. */
const sameKeyMs = 1_000;

await main(async () => {
  const options = readOptions(
    {
      data: { type: 'string', default: inRoot('.data') },
      ports: { type: 'string', default: '7000' },
      'no-samples': { type: 'boolean', default: false },
    },
    usage,
  );
  const basePort = readBasePort(options.ports);
  await ensurePackages();
  await ensureBuild();
  const system = new System({
    dataDir: options.data,
    basePort,
    onEvent: (name, sentence) => say(`${name} ${sentence}.`),
  });
  await system.open();
  const signals = stopOnSignal(system);
  try {
    await bringUp(system, !options['no-samples']);
  } catch (error) {
    // Asked to stop half way: what then fails is no news.
    if (!signals.asked()) {
      await system.stop();
      signals.forget();
      throw error;
    }
  }
  await signals.stopped;
});

async function bringUp(system, samples) {
  await Promise.all([system.startPostgres(), system.startTemporal()]);
  const { applied, empty } = await system.migrate();
  if (applied.length > 0) say(`Database: migrations applied: ${applied.length}.`);
  const running = await system.startServices();
  describe(system, running);
  if (samples && empty && existsSync(player)) await play(running);
}

function describe(system, running) {
  say();
  for (const line of table(serviceNames.map((name) => [name, running.services[name].url]))) say(`  ${line}`);
  say(`  Temporal ${running.services.temporal.address}, PostgreSQL ${running.services.postgres.address}`);
  if (running.accounts.length > 0) {
    say('\nSample accounts:');
    for (const line of table(
      running.accounts.map(({ login, password, roles }) => [login, password, roles?.join(', ')]),
    ))
      say(`  ${line}`);
  }
  say(
    `\nReady in ${(performance.now() / 1000).toFixed(1)} s. Data in ${system.dataDir}, logs in ${system.logFolder}.`,
  );
  say('Ctrl-C stops everything.');
}

/** A sample that does not go through is reported; the system stays up, so that one can see why. */
async function play(running) {
  const { playSamples } = await import(player);
  say('\nPlaying the sample requests.');
  await playSamples({ running, say }).catch((error) => say(`The sample requests stopped: ${error.message}`));
}

/** Stops the system at the first signal, by force at a second. `stopped` ends when that is done. */
function stopOnSignal(system) {
  let askedAt = null;
  // Holds the launcher while all its processes are between an end and a restart.
  const keepAlive = setInterval(() => undefined, 60_000);
  const forget = () => clearInterval(keepAlive);
  const stopped = new Promise((resolve, reject) => {
    const onSignal = () => {
      if (askedAt !== null) return void (Date.now() - askedAt > sameKeyMs && system.stop({ graceMs: 0 }));
      askedAt = Date.now();
      say('\nStopping.');
      system.stop().then(() => (forget(), say('Stopped.'), resolve()), reject);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  });
  return { stopped, forget, asked: () => askedAt !== null };
}
