import { describe, expect, it } from '@jest/globals';
import { serviceHours } from './service-hours.js';

const span = (day: string, from: string, to: string, why: string) => ({ day, why, from: `${day}T${from}:00.000+08:00`, to: `${day}T${to}:00.000+08:00` });

describe('service hours', () => {
  it('are those of the promised working day', () => {
    const spans = [
      span('2026-09-23', '10:00', '12:00', 'START_DAY'),
      span('2026-09-24', '09:00', '12:00', 'WORKING_DAY'),
      span('2026-09-24', '12:00', '14:00', 'OUTSIDE_SERVICE'),
      span('2026-09-24', '14:00', '17:30', 'WORKING_DAY'),
    ];
    expect(serviceHours(spans)).toBe('09:00–12:00, 14:00–17:30');
    expect(serviceHours([])).toBe('');
  });
});
