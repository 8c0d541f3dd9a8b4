import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { inRoot, root } from './paths.mjs';
import { runToEnd } from './processes.mjs';
import { Refusal, progress, say } from './terminal.mjs';

const stamp = inRoot('node_modules', '.installed');
const lockFile = inRoot('package-lock.json');
const npmRecord = inRoot('node_modules', '.package-lock.json');

const digest = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

/** Ours by content; npm's own record by age, so that packages installed by hand are not installed again. */
function installed() {
  if (!existsSync(npmRecord)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest()) return true;
  return statSync(npmRecord).mtimeMs >= statSync(lockFile).mtimeMs;
}

/** Installs what package-lock.json names, if it is not there yet. @throws Refusal with npm's last words. */
export async function ensurePackages() {
  if (installed()) return;
  await withLock(inRoot('.data', 'packages.lock'), install, (pid) =>
    say(`Packages: process ${pid} is installing them, waiting.`),
  );
}

async function install() {
  if (installed()) return;
  const line = progress('Packages');
  const beat = setInterval(() => line.update('installing'), 1000);
  // Building needs the development packages whatever NODE_ENV says.
  const result = await runToEnd('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root });
  clearInterval(beat);
  if (result.code !== 0) throw new Refusal(`npm ci failed:\n${result.output.trim().split('\n').slice(-30).join('\n')}`);
  writeFileSync(stamp, digest());
  line.done('installed');
}
