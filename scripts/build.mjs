import { parseArgs } from 'node:util';
import { ensureBuild } from './lib/build.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { main } from './lib/terminal.mjs';

await main(async () => {
  const { values } = parseArgs({ options: { force: { type: 'boolean', default: false } } });
  await ensurePackages();
  await ensureBuild({ force: values.force });
});
