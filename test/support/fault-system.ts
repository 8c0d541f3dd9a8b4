import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Instant, instant } from '#libs/domain/time/instant.js';

export interface Account {
  readonly login: string;
  readonly password: string;
  readonly roles: readonly string[];
}

interface Process {
  readonly mark: { readonly pid: number };
  stop(): Promise<void>;
}

/** What the launcher's own class offers, as far as it is used here. */
interface Launcher {
  readonly dataDir: string;
  readonly temporal: { readonly address: string };
  readonly postgres: { readonly adminUrl: string };
  open(): Promise<void>;
  startPostgres(): Promise<unknown>;
  startTemporal(): Promise<unknown>;
  migrate(): Promise<unknown>;
  startServices(): Promise<Running>;
  process(name: string): Process;
  startAgain(name: string): Promise<void>;
  stop(): Promise<void>;
}

interface Running {
  readonly services: Readonly<Record<string, { readonly url: string }>>;
  readonly accounts: readonly Account[];
}

interface Scripts {
  readonly System: new (options: object) => Launcher;
  readonly freeRange: () => Promise<number>;
}

/** A whole system of real processes, to be hurt. */
export interface FaultSystem {
  readonly accounts: readonly Account[];
  /** Database address of the owner, who sees the rows of all offices. */
  readonly adminUrl: string;
  readonly temporalAddress: string;
  readonly temporalFolder: string;
  readonly gatewayToken: string;
  /** Milliseconds the product's clock is ahead of this machine's. */
  readonly clockOffset: number;
  /** The product's own time. */
  now(): Instant;
  url(service: string): string;
  /** Ends a process without warning; the launcher starts it again. */
  kill(process: string): void;
  pid(process: string): number;
  /** Ends a process in good order; it stays away until it is started again. */
  stopProcess(name: string): Promise<void>;
  startProcess(name: string): Promise<void>;
  stop(): Promise<void>;
}

export interface FaultOptions {
  /** Of the data folder; each suite has its own. */
  readonly name: string;
  readonly relayApart?: boolean;
  /** Product time at which the services are to start; given the milliseconds the servers took, a measure of the machine. */
  readonly startsAt?: (serversTook: number) => Instant;
}

/** A plain Tuesday with a plain Wednesday after it: no test depends on the day on which it is run. */
const A_WORKING_MORNING = instant('2026-09-22T09:30:00+08:00');

/** Starts PostgreSQL, Temporal and all services over an empty folder; what they logged stays there for reading. */
export async function startFaultSystem({ name, relayApart = false, startsAt = () => A_WORKING_MORNING }: FaultOptions): Promise<FaultSystem> {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))]);
  const { System, freeRange } = await loadScripts();
  // A server given from outside is not ours to stop.
  delete process.env['TEMPORAL_ADDRESS'];
  const dataDir = fileURLToPath(new URL(`../../.data/faults-${name}`, import.meta.url));
  const launcher = new System({ dataDir, basePort: await freeRange(), fsync: false, relayApart, commandsPerMinute: 1_000_000 });
  await launcher.open();
  try {
    empty(dataDir);
    const began = Date.now();
    await Promise.all([launcher.startPostgres(), launcher.startTemporal()]);
    await launcher.migrate();
    const clockOffset = startsAt(Date.now() - began) - Date.now();
    process.env['DEMO_CLOCK_OFFSET_MS'] = String(clockOffset);
    return wrap(launcher, await launcher.startServices(), clockOffset);
  } catch (error) {
    await launcher.stop();
    throw error;
  }
}

async function loadScripts(): Promise<Scripts> {
  const load = (file: string): Promise<unknown> => import(new URL(`../../scripts/lib/${file}`, import.meta.url).href);
  return { ...((await load('system.mjs')) as object), ...((await load('ports.mjs')) as object) } as Scripts;
}

/** After the folder was taken, and with it whatever an earlier run had left running there. */
function empty(dataDir: string): void {
  for (const part of ['postgres', 'temporal', 'cnipa-simulator.jsonl', 'sample-accounts.json']) {
    rmSync(join(dataDir, part), { recursive: true, force: true });
  }
}

function wrap(launcher: Launcher, { services, accounts }: Running, clockOffset: number): FaultSystem {
  const { cnipaGatewayToken } = JSON.parse(readFileSync(join(launcher.dataDir, 'secrets.json'), 'utf8')) as { cnipaGatewayToken: string };
  const pid = (name: string): number => launcher.process(name).mark.pid;
  return {
    accounts,
    adminUrl: launcher.postgres.adminUrl,
    temporalAddress: launcher.temporal.address,
    temporalFolder: join(launcher.dataDir, 'temporal'),
    gatewayToken: cnipaGatewayToken,
    clockOffset,
    now: () => (Date.now() + clockOffset) as Instant,
    url: (service) => services[service]!.url,
    kill: (name) => {
      killAtOnce(pid(name));
    },
    pid,
    stopProcess: (name) => launcher.process(name).stop(),
    startProcess: (name) => launcher.startAgain(name),
    stop: async () => {
      await launcher.stop();
      empty(launcher.dataDir);
    },
  };
}

/** A process that is between its end and its restart cannot be killed again. */
function killAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
