import { describe, expect, it } from '@jest/globals';
import { at, facts, POLICY } from './clock.fixture.js';
import { readClock } from './read-clock.js';

const warn = (received: string, outages: string[] = []) => readClock(facts(received, { outages }), POLICY, at('2026-12-01 10:00')).warnings.map(({ percent, at: point, sendAt }) => [percent, point, sendAt]);

describe('warnings', () => {
  it('lie at 50 %, 80 % and 100 % of the working time', () => {
    // 2 h + 3.5 h on the day of receipt, 6.5 h on the next
    expect(warn('2026-09-21 10:00')).toEqual([
      [50, at('2026-09-22 09:30'), at('2026-09-22 09:30')],
      [80, at('2026-09-22 15:06'), at('2026-09-22 15:06')],
      [100, at('2026-09-22 17:30'), at('2026-09-22 17:30')],
    ]);
  });

  it('on the end of a service period are recorded there and sent at the start of the next', () => {
    expect(warn('2026-09-21 09:00')[0]).toEqual([50, at('2026-09-21 17:30'), at('2026-09-22 09:00')]);
    expect(warn('2026-09-24 08:00')[0]).toEqual([50, at('2026-09-24 17:30'), at('2026-09-28 09:00')]);
    // 50 min on the day of receipt and 390 min on the next: half is 220 min
    expect(warn('2026-09-21 16:40')[0]).toEqual([50, at('2026-09-22 11:50'), at('2026-09-22 11:50')]);
    // 30 min and 390 min: half is 210 min, the end of the morning
    expect(warn('2026-09-21 17:00')[0]).toEqual([50, at('2026-09-22 12:00'), at('2026-09-22 14:00')]);
  });

  it('wait while an outage lasts', () => {
    // the budget stays 12 h, the outage takes one of them before either point
    expect(warn('2026-09-21 10:00', ['2026-09-21 10:00/2026-09-21 11:00'])).toEqual([
      [50, at('2026-09-22 10:30'), at('2026-09-22 10:30')],
      [80, at('2026-09-22 16:06'), at('2026-09-22 16:06')],
      [100, at('2026-09-23 10:00'), at('2026-09-23 10:00')],
    ]);
    expect(warn('2026-09-21 10:00', ['2026-09-22 09:30/2026-09-22 10:30'])[0]).toEqual([50, at('2026-09-22 09:30'), at('2026-09-22 09:30')]);
  });

  it('fall on the first whole millisecond at which the share has passed', () => {
    // 1 ms + 6.5 h: half of 23 400 001 ms is 11 700 000.5
    expect(warn('2026-09-21 17:29:59.999')[0]?.[1]).toBe(at('2026-09-22 14:15'));
    expect(warn('2026-09-21 17:29:59.998')[0]?.[1]).toBe(at('2026-09-22 14:14:59.999'));
  });

  it('start anew with a correction', () => {
    const reading = readClock(facts('2026-09-21 10:00', { corrections: ['2026-09-21 11:00/2026-09-22 09:00'] }), POLICY, at('2026-09-22 10:00'));
    expect(reading.warnings[0]).toEqual({ percent: 50, at: at('2026-09-22 17:30'), sendAt: at('2026-09-23 09:00') });
  });
});
