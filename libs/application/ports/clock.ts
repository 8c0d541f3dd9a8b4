import type { Instant } from '#libs/domain/time/instant.js';

/** The one source of now. */
export interface Clock {
  now(): Instant;
}
