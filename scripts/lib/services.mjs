import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot, root } from './paths.mjs';
import { startLogged } from './processes.mjs';

/** Each service: its program, its port's distance from the base, its database role, and what it alone is told. */
const services = [
  {
    name: 'cnipa-simulator',
    app: 'cnipa-simulator',
    offset: 15,
    role: null,
    own: ({ dataDir }) => ({ STATE_FILE: join(dataDir, 'cnipa-simulator.jsonl') }),
  },
  {
    name: 'worker',
    app: 'worker',
    offset: 14,
    role: 'youshen_worker',
    own: ({ dataDir, databaseUrl, relayApart }) => ({
      ANCHOR_FOLDER: join(dataDir, 'anchors'),
      DATABASE_URL_GUANGZHOU: databaseUrl('youshen_guangzhou'),
      DATABASE_URL_SHENZHEN: databaseUrl('youshen_shenzhen'),
      ...(relayApart ? { WORKER_PARTS: 'guangzhou,shenzhen,sweep' } : {}),
    }),
  },
  {
    name: 'intake-guangzhou',
    app: 'intake',
    offset: 10,
    role: 'youshen_guangzhou',
    own: () => ({ OFFICE: 'GUANGZHOU' }),
  },
  { name: 'intake-shenzhen', app: 'intake', offset: 11, role: 'youshen_shenzhen', own: () => ({ OFFICE: 'SHENZHEN' }) },
  { name: 'supervision', app: 'supervision', offset: 12, role: 'youshen_supervision', own: () => ({}) },
  { name: 'portal', app: 'portal', offset: 13, role: 'youshen_portal', own: () => ({}) },
];

/** The worker's relay as a process of its own, where the one shall be stopped without the other. */
const relay = {
  name: 'relay',
  app: 'worker',
  offset: 9,
  role: 'youshen_worker',
  own: () => ({ WORKER_PARTS: 'relay' }),
};

const servicesOf = ({ relayApart = false }) => (relayApart ? [...services, relay] : services);

/** Started and named in this order; stopped in the reverse, so that the windows close before what stands behind them. */
export const serviceNames = services.map(({ name }) => name);

/** Every port of a system by name: PostgreSQL at the base, Temporal one above, the services at the end of the sixteen. */
export const portsFrom = (base, options = {}) => ({
  postgres: base,
  temporal: base + 1,
  ...Object.fromEntries(servicesOf(options).map(({ name, offset }) => [name, base + offset])),
});

/** Passed on from the environment of whoever starts the system; everything else a service sees is set here. */
const inherited = [
  'PATH',
  'HOME',
  'LANG',
  'TMPDIR',
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
  'LOG_LEVEL',
  'DATABASE_POOL',
  'DEMO_CLOCK_OFFSET_MS',
];

function environment(service, context) {
  const { ports, temporal, secrets, databaseUrl, commandsPerMinute } = context;
  const kept = Object.fromEntries(
    inherited.filter((name) => process.env[name] !== undefined).map((name) => [name, process.env[name]]),
  );
  return {
    LOG_LEVEL: 'info',
    ...kept,
    // Fixed, because with `production` in the caller's shell the services would refuse the demo clock.
    NODE_ENV: 'development',
    DEMO_CLOCK: 'allowed',
    HOST: '127.0.0.1',
    PORT: String(ports[service.name]),
    ...(service.role === null ? {} : { DATABASE_URL: databaseUrl(service.role) }),
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    SECRETS_KEY: secrets.secretsKey,
    CNIPA_GATEWAY_URL: `http://127.0.0.1:${ports['cnipa-simulator']}`,
    CNIPA_GATEWAY_TOKEN: secrets.cnipaGatewayToken,
    PORTAL_PUBLIC_URL: `http://127.0.0.1:${ports['portal']}`,
    ...(commandsPerMinute === undefined ? {} : { COMMANDS_PER_MINUTE: String(commandsPerMinute) }),
    ...service.own(context),
  };
}

/**
 * The services as parts that can be started again.
 * @param context `{dataDir, ports, temporal: {address, namespace}, secrets, databaseUrl(role), logFolder, relayApart, commandsPerMinute}`.
 */
export function serviceParts(context) {
  return servicesOf(context).map((service) => ({
    name: service.name,
    url: `http://127.0.0.1:${context.ports[service.name]}`,
    launch: () =>
      startLogged(process.execPath, ['--enable-source-maps', inRoot('dist', 'apps', service.app, 'main.js')], {
        cwd: root,
        env: environment(service, context),
        logFile: join(context.logFolder, `${service.name}.log`),
      }),
    ready: (isOver) => waitUntilReady(`http://127.0.0.1:${context.ports[service.name]}/health/ready`, isOver),
  }));
}

async function waitUntilReady(address, isOver) {
  for (const end = Date.now() + 60_000; Date.now() < end && !isOver(); await pause(50)) {
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) });
      await answer.arrayBuffer();
      if (answer.status === 200) return true;
    } catch {
      // Not listening yet, or too busy to answer: asked again until the time is over.
    }
  }
  return false;
}
