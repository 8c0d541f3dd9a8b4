import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';

type Hook = NonNullable<Parameters<typeof bundleWorkflowCode>[0]['webpackConfigHook']>;

/** The sources name what they import by the names the compiler will give it. */
const fromSources: Hook = (config) => ({
  ...config,
  resolve: { ...config.resolve, extensionAlias: { '.js': ['.ts', '.js'] } },
});

/** The workflows as they stand in the sources, bundled as for a worker. */
export function bundleFromSources(entry = 'workflows/index.ts'): Promise<WorkflowBundleWithSourceMap> {
  const workflowsPath = fileURLToPath(new URL(`../../${entry}`, import.meta.url));
  return bundleWorkflowCode({ workflowsPath, webpackConfigHook: fromSources, logger: new DefaultLogger('ERROR') });
}
