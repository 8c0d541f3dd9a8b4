import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './lib/browser.mjs';
import { ensureBuild } from './lib/build.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { runInTerminal } from './lib/processes.mjs';
import { main, say } from './lib/terminal.mjs';
import { audiences } from './lib/web-build.mjs';

/** Takes a picture of every page and state that the browser tests look at, into docs/screens. */
await main(async () => {
  await ensurePackages();
  await ensureBuild();
  await findBrowser();
  const folder = inRoot('docs', 'screens');
  for (const audience of audiences) rmSync(join(folder, audience), { recursive: true, force: true });
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = [inRoot('node_modules/jest/bin/jest.js'), '--selectProjects', 'browser', '-w', '1', ...process.argv.slice(2)];
  const code = await runInTerminal(process.execPath, [...flags, ...jest], { cwd: root, env: { ...process.env, SCREENS_FOLDER: folder } });
  say(`Pictures in ${folder}.`);
  return code;
});
