import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './lib/build.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { runInTerminal } from './lib/processes.mjs';
import { Refusal, main } from './lib/terminal.mjs';

const usage =
  'npm run verify-audit -- [--data DIR] [--office GUANGZHOU|SHENZHEN|SYSTEM] [--anchors FILE] [--head OFFICE:POSITION:HASH] [--json]';

/** Follows the chains of the audit. Exit code 0 if they are whole, 1 if one is broken, 2 if nothing can be said. */
await main(async () => {
  const args = process.argv.slice(2);
  if (args.includes('--help')) return void process.stdout.write(`${usage}\n`);
  const dataDir = taken(args, '--data') ?? inRoot('.data');
  const databaseUrl = process.env['DATABASE_URL'] ?? adminUrlIn(dataDir);
  await ensurePackages();
  await ensureBuild();
  const program = inRoot('dist', 'apps', 'verify-audit', 'main.js');
  const env = { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'development' };
  return runInTerminal(process.execPath, ['--enable-source-maps', program, ...args], { cwd: root, env });
});

/** The value of an option of ours, taken out of what the program is told. */
function taken(args, name) {
  const at = args.indexOf(name);
  if (at < 0) return undefined;
  const [, value] = args.splice(at, 2);
  if (value === undefined) throw new Refusal(`${name} wants a value.\nUsage: ${usage}`);
  return value;
}

/** The owner's address of a running system's database. */
function adminUrlIn(dataDir) {
  const file = join(dataDir, 'running.json');
  const url = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).services?.postgres?.url : undefined;
  if (url) return url;
  throw new Refusal(
    `No system runs with its data in ${dataDir}. Start one with npm start, name its folder with --data DIR, or give DATABASE_URL.\nUsage: ${usage}`,
  );
}
