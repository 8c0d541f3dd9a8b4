import type { Instant } from '#libs/domain/time/instant.js';
import type { Log } from '#libs/platform/logging/log.js';

/** What the simulator is started with. */
export interface SimulatorSettings {
  /** The bearer token that every call but the health checks must carry. */
  readonly token: string;
  /** Where acceptances are kept over a restart; without it they live as long as the process. */
  readonly stateFile?: string | undefined;
  readonly now: () => Instant;
  readonly log: Log;
}

export const SETTINGS = Symbol('simulator settings');
