import { readdirSync } from 'node:fs';
import pg from 'pg';
import type { MigrationInterface } from 'typeorm';
import { makeRoles } from '#apps/migrate/roles.js';
import { loadReferenceData } from '#apps/migrate/seed-reference-data.js';
import { createDataSource } from '#libs/persistence/data-source.js';

/** The database roles of the services. */
export const ROLES = ['youshen_guangzhou', 'youshen_shenzhen', 'youshen_supervision', 'youshen_portal', 'youshen_worker'] as const;
export type DatabaseRole = (typeof ROLES)[number];

/** A migrated database with reference data and no case, for one suite alone. */
export interface TestDatabase {
  /** As the owner: for migrations, and to see what no role may. */
  readonly adminUrl: string;
  readonly urlFor: (role: DatabaseRole) => string;
  /** Removes the database, whoever is still connected. */
  readonly drop: () => Promise<void>;
}

/** Milliseconds to wait for a database on a busy machine, where suites wait for one another; half a second on an idle one. */
export const MAKING_DATABASES = 60_000;

/** The same for every run: roles belong to the server, which one run has to itself. */
const PASSWORD = 'for-tests-only';
const TEMPLATE = 'youshen_template';
/** Any number nobody else locks: suites that run at once must not make template or databases at the same time. */
const LOCK = 20_260_901;

let made = 0;

/** Copies the migrated template, which the first caller of a run makes: some 50 ms instead of a migration each. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${process.pid}_${++made}`;
  await asOwner(async (owner) => {
    await ensureTemplate(owner);
    await owner.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  });
  return {
    adminUrl: addressOf(name),
    urlFor: (role) => addressOf(name, role),
    drop: () => asOwner((owner) => owner.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

/** A database without anything in it, to be migrated by the suite itself. */
export async function createEmptyDatabase(): Promise<Pick<TestDatabase, 'adminUrl' | 'drop'>> {
  const { adminUrl, drop } = await createTestDatabase();
  await withClient(adminUrl, (client) => client.query(`DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC`));
  return { adminUrl, drop };
}

/** Every migration of the product, oldest first: what lies in the folder, so that none is forgotten. */
export async function loadMigrations(): Promise<(new () => MigrationInterface)[]> {
  const names = readdirSync(new URL('../../migrations', import.meta.url)).filter((file) => file.endsWith('.ts')).sort();
  const modules = await Promise.all(names.map((file) => import(`#migrations/${file.replace('.ts', '.js')}`) as Promise<object>));
  return modules.flatMap((module) => Object.values(module) as (new () => MigrationInterface)[]);
}

/** One connection for as long as `work` takes. */
export async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureTemplate(owner: pg.Client): Promise<void> {
  const { rowCount } = await owner.query(`SELECT FROM pg_database WHERE datname = $1`, [TEMPLATE]);
  if (rowCount === 1) return;
  const draft = `${TEMPLATE}_draft`;
  await owner.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await owner.query(`CREATE DATABASE ${draft}`);
  const dataSource = await createDataSource(addressOf(draft), 2, await loadMigrations()).initialize();
  try {
    await makeRoles(dataSource, Object.fromEntries(ROLES.map((role) => [role, PASSWORD])));
    await dataSource.runMigrations();
    await loadReferenceData(dataSource);
  } finally {
    await dataSource.destroy();
  }
  // Renamed when whole, so that no suite ever copies a half-made one.
  await owner.query(`ALTER DATABASE ${draft} RENAME TO ${TEMPLATE}`);
}

/** One caller at a time over all suites: PostgreSQL copies a database only while nobody else is connected to it. */
async function asOwner(work: (owner: pg.Client) => Promise<unknown>): Promise<void> {
  await withClient(addressOf('postgres'), async (owner) => {
    await owner.query(`SELECT pg_advisory_lock(${LOCK})`);
    await work(owner);
  });
}

function addressOf(database: string, role?: DatabaseRole): string {
  const given = process.env['TEST_PG_ADMIN_URL'];
  if (given === undefined) throw new Error('TEST_PG_ADMIN_URL is not set: this suite belongs to a project with the test servers');
  const address = new URL(given);
  address.pathname = `/${database}`;
  if (role !== undefined) [address.username, address.password] = [role, PASSWORD];
  return address.href;
}
