import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SETTINGS, type SimulatorSettings } from '../settings.js';
import type { SimulatorEvent } from './events.js';
import { GatewayState } from './gateway-state.js';
import { Journal } from './journal.js';

/** Written first, then known: the state never holds what a restart would not find again. */
@Injectable()
export class Ledger implements OnApplicationShutdown {
  readonly state = new GatewayState();
  private readonly journal: Journal;

  constructor(@Inject(SETTINGS) settings: SimulatorSettings) {
    this.journal = new Journal(settings.stateFile);
    for (const event of this.journal.load()) this.state.apply(event);
  }

  record(event: SimulatorEvent): void {
    this.journal.append(event);
    this.state.apply(event);
  }

  onApplicationShutdown(): void {
    this.journal.close();
  }
}
