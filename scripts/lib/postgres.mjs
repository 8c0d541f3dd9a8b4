import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postgresAccount, serverOf } from './postgres-account.mjs';
import { postgresPrograms } from './postgres-programs.mjs';
import { endProcess, markOf, runToEnd, startLogged } from './processes.mjs';
import { Refusal } from './terminal.mjs';

/** The owner of cluster and database; the product's own roles are made by the migrations. */
const owner = 'youshen_owner';
const database = 'youshen';

/** What a cluster loses with these is only safety against a crash of the machine: for tests, never for a record. */
const unsafe = ['-c', 'fsync=off', '-c', 'full_page_writes=off'];

/**
 * How to run an embedded PostgreSQL 18 as a part that can be started again: TCP on 127.0.0.1 only, password by SCRAM.
 * Makes the cluster if there is none. Call it only while holding the lock of the data folder: a server that a killed
 * run left on the cluster is stopped first.
 * @param folder where cluster and password are kept between runs.
 * @param fsync false trades durability for speed.
 * @param logFolder where postgres.log is written.
 */
export async function postgresPart({ folder, port, fsync = true, logFolder }) {
  const programs = postgresPrograms();
  const cluster = join(folder, 'cluster');
  const password = passwordIn(folder);
  if (!existsSync(join(cluster, 'PG_VERSION'))) await makeCluster(programs, folder, cluster, password);
  const account = postgresAccount(programs, cluster);
  const settings = [
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    '-c',
    'max_connections=200',
    '-c',
    'log_timezone=UTC',
    '-c',
    'timezone=UTC',
  ];
  const [command, args] = account.command(programs.postgres, [
    '-D',
    cluster,
    '-p',
    String(port),
    ...settings,
    ...(fsync ? [] : unsafe),
  ]);
  const url = (name) => `postgres://${owner}:${password}@127.0.0.1:${port}/${name}`;
  return {
    name: 'postgres',
    address: `127.0.0.1:${port}`,
    database,
    adminUrl: url(database),
    // The fast shutdown: open sessions are ended, what was committed stays.
    stopSignal: 'SIGINT',
    launch: async () => {
      await stopServerOf(cluster);
      return startLogged(command, args, { env: environment, logFile: join(logFolder, 'postgres.log') });
    },
    ready: (isOver) => waitForDatabase(url, isOver),
  };
}

const environment = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };

function passwordIn(folder) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'owner-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** Stops the server that runs on a cluster, if one does. */
export async function stopServerOf(cluster) {
  const pid = serverOf(cluster);
  if (pid !== null) await endProcess(markOf(pid), { signal: 'SIGINT', graceMs: 30_000 });
}

/** Made aside and renamed when whole: an interrupted start leaves no half cluster. */
async function makeCluster(programs, folder, cluster, password) {
  const draft = join(folder, 'cluster-draft');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const account = postgresAccount(programs, draft);
  const passwordFile = join(draft, 'password');
  const made = join(draft, 'cluster');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  account.own(passwordFile);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const [command, args] = account.command(programs.initdb, [
    '-D',
    made,
    '-U',
    owner,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--no-instructions',
    '--no-sync',
    ...locale,
  ]);
  const result = await runToEnd(command, args, { env: environment });
  if (result.code !== 0)
    throw new Refusal(`PostgreSQL could not make its data folder ${cluster}:\n${result.output.trim()}`);
  renameSync(made, cluster);
  rmSync(draft, { recursive: true, force: true });
}

/** Waits until the server answers, through a recovery after a crash if need be, and makes the database once. */
async function waitForDatabase(url, isOver) {
  const { default: pg } = await import('pg');
  for (const end = Date.now() + 180_000; Date.now() < end && !isOver(); await pause(50)) {
    const client = new pg.Client({ connectionString: url('postgres'), connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
      return true;
    } catch (error) {
      if (error.code === '28P01')
        throw new Refusal(
          'PostgreSQL refuses the password kept beside its data: the folder was put together from two others.',
        );
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}
