import { hexKey, hostAndPort, jsonTexts, listOf, oneOf, optional, port, text, url, whole, withDefault, yesNo } from './readers.js';
import { setting, type Table } from './table.js';

const OFFICES = ['GUANGZHOU', 'SHENZHEN'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export const WORKER_PARTS = ['relay', 'guangzhou', 'shenzhen', 'sweep'] as const;
export type WorkerPart = (typeof WORKER_PARTS)[number];

/** A demo clock further than ten years away shows nothing that a nearer one does not. */
const FARTHEST_OFFSET = 10 * 366 * 86_400_000;

const database = () => url('postgresql', 'postgres');

const everywhere = {
  logLevel: setting('LOG_LEVEL', withDefault(oneOf(LOG_LEVELS), 'info')),
  nodeEnv: setting('NODE_ENV', withDefault(oneOf(['production', 'development', 'test']), 'development')),
} as const satisfies Table;

const clock = {
  demoClock: setting('DEMO_CLOCK', withDefault(oneOf(['allowed', 'refused']), 'refused')),
  /** Milliseconds added to the system's clock. */
  demoClockOffset: setting('DEMO_CLOCK_OFFSET_MS', withDefault(whole(-FARTHEST_OFFSET, FARTHEST_OFFSET), 0)),
} as const satisfies Table;

const listening = {
  port: setting('PORT', port()),
  host: setting('HOST', withDefault(text(1, 253), '127.0.0.1')),
} as const satisfies Table;

const storing = {
  databaseUrl: setting('DATABASE_URL', database()),
  /** Connections at most. */
  databasePool: setting('DATABASE_POOL', withDefault(whole(1, 500), 10)),
  secretsKey: setting('SECRETS_KEY', hexKey(32)),
} as const satisfies Table;

const web = {
  ...everywhere,
  ...clock,
  ...listening,
  ...storing,
  cookieSecure: setting('COOKIE_SECURE', optional(yesNo())),
  portalPublicUrl: setting('PORTAL_PUBLIC_URL', url('https', 'http')),
  /** Of one session; twice as many at once after a rest. */
  commandsPerMinute: setting('COMMANDS_PER_MINUTE', withDefault(whole(1, 10_000_000), 120)),
} as const satisfies Table;

/** Every program and the settings it reads. */
export const PROGRAMS = {
  intake: { ...web, office: setting('OFFICE', oneOf(OFFICES)) },
  supervision: {
    ...web,
    temporalAddress: setting('TEMPORAL_ADDRESS', optional(hostAndPort())),
    temporalNamespace: setting('TEMPORAL_NAMESPACE', withDefault(text(1, 255), 'default')),
  },
  portal: web,
  worker: {
    ...everywhere,
    ...clock,
    ...storing,
    port: setting('PORT', withDefault(port(), undefined)),
    host: listening.host,
    databaseUrlGuangzhou: setting('DATABASE_URL_GUANGZHOU', optional(database())),
    databaseUrlShenzhen: setting('DATABASE_URL_SHENZHEN', optional(database())),
    temporalAddress: setting('TEMPORAL_ADDRESS', hostAndPort()),
    temporalNamespace: setting('TEMPORAL_NAMESPACE', withDefault(text(1, 255), 'default')),
    cnipaGatewayUrl: setting('CNIPA_GATEWAY_URL', url('https', 'http')),
    cnipaGatewayToken: setting('CNIPA_GATEWAY_TOKEN', text(16, 500)),
    portalPublicUrl: setting('PORTAL_PUBLIC_URL', url('https', 'http')),
    parts: setting('WORKER_PARTS', withDefault(listOf(WORKER_PARTS), WORKER_PARTS)),
    /** Where the daily heads of the audit are kept outside the database; in the database alone if it is not said. */
    anchorFolder: setting('ANCHOR_FOLDER', optional(text(1, 1000))),
  },
  'cnipa-simulator': {
    ...everywhere,
    ...clock,
    ...listening,
    cnipaGatewayToken: setting('CNIPA_GATEWAY_TOKEN', text(16, 500)),
    /** Where its receipts survive a restart; kept in memory alone if it is not said. */
    stateFile: setting('STATE_FILE', optional(text(1, 1000))),
  },
  'replay-decision': {
    ...everywhere,
    databaseUrl: storing.databaseUrl,
  },
  'verify-audit': {
    ...everywhere,
    databaseUrl: storing.databaseUrl,
  },
  migrate: {
    ...everywhere,
    databaseAdminUrl: setting('DATABASE_ADMIN_URL', database()),
    /** Database role → its password. */
    rolePasswords: setting('ROLE_PASSWORDS', jsonTexts()),
    sampleAccounts: setting('SAMPLE_ACCOUNTS', withDefault(yesNo(), false)),
    /** Of the sample accounts alone. */
    samplePassword: setting('SAMPLE_PASSWORD', withDefault(text(8, 200), '')),
  },
} as const satisfies Record<string, Table>;
export type Program = keyof typeof PROGRAMS;
