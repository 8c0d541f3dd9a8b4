import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { instant } from '#libs/domain/time/instant.js';
import { ClockSource } from './clock-source.js';

describe('clock source', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: instant('2026-09-23T10:00+08:00') });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is the system clock where the demo clock is refused', () => {
    const clock = new ClockSource('refused');
    expect(clock.now()).toBe(instant('2026-09-23T10:00+08:00'));
    expect(clock.offset).toBe(0);
    expect(clock.adjustable).toBe(false);
    expect(() => {
      clock.setOffset(1);
    }).toThrow('refused');
    expect(() => new ClockSource('refused', 1)).toThrow('refused');
  });

  it('moves by the demo offset and shows it', () => {
    const clock = new ClockSource('allowed', 60_000);
    expect(clock.now()).toBe(instant('2026-09-23T10:01+08:00'));
    clock.setOffset(-3_600_000);
    expect(clock.now()).toBe(instant('2026-09-23T09:00+08:00'));
    expect(clock.offset).toBe(-3_600_000);
  });

  it.each([0.5, Number.NaN, Infinity])('refuses the offset %p', (offset) => {
    expect(() => {
      new ClockSource('allowed').setOffset(offset);
    }).toThrow(RangeError);
  });
});
