import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runToEnd } from './processes.mjs';
import { Refusal, say } from './terminal.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** What Chromium needs to run without a display, as root, and without asking anybody for anything. */
export const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Chromium's path: what CHROMIUM names, or what is installed; on a machine that builds (CI=true, as root) it is
 * installed with its Chinese faces.
 * @throws Refusal saying how to get one.
 */
export async function findBrowser(env = process.env) {
  const given = env['CHROMIUM'];
  if (given) {
    if (existsSync(given)) return given;
    throw new Refusal(`CHROMIUM=${given} is set, but there is no such file.`);
  }
  const found = installed(env) ?? (await install(env));
  if (found) return found;
  throw new Refusal(
    'No browser for the tests of the screens. Install Chromium (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM to the program.',
  );
}

function installed(env) {
  const folders = ['/usr/bin', ...(env['PATH'] ?? '').split(delimiter)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

async function install(env) {
  if (env['CI'] !== 'true' || process.getuid?.() !== 0) return undefined;
  say('Browser: none found, installing Debian’s Chromium.');
  const quiet = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  for (const args of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']]) {
    const { code, output } = await runToEnd('apt-get', args, quiet);
    if (code !== 0) throw new Refusal(`apt-get ${args[0]} failed:\n${output.trim().split('\n').slice(-5).join('\n')}`);
  }
  return installed(env);
}
