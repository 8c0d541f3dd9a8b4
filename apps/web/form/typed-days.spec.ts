import { describe, expect, it } from '@jest/globals';
import { dayTyped } from './typed-days.js';

describe('a day that is typed', () => {
  it.each([
    ['20240516', '2024-05-16'],
    [' ２０２４０５１６ ', '2024-05-16'],
    ['2024-5-6', '2024-05-06'],
    ['2024年5月16日', '2024-05-16'],
    ['2024.05.16', '2024-05-16'],
    ['16.5.2024', '16.5.2024'],
    ['', undefined],
  ])('%s is sent as %s', (typed, day) => {
    expect(dayTyped(typed)).toBe(day);
  });
});
