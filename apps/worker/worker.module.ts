import { type DynamicModule, Module } from '@nestjs/common';
import { OperationsModule } from '#libs/platform/metrics/operations.module.js';
import { pingTemporal } from '#libs/temporal/connection.js';
import type { WorkerProgram } from './wiring.js';

/** The worker's own small web face: health and metrics. */
@Module({})
export class WorkerModule {
  static with({ metrics, database, client }: WorkerProgram): DynamicModule {
    const checks = { database: () => database.ping(), temporal: () => pingTemporal(client) };
    return { module: WorkerModule, imports: [OperationsModule.with(metrics, checks)] };
  }
}
