import { type Agreeing, disagreements } from './agreement.js';
import { type Program, PROGRAMS } from './programs.js';
import { type Environment, type Outcome, readTable, type Settings, type Table } from './table.js';

/** The settings of one program, each read once and typed. `cookieSecure` is decided where the environment leaves it open. */
export type Configuration<Of extends Program> = {
  readonly [Key in keyof Settings<(typeof PROGRAMS)[Of]>]: Key extends 'cookieSecure' ? boolean : Settings<(typeof PROGRAMS)[Of]>[Key];
};

/** Exit code for a faulty configuration (EX_CONFIG of sysexits.h). */
const EX_CONFIG = 78;

/** Reads the configuration of a program from an environment; every fault is listed, none of the values. */
export function readConfiguration<Of extends Program>(program: Of, environment: Environment): Outcome<Configuration<Of>> {
  const read = readTable<Table>(PROGRAMS[program], environment);
  if (!read.ok) return read;
  const settings = read.value as unknown as Agreeing & Served;
  const faults = disagreements(settings);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: withCookieSecurity(settings) as unknown as Configuration<Of> };
}

/** The configuration of this process; where it is faulty the process ends with the list of faults on standard error. */
export function configurationOf<Of extends Program>(program: Of): Configuration<Of> {
  const read = readConfiguration(program, process.env);
  if (read.ok) return read.value;
  process.stderr.write(`${explainFaults(program, read.faults)}\n`);
  process.exit(EX_CONFIG);
}

/** The faults as lines a person can act on. */
export function explainFaults(program: Program, faults: readonly string[]): string {
  return [`The configuration of ${program} has ${faults.length} fault(s):`, ...faults.map((fault) => `  - ${fault}`)].join('\n');
}

interface Served {
  readonly nodeEnv: string;
  readonly host?: string;
  readonly cookieSecure?: boolean | undefined;
}

/** Session cookies are for TLS only, except on a laptop that serves itself. */
function withCookieSecurity(settings: Served): Served {
  if (!('cookieSecure' in settings)) return settings;
  return { ...settings, cookieSecure: settings.cookieSecure ?? (settings.nodeEnv === 'production' || !isLoopback(settings.host)) };
}

function isLoopback(host = ''): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
