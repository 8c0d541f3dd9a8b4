import { type DynamicModule, Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Metrics } from './metrics.js';
import { MetricsController } from './metrics.controller.js';
import { type Check, Readiness } from './readiness.js';

/** `/metrics`, `/health/live` and `/health/ready`, and the metrics for whoever has something to measure. */
@Module({})
export class OperationsModule {
  static with(metrics: Metrics, checks: Readonly<Record<string, Check>>): DynamicModule {
    return {
      module: OperationsModule,
      global: true,
      controllers: [MetricsController, HealthController],
      providers: [
        { provide: Metrics, useValue: metrics },
        { provide: Readiness, useValue: new Readiness(checks) },
      ],
      exports: [Metrics],
    };
  }
}
