import { describe, expect, it } from '@jest/globals';
import { day } from '../time/day.js';
import { formatInstant } from '../time/instant.js';
import { at } from './clock.fixture.js';
import { type ScaleSpan, serviceScale, type ServedDays } from './service-scale.js';

const HOUR = 3_600_000;
const served = (...periods: readonly (readonly [number, number])[]): ServedDays => ({
  isWorking: (each) => each !== day('2026-09-26'),
  periodsOf: () => periods.map(([from, until]) => ({ from: from * HOUR, until: until * HOUR })),
});
const told = (spans: readonly ScaleSpan[]): readonly string[] => spans.map(({ from, to, why }) => `${formatInstant(from).slice(8, 16)}–${formatInstant(to).slice(8, 16)} ${why}`);

describe('a scale that offices share', () => {
  it('is served where any of them is, and has no gap', () => {
    const spans = serviceScale([served([9, 12], [14, 17]), served([8, 11], [13, 15])], at('2026-09-25 10:00'), at('2026-09-26 10:00'));
    expect(told(spans)).toEqual([
      '25T00:00–25T08:00 OUTSIDE_SERVICE',
      '25T08:00–25T12:00 SERVICE',
      '25T12:00–25T13:00 OUTSIDE_SERVICE',
      '25T13:00–25T17:00 SERVICE',
      '25T17:00–26T00:00 OUTSIDE_SERVICE',
      '26T00:00–27T00:00 DAY_OFF',
    ]);
  });

  it('of an office that closes at midnight ends there', () => {
    expect(told(serviceScale([served([9, 24])], at('2026-09-25 10:00'), at('2026-09-25 11:00')))).toEqual(['25T00:00–25T09:00 OUTSIDE_SERVICE', '25T09:00–26T00:00 SERVICE']);
  });
});
