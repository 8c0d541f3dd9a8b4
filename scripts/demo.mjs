import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './lib/options.mjs';
import { inRoot } from './lib/paths.mjs';
import { identityOf } from './lib/processes.mjs';
import { Refusal, main, say } from './lib/terminal.mjs';

const usage = 'npm run demo -- [--json] [--data DIR]';

/** Plays twelve new requests against a running system. Exit code 0 only if each ended as its description says. */
await main(async () => {
  const options = readOptions(
    { json: { type: 'boolean', default: false }, data: { type: 'string', default: inRoot('.data') } },
    usage,
  );
  const running = runningIn(options.data);
  const { playDemo } = await import('./lib/sample-player.mjs');
  return (await playDemo({ running, json: options.json, say })).ok ? 0 : 1;
});

function runningIn(dataDir) {
  const file = join(dataDir, 'running.json');
  const running = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  if (running?.ready && identityOf(running.pid) !== null) return running;
  throw new Refusal(
    `No system runs with its data in ${dataDir}. Start one with npm start, or name its folder: --data DIR.`,
  );
}
