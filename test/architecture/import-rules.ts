import type { Import } from './sources.js';

/** What the files of one area may import beside one another. */
export interface Area {
  /** Folders (ending in `/`) and files of ours. */
  readonly ours: readonly string[];
  /** Folders and files of ours whose types may be named, without anything of them being run. */
  readonly typesOf?: readonly string[];
  /** Packages; `@scope/` stands for all of that scope. */
  readonly packages: readonly string[];
  /** Whether Node's own modules may be used. */
  readonly node: boolean;
}

const CONTRACTS = ['workflows/case/case.contract.ts'];
const REFUSALS_AND_TIME = ['libs/domain/errors.ts', 'libs/domain/language.ts', 'libs/domain/time/'];
const WEB = ['@nestjs/', 'rxjs', 'fastify', '@fastify/multipart', 'reflect-metadata'];

const webProgram: Area = {
  ours: ['libs/http/', 'libs/application/', 'libs/platform/', 'libs/documents/', 'libs/cnipa/', 'libs/temporal/', 'libs/domain/', 'libs/canonical/', ...CONTRACTS],
  typesOf: ['libs/persistence/'],
  packages: WEB,
  node: true,
};

/** The layers, one row each: who may know whom. A file that belongs to no row is a violation too. */
export const AREAS: Readonly<Record<string, Area>> = {
  'libs/domain/': { ours: [], packages: [], node: false },
  'libs/canonical/': { ours: [], packages: ['canonicalize'], node: true },
  'libs/search/': { ours: [], packages: ['opencc-js', 'pinyin-pro'], node: false },
  'libs/application/': { ours: ['libs/domain/', 'libs/persistence/', 'libs/canonical/', 'libs/search/'], packages: ['file-type'], node: false },
  'libs/persistence/': { ours: ['libs/domain/'], packages: ['typeorm', 'pg'], node: false },
  'libs/temporal/': { ours: ['libs/application/ports/', 'libs/domain/', ...CONTRACTS], packages: ['@temporalio/client'], node: true },
  'libs/cnipa/': {
    ours: ['libs/application/ports/', 'libs/domain/', 'libs/canonical/'],
    typesOf: ['libs/application/request/'],
    packages: ['undici'],
    node: true,
  },
  'libs/documents/': {
    ours: ['libs/application/ports/', 'libs/domain/'],
    typesOf: ['libs/application/request/'],
    packages: ['@myriaddreamin/typst-ts-node-compiler', 'qrcode', 'exceljs', 'yauzl', 'yazl'],
    node: true,
  },
  'libs/samples/': { ours: ['libs/domain/', 'libs/documents/'], typesOf: ['libs/application/request/'], packages: [], node: false },
  'libs/platform/': {
    ours: REFUSALS_AND_TIME,
    packages: [...WEB, '@fastify/cookie', '@fastify/helmet', '@node-rs/argon2', 'class-transformer', 'class-validator', 'pino', 'prom-client'],
    node: true,
  },
  'libs/http/': {
    ours: ['libs/application/', 'libs/platform/', 'libs/documents/', 'libs/cnipa/', 'libs/domain/', 'libs/canonical/'],
    typesOf: ['libs/persistence/'],
    packages: [...WEB, '@fastify/static'],
    node: true,
  },
  'apps/intake/': webProgram,
  'apps/supervision/': webProgram,
  'apps/portal/': webProgram,
  'apps/worker/': {
    ours: ['libs/application/', 'libs/platform/', 'libs/documents/', 'libs/cnipa/', 'libs/temporal/', 'libs/domain/', ...CONTRACTS],
    packages: ['@temporalio/', '@nestjs/', 'reflect-metadata'],
    typesOf: ['libs/persistence/'],
    node: true,
  },
  // Stands for CNIPA, which knows the contract between us and nothing else of ours.
  'apps/cnipa-simulator/': {
    ours: ['libs/cnipa/contract/', 'libs/application/ports/cnipa.ts', 'libs/platform/', 'libs/domain/', 'libs/canonical/'],
    packages: WEB,
    node: true,
  },
  'apps/migrate/': { ours: ['migrations/', 'libs/persistence/', 'libs/platform/', 'libs/domain/'], packages: ['typeorm', 'reflect-metadata'], node: true },
  'apps/replay-decision/': { ours: ['libs/application/', 'libs/platform/', 'libs/domain/'], packages: ['reflect-metadata'], node: true },
  'apps/verify-audit/': { ours: ['libs/application/', 'libs/platform/', 'libs/domain/'], typesOf: ['libs/persistence/'], packages: ['reflect-metadata'], node: true },
  'workflows/': { ours: ['libs/domain/'], packages: ['@temporalio/workflow', '@temporalio/common'], node: false },
  'migrations/': { ours: [], packages: ['typeorm'], node: false },
  'test/': { ours: ['apps/', 'libs/', 'workflows/', 'migrations/', 'scripts/'], packages: ['*'], node: true },
};

/** Where a program puts its parts together, it reaches for the database's own classes. */
export const WIRING: readonly string[] = ['libs/http/http-program.ts', 'apps/worker/wiring.ts', 'apps/replay-decision/main.ts', 'apps/verify-audit/main.ts'];

/** What stands against the rules and is known; one that is no longer needed is a violation itself. */
export const DEPARTURES: readonly { readonly from: string; readonly to: string; readonly why: string }[] = [
  { from: 'libs/temporal/relay.ts', to: 'libs/persistence/', why: 'takes the outbox in the transaction in which it tells the workflows' },
  { from: 'apps/worker/wiring.ts', to: 'typeorm', why: 'names the type of the pools it closes' },
  { from: 'apps/worker/gauges.ts', to: 'libs/persistence/', why: 'counts for a scrape, which no use case needs' },
];

/** What tests beside the source need in addition: the runner, generators, a second opinion, samples, files to read. */
const OF_TESTS: Area = { ours: ['libs/samples/'], packages: ['@jest/globals', 'fast-check', '@nestjs/', 'date-fns', 'chinese-days'], node: true };

const isTest = (path: string): boolean => /\.(spec|fixture)\.ts$/.test(path);
const covers = (list: readonly string[], path: string): boolean => list.some((each) => (each.endsWith('/') ? path.startsWith(each) : each === path || each === '*'));

export const areaOf = (path: string): string | undefined => Object.keys(AREAS).find((area) => path.startsWith(area));

const isOurs = (path: string): boolean => /^(apps|libs|workflows|migrations|test|scripts)\//.test(path);

/** What is wrong with an import; `undefined` if nothing is. */
export function faultOf(each: Import): string | undefined {
  const name = areaOf(each.from);
  const area = name === undefined ? undefined : AREAS[name];
  if (name === undefined || area === undefined) return 'belongs to no area';
  const leaves = isOurs(each.to) && !each.to.startsWith(name);
  if (leaves && each.written.startsWith('.')) return 'crosses an area by a relative path';
  if (isOurs(each.to) && !/\.(js|mjs)$/.test(each.written)) return 'does not end in .js';
  return allowed(each, name, area) ? undefined : 'may not import it';
}

function allowed(each: Import, name: string, area: Area): boolean {
  const areas = isTest(each.from) ? [area, OF_TESTS] : [area];
  if (isOurs(each.to)) return each.to.startsWith(name) || areas.some((one) => mayKnow(each, one));
  if (each.to.startsWith('node:')) return areas.some(({ node }) => node);
  return areas.some(({ packages }) => covers(packages, each.to));
}

function mayKnow({ from, to, typesOnly }: Import, { ours, typesOf = [] }: Area): boolean {
  if (covers(ours, to) || (typesOnly && covers(typesOf, to))) return true;
  return WIRING.includes(from) && to.startsWith('libs/persistence/');
}
