import { describe, expect, it } from '@jest/globals';
import { grouped } from './grouping.js';

describe('an application number on the screen', () => {
  it.each([
    ['202310123456.6', '2023 1 0123456.6'],
    ['200710308494.X', '2007 1 0308494.X'],
    ['2023101234566', '2023101234566'],
    ['GZ-2026-00001', 'GZ-2026-00001'],
  ])('%s is %s', (number, shown) => {
    expect(grouped(number)).toBe(shown);
  });
});
