import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { withLock } from './lock.mjs';
import { inRoot, root } from './paths.mjs';
import { runToEnd } from './processes.mjs';
import { Refusal, progress, say } from './terminal.mjs';

/** Each has pages of its own, below apps/web and dist/web by this name. */
export const audiences = ['staff', 'supervision', 'portal'];

/** The programs whose interface the pages speak, by the names of their descriptions. */
const described = ['intake', 'supervision', 'portal'];

const stamp = inRoot('dist', 'web', '.stamp');
/** Of the rest of the product the pages take nothing but descriptions and the domain. */
const folders = [join('apps', 'web'), join('docs', 'openapi'), join('libs', 'domain')];
const isSource = (path) => !path.endsWith('.spec.ts') && !path.includes(join('api', 'described'));

function fingerprint() {
  const hash = createHash('sha256');
  for (const path of ['package-lock.json', ...folders.flatMap(filesUnder).filter(isSource)].sort()) {
    const { size, mtimeMs } = statSync(inRoot(path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(folder) {
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length));
}

const isFresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();

/** Builds dist/web if a page, a description or the domain changed since. @throws Refusal with the builder's messages. */
export async function ensureWebBuild({ force = false } = {}) {
  if (!force && isFresh()) return;
  await withLock(
    inRoot('.data', 'web-build.lock'),
    () => build(force),
    (pid) => say(`Screens: process ${pid} is building, waiting.`),
  );
}

async function build(force) {
  if (!force && isFresh()) return;
  const line = progress('Screens');
  // Taken before building: a file saved meanwhile makes the next start build again.
  const taken = fingerprint();
  rmSync(stamp, { force: true });
  await describeInterfaces();
  for (const audience of audiences) {
    line.update(audience);
    await bundle(audience);
    compressAssets(inRoot('dist', 'web', audience, 'assets'));
  }
  writeFileSync(stamp, taken);
  line.done('done');
}

/** Writes the types of each interface from its committed description; they are never committed themselves. */
export async function describeInterfaces() {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const folder = inRoot('apps', 'web', 'api', 'described');
  mkdirSync(folder, { recursive: true });
  for (const name of described) {
    const text = readFileSync(inRoot('docs', 'openapi', `${name}.json`), 'utf8');
    const types = astToString(await openapiTS(JSON.parse(text), { alphabetize: true, defaultNonNullable: false }));
    const file = join(folder, `${name}.ts`);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== types) writeFileSync(file, types);
  }
}

async function bundle(audience) {
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');
  const args = ['build', '--config', inRoot('apps', 'web', 'vite.config.mjs'), '--mode', audience, '--logLevel', 'warn'];
  const result = await runToEnd(process.execPath, [vite, ...args], { cwd: root, env: { ...process.env, NODE_ENV: 'production' } });
  if (result.code !== 0) throw new Refusal(`The screens of ${audience} could not be built:\n${result.output.trim()}`);
}

/** Compressed once here instead of with every answer. */
function compressAssets(folder) {
  for (const name of readdirSync(folder).filter((each) => /\.(js|css|svg)$/.test(each))) {
    const content = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
  }
}
