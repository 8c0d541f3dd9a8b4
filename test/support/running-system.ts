import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { officeService, Person } from './person.js';
import type { Office, Role } from '#libs/domain/case/names.js';

/** A sample account as running.json lists it. */
interface Account {
  readonly login: string;
  readonly password: string;
  readonly roles: readonly string[];
}

export interface Running {
  readonly dataDir: string;
  readonly services: Readonly<Record<string, { readonly url: string; readonly pid: number }>>;
  readonly accounts: readonly Account[];
}

/** The launcher's own class, as far as tests use it. */
export interface LaunchedSystem {
  readonly postgres: { readonly adminUrl: string; readonly database: string; readonly address: string };
  readonly secrets: { readonly cnipaGatewayToken: string; readonly rolePasswords: Readonly<Record<string, string>>; readonly secretsKey: string };
  readonly temporal: { readonly address: string };
  readonly logFolder: string;
  open(): Promise<void>;
  startPostgres(): Promise<unknown>;
  startTemporal(): Promise<unknown>;
  migrate(): Promise<unknown>;
  startServices(): Promise<Running>;
  process(service: string): { readonly mark: { readonly pid: number } };
  stop(): Promise<void>;
}

interface Launcher {
  readonly System: new (options: { dataDir: string; basePort: number; fsync: boolean; commandsPerMinute?: number }) => LaunchedSystem;
}

interface Ports {
  readonly freeRange: () => Promise<number>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const [LAUNCHER, PORTS] = ['../../scripts/lib/system.mjs', '../../scripts/lib/ports.mjs'];

/** A whole system of real processes for one suite: both offices, portal, supervision, worker, CNIPA's simulator. */
export class RunningSystem {
  private constructor(
    private readonly system: LaunchedSystem,
    readonly running: Running,
    private readonly owner: pg.Client,
  ) {}

  /** Starts it on free ports, in a folder of its own below .data, without waiting for the disk. */
  static async start(): Promise<RunningSystem> {
    execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')]);
    const { System } = (await import(LAUNCHER)) as Launcher;
    const { freeRange } = (await import(PORTS)) as Ports;
    await removeAbandoned(System, freeRange);
    const system = new System({ dataDir: folderOf(process.pid), basePort: await freeRange(), fsync: false, commandsPerMinute: 1_000_000 });
    await system.open();
    try {
      await Promise.all([system.startPostgres(), system.startTemporal()]);
      await system.migrate();
      return new RunningSystem(system, await system.startServices(), await connect(system));
    } catch (error) {
      await system.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.owner.end();
    await this.system.stop();
    rmSync(this.running.dataDir, { recursive: true, force: true });
  }

  /** What the launcher knows of the system: for tests that start a further process beside it. */
  get launched(): LaunchedSystem {
    return this.system;
  }

  urlOf(service: string): string {
    const url = this.running.services[service]?.url;
    if (url === undefined) throw new Error(`no service ${service}`);
    return url;
  }

  /**
   * Puts the clock of some services to another instant: they end, and the launcher starts them again with the demo clock.
   * @param instant ISO 8601, what they then take for now
   */
  async turnClock(instant: string, services: readonly string[]): Promise<void> {
    process.env['DEMO_CLOCK_OFFSET_MS'] = String(Date.parse(instant) - Date.now());
    for (const service of services) process.kill(this.system.process(service).mark.pid, 'SIGKILL');
    for (const service of services) await this.backAt(service, instant);
    delete process.env['DEMO_CLOCK_OFFSET_MS'];
  }

  private async backAt(service: string, instant: string): Promise<void> {
    const end = Date.now() + 60_000;
    while (Date.now() < end) {
      const answer = await fetch(`${this.urlOf(service)}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      await pause(50);
    }
    throw new Error(`${service} did not come back at ${instant}`);
  }

  /** Asks the database as its owner, past every grant and policy. */
  async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(sql, values)).rows;
  }

  /** The sample account's login and password; of several who hold the role, the first or the one numbered. */
  account(role: Role, office: Office | 'NONE', number = 0): Pick<Account, 'login' | 'password'> {
    const account = this.running.accounts.filter(({ roles }) => roles.length === 1 && roles[0] === `${role}@${office}`)[number];
    if (!account) throw new Error(`no sample account ${String(number)} for ${role} at ${office}`);
    return { login: account.login, password: account.password };
  }

  /** An officer, signed in at the office's window. */
  async officer(role: Role, office: Office, number = 0): Promise<Person> {
    return new Person(this.urlOf(officeService(office))).signIn(this.account(role, office, number));
  }

  /** Somebody whom no service knows yet. */
  stranger(service = 'portal'): Person {
    return new Person(this.urlOf(service));
  }

  /** CNIPA's side of the gateway. */
  cnipa(): Person {
    return new Person(this.urlOf('cnipa-simulator'), { authorization: `Bearer ${this.system.secrets.cnipaGatewayToken}` });
  }
}

const FOLDER = /^e2e-\d+$/;
const folderOf = (pid: number | string): string => join(ROOT, '.data', `e2e-${pid}`);

/** Ends what killed runs left behind. */
async function removeAbandoned(System: Launcher['System'], freeRange: Ports['freeRange']): Promise<void> {
  const folders = readdirSync(join(ROOT, '.data')).filter((name) => FOLDER.test(name) && !isAlive(Number(name.slice(4))));
  for (const name of folders) {
    const dataDir = join(ROOT, '.data', name);
    const left = new System({ dataDir, basePort: await freeRange(), fsync: false });
    await left.open();
    await left.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function connect({ postgres }: LaunchedSystem): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: postgres.adminUrl });
  await client.connect();
  return client;
}
