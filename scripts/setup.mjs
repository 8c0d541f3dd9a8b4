import { ensureBuild } from './lib/build.mjs';
import { readOptions } from './lib/options.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { findTemporal } from './lib/temporal-binary.mjs';
import { main } from './lib/terminal.mjs';

/** Gets what the other commands need and starts nothing: packages, the build, a Temporal server; or only the first. */
await main(async () => {
  const options = readOptions({ packages: { type: 'boolean', default: false } }, 'node scripts/setup.mjs [--packages]');
  await ensurePackages();
  if (options.packages) return;
  await ensureBuild();
  if (!process.env['TEMPORAL_ADDRESS']) await findTemporal();
});
