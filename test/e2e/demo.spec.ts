import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SAMPLE_REQUESTS } from '#libs/samples/sample-requests.js';
import { RunningSystem } from '#test/support/running-system.js';

/** The samples as a visitor sees them: the exhibition of the first start, and the demonstration by its own command. */

jest.setTimeout(180_000);

const PLAYER = '../../scripts/lib/sample-player.mjs';
const DEMO = fileURLToPath(new URL('../../scripts/demo.mjs', import.meta.url));

interface Player {
  readonly playSamples: (options: { running: unknown; say: (line?: string) => void }) => Promise<{ readonly ok: boolean }>;
}

interface Line {
  readonly sample?: string;
  readonly summary?: boolean;
  readonly ok: boolean;
  readonly endedAsTold?: number;
  readonly applicationNumber: string;
  readonly state: string;
  readonly stages: readonly { readonly state: string; readonly at: string }[];
  readonly cnipaReceiptNumber: string | null;
}

let system: RunningSystem;

beforeAll(async () => {
  system = await RunningSystem.start();
}, 120_000);

afterAll(() => system.stop());

async function demo(): Promise<readonly Line[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [DEMO, '--json', '--data', system.running.dataDir]);
  return stdout.trim().split('\n').map((line) => JSON.parse(line) as Line);
}

const width = (line: string): number => Array.from(line).length;

describe('the exhibition', () => {
  it('leaves something at every desk, and fits a terminal of 160 columns', async () => {
    const { playSamples } = (await import(PLAYER)) as Player;
    const printed: string[] = [];
    expect(await playSamples({ running: system.running, say: (line = '') => printed.push(line) })).toEqual({ ok: true });
    const rows = await system.query<{ state: string }>(`SELECT DISTINCT state FROM case_file ORDER BY state`);
    expect(rows.map(({ state }) => state)).toEqual([
      'AWAITING_CORRECTION', 'AWAITING_RECOMMENDATION', 'AWAITING_REVIEW', 'COLLECTING', 'FORWARDED', 'NOT_RECOMMENDED', 'RECEIVED', 'WITHDRAWN',
    ]);
    expect(Math.max(...printed.map(width))).toBeLessThanOrEqual(160);
    expect(printed.filter((line) => /^ *(GZ|SZ)-\d{4}-\d{5} +(Guangzhou|Shenzhen) /.test(line))).toHaveLength(12);
  });
});

describe('the demonstration', () => {
  it('plays twelve new requests to the end that is told, as often as one likes', async () => {
    const [first, second] = [await demo(), await demo()];
    for (const lines of [first, second]) {
      expect(lines.at(-1)).toMatchObject({ summary: true, requests: 12, endedAsTold: 12, ok: true });
      const told = lines.slice(0, -1);
      expect(told.map(({ sample }) => sample).sort()).toEqual(SAMPLE_REQUESTS.map(({ key }) => key).sort());
      for (const { state, stages, cnipaReceiptNumber } of told) {
        expect([stages[0]?.state, stages.at(-1)?.state]).toEqual(['RECEIVED', state]);
        expect(stages.map(({ at }) => Date.parse(at))).toEqual(stages.map(({ at }) => Date.parse(at)).sort((one, other) => one - other));
        expect(cnipaReceiptNumber !== null).toBe(['FORWARDED', 'COMPLETED'].includes(state));
      }
    }
    const numbers = [...first, ...second].flatMap(({ summary, applicationNumber }) => (summary ? [] : [applicationNumber]));
    expect(new Set(numbers).size).toBe(24);
  });

  it('says so, and ends otherwise than with 0, where no system runs', async () => {
    const run = promisify(execFile)(process.execPath, [DEMO, '--json', '--data', '/nowhere']);
    const failure = (await run.catch((error: unknown) => error)) as { readonly code: number; readonly stderr: string };
    expect([failure.code, failure.stderr]).toEqual([1, expect.stringContaining('npm start')]);
  });
});
