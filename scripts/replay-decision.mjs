import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from './lib/build.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { runInTerminal } from './lib/processes.mjs';
import { Refusal, main } from './lib/terminal.mjs';

const usage = 'npm run replay-decision -- CASE [--data DIR]   (CASE: acceptance number or id)';

/** Recomputes what was decided on a case. Exit code 0 if all is the same, 1 if anything differs, 2 if there is no such case. */
await main(async () => {
  const { name, dataDir } = readArguments();
  const databaseUrl = process.env['DATABASE_URL'] ?? adminUrlIn(dataDir);
  await ensurePackages();
  await ensureBuild();
  const program = inRoot('dist', 'apps', 'replay-decision', 'main.js');
  const env = { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'development' };
  return runInTerminal(process.execPath, ['--enable-source-maps', program, name], { cwd: root, env });
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { data: { type: 'string', default: inRoot('.data') } },
      allowPositionals: true,
    });
    if (positionals.length !== 1) throw new Error('One case is named.');
    return { name: positionals[0], dataDir: values.data };
  } catch (error) {
    throw new Refusal(`${error.message}\nUsage: ${usage}`);
  }
}

/** The owner's address of a running system's database. */
function adminUrlIn(dataDir) {
  const file = join(dataDir, 'running.json');
  const url = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).services?.postgres?.url : undefined;
  if (url) return url;
  throw new Refusal(
    `No system runs with its data in ${dataDir}. Start one with npm start, name its folder with --data DIR, or give DATABASE_URL.`,
  );
}
