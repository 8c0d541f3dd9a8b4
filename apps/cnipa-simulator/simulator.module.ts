import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { FaultDesk } from './faults/fault-desk.js';
import { FaultsController } from './faults/faults.controller.js';
import { AccessGuard } from './http/access.guard.js';
import { ApplicationsController } from './http/applications.controller.js';
import { HealthController } from './http/health.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { Acceptance } from './packages/acceptance.js';
import { AdminPackagesController } from './packages/admin-packages.controller.js';
import { PackagesController } from './packages/packages.controller.js';
import { AdminResultsController } from './results/admin-results.controller.js';
import { Publication } from './results/publication.js';
import { ResultsController } from './results/results.controller.js';
import { SETTINGS, type SimulatorSettings } from './settings.js';
import { Ledger } from './state/ledger.js';

@Module({
  controllers: [
    PackagesController,
    ApplicationsController,
    ResultsController,
    AdminPackagesController,
    AdminResultsController,
    FaultsController,
    HealthController,
  ],
  providers: [
    Ledger,
    FaultDesk,
    Acceptance,
    Publication,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class SimulatorModule {
  static with(settings: SimulatorSettings): DynamicModule {
    return { module: SimulatorModule, providers: [{ provide: SETTINGS, useValue: settings }] };
  }
}
