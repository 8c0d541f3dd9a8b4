import { describe, expect, it } from '@jest/globals';
import { timeOfDayText, timeRead } from './time-text.js';

describe('a time of the day', () => {
  it('is read and written to the minute, the end of the day included', () => {
    expect(['00:00', '09:00', '17:30', '24:00'].map(timeRead)).toEqual([0, 32_400_000, 63_000_000, 86_400_000]);
    expect([0, 32_400_000, 63_000_000, 86_400_000].map(timeOfDayText)).toEqual(['00:00', '09:00', '17:30', '24:00']);
  });
});
