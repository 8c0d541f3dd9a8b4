import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '../../scripts/lib/migrate.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';
import { call, signIn } from './client.mjs';
import { measure, medianOf, report } from './measure.mjs';
import { pageKinds, rawPages } from './worklist/pages.mjs';
import { seedCases } from './worklist/seed.mjs';

export const needs = ['postgres'];

const SMALL = { cases: 10_000, open: 5_000 };
const LARGE = { cases: 1_000_000, open: 50_000 };
const ROUNDS = 5;
const PAGES = 200;
const USERS = 1;

/**
 * The 99th percentile of a page of the worklist over HTTP with 1,000,000 cases (50,000 open): against the same page with
 * 10,000 (`small`), and against the bare query behind it, without row-level security and with nothing around it (`raw`).
 * All in turn, in the same run, on the same server.
 */
export default async function run({ pg: { adminUrl }, dataDir, args }) {
  const large = { ...LARGE, ...(args[0] ? { cases: Number(args[0]), open: Number(args[0]) / 20 } : {}) };
  const offices = { small: await openOffice(adminUrl, dataDir, 'small', SMALL), large: await openOffice(adminUrl, dataDir, 'large', large) };
  try {
    for (const kind of pageKinds()) await compare(kind, offices);
  } finally {
    for (const office of Object.values(offices)) await office.close();
  }
}

async function compare(kind, { small, large }) {
  const sides = {
    small: await small.page(kind),
    large: await large.page(kind),
    raw: large.raw(kind),
  };
  const rounds = { small: [], large: [], raw: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(sides)) {
      const figures = await measure(USERS, PAGES, work);
      if (round > 0) rounds[name].push(figures);
    }
  }
  const [less, more, raw] = [medianOf(rounds.small), medianOf(rounds.large), medianOf(rounds.raw)];
  for (const share of ['p50', 'p99']) {
    report('worklist', `${kind.name} ${share} against 10,000`, USERS, 'ms', less[share], more[share]);
    if (kind.raw) report('worklist', `${kind.name} ${share} against the raw query`, USERS, 'ms', raw[share], more[share]);
  }
}

/** A database of so many cases with the window of one office before it. */
async function openOffice(adminUrl, dataDir, name, size) {
  const url = await makeDatabase(adminUrl, `bench_${name}`);
  const folder = join(dataDir, name);
  mkdirSync(folder, { recursive: true });
  const { accounts } = await migrate({ adminUrl: url, secrets: SECRETS, dataDir: folder });
  const begun = performance.now();
  await seedCases(url, size);
  process.stderr.write(`${size.cases} cases in ${Math.round((performance.now() - begun) / 1000)} s.\n`);
  const window = await startWindow(url);
  const session = await signIn(window.base, accounts, 'gz-clerk');
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  return {
    page: async (kind) => {
      const paths = await kind.paths((path) => call(window.base, 'GET', path, { session }).then(({ body }) => body));
      return (index) => call(window.base, 'GET', paths[index % paths.length], { session });
    },
    raw: (kind) => rawPages(pool, kind),
    close: async () => {
      await pool.end();
      await window.stop();
    },
  };
}

const hex = (bytes) => randomBytes(bytes).toString('hex');
const ROLES = ['guangzhou', 'shenzhen', 'supervision', 'portal', 'worker'];
const SECRETS = { secretsKey: hex(32), samplePassword: hex(12), rolePasswords: Object.fromEntries(ROLES.map((role) => [`youshen_${role}`, hex(12)])) };

async function makeDatabase(adminUrl, name) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** The program as it runs, in a process of its own. */
async function startWindow(adminUrl) {
  const port = await freePort();
  const url = new URL(adminUrl);
  [url.username, url.password] = ['youshen_guangzhou', SECRETS.rolePasswords.youshen_guangzhou];
  const env = {
    PATH: process.env['PATH'], NODE_ENV: 'development', OFFICE: 'GUANGZHOU', PORT: String(port), DATABASE_URL: url.href,
    SECRETS_KEY: SECRETS.secretsKey, PORTAL_PUBLIC_URL: 'http://127.0.0.1:1',
  };
  const child = spawn(process.execPath, [inRoot('dist', 'apps', 'intake', 'main.js')], { env, stdio: 'ignore' });
  const base = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error('the window did not open');
    if ((await fetch(`${base}/health/ready`).catch(() => undefined))?.ok) break;
    await pause(100);
  }
  const stop = () =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGTERM');
    });
  return { base, stop };
}
