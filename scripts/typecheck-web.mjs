import { describeInterfaces } from './lib/web-build.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { runInTerminal } from './lib/processes.mjs';
import { main } from './lib/terminal.mjs';

/** The screens against the interfaces as they are described. */
await main(async () => {
  await describeInterfaces();
  return runInTerminal(process.execPath, [inRoot('node_modules/vue-tsc/bin/vue-tsc.js'), '-p', 'apps/web/tsconfig.json'], { cwd: root });
});
