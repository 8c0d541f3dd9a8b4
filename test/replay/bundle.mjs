import { DefaultLogger, bundleWorkflowCode } from '@temporalio/worker';
import { writeFileSync } from 'node:fs';

/** Bundles the workflows of one source file into another file: `node bundle.mjs ENTRY TARGET`. */
const [workflowsPath, target] = process.argv.slice(2);

/** The sources name what they import by the names the compiler will give it. */
const fromSources = (config) => ({
  ...config,
  resolve: { ...config.resolve, extensionAlias: { '.js': ['.ts', '.js'] } },
});

const { code } = await bundleWorkflowCode({ workflowsPath, webpackConfigHook: fromSources, logger: new DefaultLogger('ERROR') });
writeFileSync(target, code);
