import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import pg from 'pg';
import { migrate } from '../../scripts/lib/migrate.mjs';
import { call, signIn } from './client.mjs';
import { built } from './domain/built.mjs';
import { measure, medianOf, report } from './measure.mjs';
import { pageKinds, rawPages } from './worklist/pages.mjs';
import { seedCases } from './worklist/seed.mjs';
import { asWindow, makeDatabase, SECRETS, startWindow } from './worklist/window.mjs';

export const needs = ['postgres'];

const SMALL = { cases: 10_000, open: 5_000 };
const LARGE = { cases: 1_000_000, open: 50_000 };
const ROUNDS = 3;
const PAGES = 150;
const USERS = 1;

/**
 * Pages of the worklist with 1,000,000 cases (50,000 open): over HTTP against the same page with 10,000; and as the
 * program reads it (under its role and row-level security, into what it answers) against the bare query behind it in a bare
 * transaction of the owner's; and over HTTP, session and all, against that. All in turn, in the same run, on the same server.
 * Two words after the name, if given: how many cases instead of a million, and a part of the names of pages (`search`).
 */
export default async function run({ pg: { adminUrl }, dataDir, args }) {
  const large = { ...LARGE, ...(args[0] ? { cases: Number(args[0]), open: Number(args[0]) / 20 } : {}) };
  const offices = { small: await openOffice(adminUrl, dataDir, 'small', SMALL), large: await openOffice(adminUrl, dataDir, 'large', large) };
  try {
    for (const kind of pageKinds().filter(({ name }) => name.includes(args[1] ?? ''))) await compare(kind, offices);
  } finally {
    for (const office of Object.values(offices)) await office.close();
  }
}

async function compare(kind, { small, large }) {
  const sides = { small: await small.page(kind), large: await large.page(kind), ...(kind.raw ? { read: await large.read(kind), raw: large.raw(kind) } : {}) };
  const rounds = { small: [], large: [], read: [], raw: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(sides)) {
      const figures = await measure(USERS, PAGES, work);
      if (round > 0) rounds[name].push(figures);
    }
  }
  const [less, more] = [medianOf(rounds.small), medianOf(rounds.large)];
  for (const share of ['p50', 'p99']) {
    report('worklist', `${kind.name}: ${share} over HTTP, many cases against few`, USERS, 'ms', less[share], more[share]);
    if (!kind.raw) continue;
    const [read, raw] = [medianOf(rounds.read), medianOf(rounds.raw)];
    report('worklist', `${kind.name}: ${share} as the program reads it, against the raw query`, USERS, 'ms', raw[share], read[share]);
    report('worklist', `${kind.name}: ${share} over HTTP, against the raw query`, USERS, 'ms', raw[share], more[share]);
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
  const reader = await readPages(url);
  const get = (path) => call(window.base, 'GET', path, { session });
  const pathsOf = (kind) => kind.paths((path) => get(path).then(({ body }) => body));
  return {
    page: async (kind) => {
      const paths = await pathsOf(kind);
      return (index) => get(paths[index % paths.length]);
    },
    read: async (kind) => reader.pages(await pathsOf(kind)),
    raw: (kind) => rawPages(pool, kind),
    close: async () => {
      await reader.close();
      await pool.end();
      await window.stop();
    },
  };
}

/** The use case behind the route, as the window's program runs it, in this process. */
async function readPages(adminUrl) {
  const { createDataSource } = await built('libs/persistence/data-source');
  const { Database } = await built('libs/persistence/database');
  const { readWorklist } = await built('libs/application/worklist/worklist');
  const { PolicySource } = await built('libs/application/policy/policy-source');
  const { filterOf } = await built('libs/http/worklist/worklist.query');
  const { worklistAnswer } = await built('libs/http/worklist/worklist.answer');
  const source = await createDataSource(asWindow(adminUrl), 4).initialize();
  const [{ id }] = await source.query(`SELECT id FROM staff_account WHERE login = 'gz-clerk'`);
  const services = { database: new Database(source), clock: { now: () => Date.now() }, policies: new PolicySource() };
  const caller = { actor: { kind: 'staff', id, name: 'bench', roles: ['CLERK'] }, scope: { offices: ['GUANGZHOU'] }, keyScope: 'bench' };
  const pages = (paths) => {
    const asked = paths.map((path) => questionOf(new URL(path, 'http://bench').searchParams, filterOf));
    return async (index) => worklistAnswer(await readWorklist(services, caller, ...asked[index % asked.length]));
  };
  return { pages, close: () => source.destroy() };
}

function questionOf(query, filterOf) {
  const { limit, after, state, own, ...others } = Object.fromEntries(query);
  const flags = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, value === 'true' || value]));
  return [filterOf({ ...flags, ...(state && { state: [state] }), ...(own && { own: true }) }), { limit: Number(limit), after }];
}
