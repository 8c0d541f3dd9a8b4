import type { Instant } from '#libs/domain/time/instant.js';

/**
 * The one source of "now". Legal time is the server's time; the demo offset exists so that a demonstration or a test
 * can stand at another hour, and is refused in production by the configuration.
 */
export class ClockSource {
  /** @param shift milliseconds added to the system's clock; other than 0 only where the demo clock is allowed */
  constructor(
    private readonly demoClock: 'allowed' | 'refused',
    private shift = 0,
  ) {
    if (shift !== 0) this.setOffset(shift);
  }

  now(): Instant {
    return (Date.now() + this.shift) as Instant;
  }

  /** Milliseconds between this clock and the system's; anything but 0 is shown on every screen. */
  get offset(): number {
    return this.shift;
  }

  get adjustable(): boolean {
    return this.demoClock === 'allowed';
  }

  /** @throws Error where the demo clock is refused; RangeError for an offset that is not a whole number of milliseconds */
  setOffset(milliseconds: number): void {
    if (!this.adjustable) throw new Error('the demo clock is refused here');
    if (!Number.isSafeInteger(milliseconds)) throw new RangeError('the offset is a whole number of milliseconds');
    this.shift = milliseconds;
  }
}
