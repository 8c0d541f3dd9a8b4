import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { buildWithGo } from './temporal-build.mjs';
import { download } from './temporal-download.mjs';
import { identityOf, runToEnd } from './processes.mjs';
import { Refusal, say } from './terminal.mjs';

/** The version of Temporal's command-line program (server 1.31.2) that is built or downloaded. */
export const version = '1.8.2';

const program = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

/** In the user's cache, not in the checkout, so that a second clone finds it. */
export const cacheFolder = () => join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'youshen');

const works = async (file) => (await runToEnd(file, ['--version'])).code === 0;

/**
 * The path of Temporal's program with the development server in it: from PATH, from the user's cache, else downloaded,
 * else built with Go.
 * @throws Refusal saying what to do when none of these gives one.
 */
export async function findTemporal() {
  if (await works(program)) return program;
  const cached = join(cacheFolder(), `temporal-${version}`, program);
  if (existsSync(cached) && (await works(cached))) return cached;
  return await obtain(cached);
}

async function obtain(target) {
  mkdirSync(cacheFolder(), { recursive: true });
  removeAbandoned();
  const reasons = [];
  for (const way of [download, buildWithGo]) {
    // Beside the target and renamed at the end: two processes at work at once, or one killed, leave only whole files.
    const work = mkdtempSync(join(cacheFolder(), `work-${process.pid}-`));
    try {
      const made = join(work, program);
      await way({ version, work, target: made });
      if (!(await works(made))) throw new Refusal('what came out does not run');
      mkdirSync(join(target, '..'), { recursive: true });
      renameSync(made, target);
      return target;
    } catch (error) {
      reasons.push(`  ${way.title}: ${error.message}`);
      say(`Temporal: ${way.title}: ${error.message.split('\n')[0]}`);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  throw new Refusal(
    [
      'No Temporal server could be had:',
      ...reasons,
      'Do one of these and start again: install the Temporal CLI so that `temporal` is on PATH',
      '(https://docs.temporal.io/cli); or set TEMPORAL_ADDRESS=host:port to a server that runs;',
      'or install Go (https://go.dev/dl) and have one built.',
    ].join('\n'),
  );
}

/** What an interrupted download or build left: the folder's name tells whose it was. */
function removeAbandoned() {
  for (const name of readdirSync(cacheFolder())) {
    const pid = /^work-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && identityOf(Number(pid)) === null)
      rmSync(join(cacheFolder(), name), { recursive: true, force: true });
  }
}
