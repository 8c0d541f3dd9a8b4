import { describe, expect, it } from '@jest/globals';
import { bundleFromSources, BUNDLING } from './workflow-bundle.js';

/** Bytes. The engine's own part is half a megabyte; what is far above it has let something in. */
const LIMIT = 1_000_000;

const withoutMap = (code: string): number => Buffer.byteLength(code.replace(/\n\/\/# sourceMappingURL=[^\n]*/g, ''));

describe('the workflow bundle', () => {
  it('stays small', async () => {
    const { code } = await bundleFromSources();
    process.stdout.write(`  workflow bundle: ${Math.round(withoutMap(code) / 1024)} KiB (limit ${Math.round(LIMIT / 1024)})\n`);
    expect(withoutMap(code)).toBeLessThan(LIMIT);
    expect(code).toContain('caseWorkflow');
  }, BUNDLING);

  it('is seen to grow when a library gets in, which the engine itself does not refuse', async () => {
    const { code } = await bundleFromSources('test/replay/planted/oversized.ts');
    expect(withoutMap(code)).toBeGreaterThan(LIMIT);
  }, BUNDLING);
});
