import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { inRoot } from './paths.mjs';
import { runToEnd } from './processes.mjs';
import { Refusal, say } from './terminal.mjs';
import { cacheFolder } from './temporal-binary.mjs';

const requirements = inRoot('test', 'contract', 'requirements.txt');
const PYTHON = 'python3';
const ADVICE = 'Install Python 3.10 or newer with its venv module (Debian: apt-get install python3-venv) and try again.';

/** One folder per list of packages: a changed list is installed anew, and an older checkout keeps its own. */
const home = () => join(cacheFolder(), `schemathesis-${createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12)}`);
/** Written last: a folder without it was left half made. */
const whole = () => join(home(), '.installed');

/**
 * The path of schemathesis: from the user's cache, else installed there from the package registry, into an environment
 * of its own.
 * @throws Refusal saying what to install where there is no Python that could.
 */
export async function findSchemathesis() {
  mkdirSync(cacheFolder(), { recursive: true });
  if (!existsSync(whole())) await withLock(`${home()}.lock`, install, (pid) => say(`Schemathesis: process ${pid} is installing it, waiting.`));
  return join(home(), 'bin', 'schemathesis');
}

async function install() {
  if (existsSync(whole())) return;
  say('Schemathesis: installing it once.');
  await makeEnvironment();
  await must(join(home(), 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', '--requirement', requirements]);
  writeFileSync(whole(), '');
}

/** Debian keeps the part of Python that makes environments in a package of its own. */
async function makeEnvironment() {
  rmSync(home(), { recursive: true, force: true });
  if ((await runToEnd(PYTHON, ['-m', 'venv', home()])).code === 0) return;
  if (process.getuid?.() === 0) {
    await runToEnd('apt-get', ['update']);
    await runToEnd('apt-get', ['install', '--yes', '--no-install-recommends', 'python3', 'python3-venv']);
  }
  rmSync(home(), { recursive: true, force: true });
  await must(PYTHON, ['-m', 'venv', home()]);
}

async function must(program, args) {
  const { code, output } = await runToEnd(program, args);
  if (code !== 0) throw new Refusal(`${[program, ...args].join(' ')} failed:\n${output.trim().split('\n').slice(-10).join('\n')}\n${ADVICE}`);
}
