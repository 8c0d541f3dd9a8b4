import { describe, expect, it } from '@jest/globals';
import { instant } from '#libs/domain/time/instant.js';
import { momentTyped } from './typed-moment.js';

describe('a moment that is typed', () => {
  it.each([
    ['0915', '2026-11-24T09:15:00+08:00'],
    ['9:15', '2026-11-24T09:15:00+08:00'],
    ['20261120 1405', '2026-11-20T14:05:00+08:00'],
    ['2026-11-20 14:05', '2026-11-20T14:05:00+08:00'],
    ['2026-11-31 14:05', '2026-11-31 14:05'],
    ['2515', '2515'],
    ['this morning', 'this morning'],
    [' ', undefined],
    [undefined, undefined],
  ])('%s is sent as %s', (typed, sent) => {
    // A quarter past midnight at the office, still the day before at Greenwich.
    expect(momentTyped(typed, instant('2026-11-24T00:15:00+08:00'))).toBe(sent);
  });
});
