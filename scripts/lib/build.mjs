import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { withLock } from './lock.mjs';
import { inRoot, root } from './paths.mjs';
import { runToEnd } from './processes.mjs';
import { Refusal, progress, say } from './terminal.mjs';
import { ensureWebBuild } from './web-build.mjs';

const folders = ['apps', 'libs', 'workflows', 'migrations'];
const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const stamp = inRoot('dist', '.stamp');

const isTypeScript = (path) => path.endsWith('.ts');
const isTest = (path) => path.endsWith('.spec.ts');

/** Paths below the root of every file that goes into dist; the screens have a build of their own. */
function sources() {
  return folders
    .flatMap((folder) => filesUnder(folder))
    .filter((path) => !path.startsWith(join('apps', 'web')) && !isTest(path));
}

function filesUnder(folder) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length));
}

/** Size and time of each source, not its content: a check on every start must cost milliseconds. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of [...settings, ...paths].sort()) {
    const { size, mtimeMs } = statSync(inRoot(path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const isFresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(sources());

/** Builds dist/ if a source changed since, programs and screens. @throws Refusal with the compiler's messages. */
export async function ensureBuild({ force = false } = {}) {
  if (force || !isFresh()) {
    await withLock(
      inRoot('.data', 'build.lock'),
      () => build(force),
      (pid) => say(`Build: process ${pid} is building, waiting.`),
    );
  }
  await ensureWebBuild({ force });
}

async function build(force) {
  if (!force && isFresh()) return;
  const line = progress('Build');
  const paths = sources();
  // Taken before compiling: a file saved meanwhile makes the next start build again.
  const taken = fingerprint(paths);
  if (force) rmSync(inRoot('dist'), { recursive: true, force: true });
  rmSync(stamp, { force: true });
  await compile(line);
  copyAssets(paths);
  prune(paths);
  await bundleWorkflows(line);
  writeFileSync(stamp, taken);
  line.done('done');
}

async function compile(line) {
  const beat = setInterval(() => line.update('compiling'), 1000);
  const result = await runToEnd(
    process.execPath,
    [inRoot('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--noEmitOnError'],
    { cwd: root },
  );
  clearInterval(beat);
  if (result.code !== 0) throw new Refusal(`The build failed:\n${result.output.trim()}`);
}

function copyAssets(paths) {
  for (const path of ['package.json', ...paths.filter((path) => !isTypeScript(path))]) {
    const target = inRoot('dist', path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(inRoot(path), target);
  }
}

/** Removes what no longer has a source: a migration renamed in the source would otherwise run twice from dist. */
function prune(paths) {
  const kept = new Set(paths.map((path) => join('dist', path.replace(/\.ts$/, '.js'))));
  for (const folder of folders) {
    for (const path of filesUnder(join('dist', folder))) {
      if (!kept.has(path.replace(/\.map$/, ''))) rmSync(inRoot(path));
    }
  }
}

/** One bundle for all workers: each would otherwise spend seconds on making the same one at its start. */
async function bundleWorkflows(line) {
  const workflowsPath = inRoot('dist', 'workflows', 'index.js');
  if (!existsSync(workflowsPath)) return;
  line.update('bundling workflows');
  const { bundleWorkflowCode } = await import('@temporalio/worker');
  const quiet = () => undefined;
  const logger = { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: say, error: say };
  const { code } = await bundleWorkflowCode({ workflowsPath, logger });
  writeFileSync(inRoot('dist', 'workflows', 'bundle.js'), code);
}
