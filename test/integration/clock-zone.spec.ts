import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const run = promisify(execFile);
const ZONES = { UTC: 0, 'Asia/Shanghai': -480, 'America/Los_Angeles': 480, 'Pacific/Auckland': -780 } as const;
const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const SPECS = 'libs/domain/(calendar/calendar|clock/(due|outages|read-clock|revision|explanation|warnings))\\.spec';

/** Every expectation of these specs is an absolute instant, so that passing in a zone is giving the same answers there. */
describe('legal time does not depend on the zone of the process', () => {
  it.each(Object.entries(ZONES))(
    'under TZ=%s',
    async (zone, offsetInJanuary) => {
      const env = { ...process.env, TZ: zone };
      const { stdout: offset } = await run(process.execPath, ['-p', 'new Date(2026, 0, 15).getTimezoneOffset()'], { env });
      expect(Number(offset)).toBe(offsetInJanuary);
      const { stderr } = await run(process.execPath, [...JEST, '--selectProjects', 'unit', '--testPathPatterns', SPECS], { env });
      expect(stderr).toMatch(/Test Suites: 7 passed, 7 total/);
    },
    120_000,
  );
});
