import { NativeConnection, type Worker } from '@temporalio/worker';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { PolicySource } from '#libs/application/policy/policy-source.js';
import { HttpsGateway } from '#libs/cnipa/https/https-gateway.js';
import { DocumentBuilder } from '#libs/documents/document-builder.js';
import { OFFICES, type Office } from '#libs/domain/case/names.js';
import { Bell, BellListener } from '#libs/persistence/bell.js';
import { createDataSource } from '#libs/persistence/data-source.js';
import { Database } from '#libs/persistence/database.js';
import { ClockSource } from '#libs/platform/clock/clock-source.js';
import type { Configuration } from '#libs/platform/config/configuration.js';
import type { WorkerPart } from '#libs/platform/config/programs.js';
import { Log } from '#libs/platform/logging/log.js';
import { Metrics } from '#libs/platform/metrics/metrics.js';
import { createTemporalClient } from '#libs/temporal/connection.js';
import { Relay } from '#libs/temporal/relay.js';
import type { ActivityServices } from './case-activities.js';
import { createOfficeWorker, workflowBundle } from './office-worker.js';

export type WorkerSettings = Configuration<'worker'>;

/** The worker program's parts, connected; each runs only if the configuration names it. */
export interface WorkerProgram {
  readonly settings: WorkerSettings;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: ClockSource;
  readonly database: Database;
  readonly bell: Bell;
  readonly client: Client;
  readonly cnipa: HttpsGateway;
  readonly dataSources: DataSource[];
}

/** Milliseconds and bytes; an answer of CNIPA is small, a package may be large. */
const GATEWAY = { connectTimeout: 5000, callTimeout: 30_000, largestAnswer: 4 * 1_048_576 };

const PART_OF = { GUANGZHOU: 'guangzhou', SHENZHEN: 'shenzhen' } as const satisfies Record<Office, WorkerPart>;

export async function createWorkerProgram(settings: WorkerSettings): Promise<WorkerProgram> {
  const dataSources: DataSource[] = [];
  const database = await connect(settings.databaseUrl, settings.databasePool, dataSources);
  return {
    settings,
    log: new Log('worker', settings.logLevel),
    metrics: new Metrics('worker'),
    clock: new ClockSource(settings.demoClock, settings.demoClockOffset),
    database,
    bell: new Bell(database, 'flow'),
    client: createTemporalClient({ address: settings.temporalAddress, namespace: settings.temporalNamespace }),
    cnipa: new HttpsGateway({ ...GATEWAY, address: settings.cnipaGatewayUrl, token: settings.cnipaGatewayToken }),
    dataSources,
  };
}

async function connect(url: string, pool: number, dataSources: DataSource[]): Promise<Database> {
  const dataSource = await createDataSource(url, pool).initialize();
  dataSources.push(dataSource);
  const database = new Database(dataSource);
  const live = new Bell(database, 'live');
  database.whenOnRecord(() => {
    live.ring();
  });
  return database;
}

/** One worker per office named in the configuration, each with its office's own database role. */
export async function createOfficeWorkers(program: WorkerProgram): Promise<readonly Worker[]> {
  const { settings } = program;
  const offices = OFFICES.filter((office) => settings.parts.includes(PART_OF[office]));
  if (offices.length === 0) return [];
  const connection = await NativeConnection.connect({ address: settings.temporalAddress });
  const bundle = await workflowBundle();
  const engine = { connection, namespace: settings.temporalNamespace, bundle };
  const urls = { GUANGZHOU: settings.databaseUrlGuangzhou, SHENZHEN: settings.databaseUrlShenzhen };
  return Promise.all(
    offices.map(async (office) => {
      const database = await connect(urls[office] ?? settings.databaseUrl, settings.databasePool, program.dataSources);
      return createOfficeWorker(office, activityServices(program, database), engine);
    }),
  );
}

function activityServices({ settings, log, metrics, clock, bell, cnipa }: WorkerProgram, database: Database): ActivityServices {
  const documents = new DocumentBuilder();
  documents.check();
  return {
    database,
    policies: new PolicySource(),
    clock,
    bell,
    cnipa,
    documents,
    portalUrl: settings.portalPublicUrl,
    observeAttempt: (office, outcome) => {
      metrics.forwardingAttempt(office, outcome);
    },
    log,
  };
}

/** A relay for each office, and the bell that wakes them. */
export function createRelays({ settings, database, client, clock, log }: WorkerProgram): { readonly relays: readonly Relay[]; readonly listener: BellListener } {
  const relays = OFFICES.map((office) => new Relay({
    office,
    database,
    client,
    clock,
    clockOffset: () => clock.offset,
    onFailure: (error) => {
      log.warn('relay round failed, will be tried again', { office, code: error instanceof Error ? error.name : 'unknown' });
    },
  }));
  const listener = new BellListener(settings.databaseUrl, 'flow', () => {
    for (const relay of relays) relay.wake();
  });
  return { relays, listener };
}
