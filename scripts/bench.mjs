import { existsSync, mkdtempSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild } from './lib/build.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { inRoot } from './lib/paths.mjs';
import { freeRange } from './lib/ports.mjs';
import { System } from './lib/system.mjs';
import { Refusal, main } from './lib/terminal.mjs';

const folder = inRoot('test', 'bench');

/**
 * Runs test/bench/NAME.mjs: its default export gets
 * `{pg: {adminUrl, database, address}, temporal: {address, namespace}, dataDir, start, args}`;
 * `start()` migrates and starts the product's services on the same two servers and returns what running.json says.
 * `commandsPerMinute` of one session is without bounds unless a benchmark exports its own, or null for the programs'.
 * A benchmark that exports `needs` (of 'postgres', 'temporal') gets only those. PostgreSQL runs with fsync on.
 */
await main(async () => {
  const [name, ...args] = process.argv.slice(2);
  const file = join(folder, `${name}.mjs`);
  if (name === undefined || !/^[a-z-]+$/.test(name) || !existsSync(file))
    throw new Refusal(`Usage: npm run bench -- ${known().join('|')}`);
  await ensurePackages();
  await ensureBuild();
  const { default: run, needs = ['postgres', 'temporal'], commandsPerMinute = 1_000_000 } = await import(pathToFileURL(file));
  if (needs.length === 0) return void (await run({ args }));
  await withSystem({ needs, commandsPerMinute }, (context) => run({ ...context, args }));
});

function known() {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => name.slice(0, -4));
}

async function withSystem({ needs, commandsPerMinute }, work) {
  mkdirSync(inRoot('.data'), { recursive: true });
  const dataDir = mkdtempSync(inRoot('.data', 'bench-'));
  // Standard output belongs to the benchmark's lines.
  const onEvent = (name, sentence) => process.stderr.write(`${name} ${sentence}.\n`);
  const system = new System({ dataDir, basePort: await freeRange(), onEvent, ...(commandsPerMinute === null ? {} : { commandsPerMinute }) });
  const finish = async () => {
    await system.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void finish().finally(() => process.exit(130)));
  await system.open();
  try {
    const pg = needs.includes('postgres') ? await system.startPostgres() : undefined;
    const temporal = needs.includes('temporal') ? await system.startTemporal() : undefined;
    const start = async () => {
      await system.migrate();
      return await system.startServices();
    };
    await work({ pg, temporal, dataDir, start });
  } finally {
    await finish();
  }
}
