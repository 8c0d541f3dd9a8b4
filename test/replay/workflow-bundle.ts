import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Milliseconds; a few seconds on a machine that has nothing else to do. */
export const BUNDLING = 120_000;

const pathOf = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/**
 * The workflows as they stand in the sources, bundled as for a worker. In a process of its own: the bundler outlives a
 * test that has run out of time, and would take the runner with it.
 */
export async function bundleFromSources(entry = 'workflows/index.ts'): Promise<{ readonly code: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  try {
    const target = join(folder, 'bundle.js');
    await promisify(execFile)(process.execPath, [pathOf('test/replay/bundle.mjs'), pathOf(entry), target], { timeout: BUNDLING });
    return { code: await readFile(target, 'utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
