import 'reflect-metadata';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { configurationOf } from '#libs/platform/config/configuration.js';
import { createHttpApp } from '#libs/platform/http/http-app.js';
import { watchDatabase } from './gauges.js';
import { runAnchors, runFigures, runResults, runWatch } from './background.js';
import { createOfficeWorkers, createRelays, createWorkerProgram } from './wiring.js';
import { WorkerModule } from './worker.module.js';

const program = await createWorkerProgram(configurationOf('worker'));
const { settings, log } = program;
const engineLog = new DefaultLogger('WARN', ({ message }) => {
  log.warn(message);
});
Runtime.install({ shutdownSignals: [], logger: engineLog });
const stopping = new AbortController();
const has = (part: (typeof settings.parts)[number]): boolean => settings.parts.includes(part);

watchDatabase(program);
const workers = await createOfficeWorkers(program);
const { relays, listener } = createRelays(program);
const app = await createHttpApp(WorkerModule.with(program), { log, secure: false });
if (settings.port !== undefined) await app.listen(settings.port, settings.host);

const stop = (): void => {
  stopping.abort();
  for (const relay of relays) relay.stop();
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

try {
  await Promise.all([
    ...workers.map((worker) => worker.run()),
    ...(has('relay') ? [listener.open(), ...relays.map((relay) => relay.run())] : []),
    ...(has('sweep') ? [runWatch, runResults, runAnchors, runFigures].map((run) => run(program, stopping.signal)) : []),
  ]);
} catch (error) {
  log.error('the worker cannot go on', error);
  process.exitCode = 1;
  stop();
}
await listener.close();
await app.close();
await Promise.all(program.dataSources.map((dataSource) => dataSource.destroy()));
process.exit();
