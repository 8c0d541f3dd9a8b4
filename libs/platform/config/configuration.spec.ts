import { describe, expect, it } from '@jest/globals';
import { explainFaults, readConfiguration } from './configuration.js';

const KEY = 'ab'.repeat(32);
const INTAKE = {
  OFFICE: 'GUANGZHOU',
  PORT: '3101',
  DATABASE_URL: 'postgresql://intake:not-a-real-password@127.0.0.1:5432/youshen',
  SECRETS_KEY: KEY,
  PORTAL_PUBLIC_URL: 'http://127.0.0.1:3103/',
};
const WORKER = {
  DATABASE_URL: INTAKE.DATABASE_URL,
  DATABASE_URL_GUANGZHOU: INTAKE.DATABASE_URL,
  DATABASE_URL_SHENZHEN: INTAKE.DATABASE_URL,
  SECRETS_KEY: KEY,
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  CNIPA_GATEWAY_URL: 'http://127.0.0.1:3109',
  CNIPA_GATEWAY_TOKEN: 'a-token-for-the-sample',
  PORTAL_PUBLIC_URL: INTAKE.PORTAL_PUBLIC_URL,
};

function faultsOf(...[program, environment]: Parameters<typeof readConfiguration>): readonly string[] {
  const read = readConfiguration(program, environment);
  return read.ok ? [] : read.faults;
}

describe('configuration', () => {
  it('reads an environment into a typed object, with defaults', () => {
    const read = readConfiguration('intake', INTAKE);
    expect(read).toEqual({
      ok: true,
      value: {
        office: 'GUANGZHOU',
        port: 3101,
        host: '127.0.0.1',
        databaseUrl: INTAKE.DATABASE_URL,
        databasePool: 10,
        secretsKey: Buffer.from(KEY, 'hex'),
        portalPublicUrl: 'http://127.0.0.1:3103',
        cookieSecure: false,
        logLevel: 'info',
        nodeEnv: 'development',
        demoClock: 'refused',
        demoClockOffset: 0,
        commandsPerMinute: 120,
      },
    });
  });

  it('lists every fault at once and repeats no value', () => {
    const faults = faultsOf('intake', { OFFICE: 'FOSHAN', PORT: '70000', SECRETS_KEY: 'my-secret', DATABASE_URL: 'mysql://u:my-secret@h/d', LOG_LEVEL: ' ' });
    expect(faults.map((fault) => fault.split(' ')[0]).sort()).toEqual(['DATABASE_URL', 'OFFICE', 'PORT', 'PORTAL_PUBLIC_URL', 'SECRETS_KEY']);
    expect(explainFaults('intake', faults)).not.toMatch(/my-secret|FOSHAN|70000/);
    expect(explainFaults('intake', faults)).toContain('  - OFFICE must be one of GUANGZHOU, SHENZHEN');
  });

  it.each([
    ['intake', { ...INTAKE, NODE_ENV: 'production', DEMO_CLOCK: 'allowed' }, 'DEMO_CLOCK '],
    ['intake', { ...INTAKE, DEMO_CLOCK_OFFSET_MS: '5' }, 'DEMO_CLOCK_OFFSET_MS '],
    ['worker', { ...WORKER, DATABASE_URL_SHENZHEN: '' }, 'DATABASE_URL_SHENZHEN '],
    ['worker', { ...WORKER, WORKER_PARTS: 'relay,foshan' }, 'WORKER_PARTS '],
    ['migrate', { DATABASE_ADMIN_URL: INTAKE.DATABASE_URL, ROLE_PASSWORDS: '{"a":1}' }, 'ROLE_PASSWORDS '],
    ['migrate', { DATABASE_ADMIN_URL: INTAKE.DATABASE_URL, ROLE_PASSWORDS: '{}', NODE_ENV: 'production', SAMPLE_ACCOUNTS: 'yes' }, 'SAMPLE_ACCOUNTS '],
  ] as const)('%s: refuses what contradicts itself or is malformed', (program, environment, start) => {
    const faults = faultsOf(program, environment);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.startsWith(start)).toBe(true);
  });

  it('asks the worker for an office address only where that office is served', () => {
    expect(faultsOf('worker', { ...WORKER, DATABASE_URL_SHENZHEN: undefined, WORKER_PARTS: 'relay, guangzhou' })).toEqual([]);
  });

  it.each([
    [{}, false],
    [{ HOST: '0.0.0.0' }, true],
    [{ NODE_ENV: 'production' }, true],
    [{ HOST: '0.0.0.0', COOKIE_SECURE: 'no' }, false],
    [{ HOST: 'localhost', COOKIE_SECURE: 'yes' }, true],
  ])('keeps cookies to TLS except on a loopback host: %j', (more, expected) => {
    const read = readConfiguration('intake', { ...INTAKE, ...more });
    expect(read.ok && read.value.cookieSecure).toBe(expected);
  });
});
