import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { freePort } from '../../../scripts/lib/ports.mjs';

const hex = (bytes) => randomBytes(bytes).toString('hex');
const ROLES = ['guangzhou', 'shenzhen', 'supervision', 'portal', 'worker'];
/** Of the programs of a database that is made for a benchmark. */
export const SECRETS = { secretsKey: hex(32), samplePassword: hex(12), rolePasswords: Object.fromEntries(ROLES.map((role) => [`youshen_${role}`, hex(12)])) };

export async function makeDatabase(adminUrl, name) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** The database as the window of Guangzhou reaches it. */
export function asWindow(adminUrl) {
  const url = new URL(adminUrl);
  [url.username, url.password] = ['youshen_guangzhou', SECRETS.rolePasswords.youshen_guangzhou];
  return url.href;
}

/** The program as it runs, in a process of its own. */
export async function startWindow(adminUrl) {
  const port = await freePort();
  const env = {
    PATH: process.env['PATH'], NODE_ENV: 'development', OFFICE: 'GUANGZHOU', PORT: String(port), DATABASE_URL: asWindow(adminUrl),
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
