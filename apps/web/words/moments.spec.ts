import { describe, expect, it } from '@jest/globals';
import { dayIn, dayWords, instantIn, lengthWords, momentWords, nearMomentWords, toTheMinute } from './moments.js';

const now = instantIn('2026-09-24T10:00:00.000+08:00');
const due = instantIn('2026-09-28T17:30:00.000+08:00');

describe('a moment', () => {
  it.each([
    ['zh-Hans', '9月28日（周一） 17:30'],
    ['zh-Hant', '9月28日（星期一） 17:30'],
    ['en', 'Mon 28 Sep 17:30'],
    ['pt', 'segunda-feira, 28 de Setembro, 17:30'],
  ] as const)('has its weekday in %s', (language, words) => {
    expect(nearMomentWords(due, language, now)).toBe(words);
  });

  it('that is near is said by today and tomorrow, by the days of Shanghai', () => {
    const late = instantIn('2026-09-24T23:50:00.000+08:00');
    expect(nearMomentWords(late, 'zh-Hans', now)).toBe('今天 23:50');
    expect(nearMomentWords(instantIn('2026-09-25T00:10:00.000+08:00'), 'pt', now)).toBe('amanhã 00:10');
    expect(nearMomentWords(instantIn('2026-09-23T16:30:00.000Z'), 'en', now)).toBe('today 00:30');
    expect(nearMomentWords(instantIn('2026-09-23T15:30:00.000Z'), 'en', now)).toBe('yesterday 23:30');
  });

  it('of another year says the year', () => {
    expect(nearMomentWords(instantIn('2027-01-04T17:30:00.000+08:00'), 'en', now)).toBe('Mon 4 Jan 2027 17:30');
    expect(momentWords(due, 'zh-Hant')).toBe('2026年9月28日（星期一） 17:30');
    expect(dayWords(dayIn('2026-10-10'), 'pt')).toBe('sábado, 10 de Outubro de 2026');
  });

  it('in a sentence is said to the minute', () => {
    expect(toTheMinute('Received Mon 23 Nov 2026 23:23:01.248, due 17:30.')).toBe('Received Mon 23 Nov 2026 23:23, due 17:30.');
    expect(toTheMinute('22:23:39–24:00')).toBe('22:23–24:00');
  });

  it('that cannot be read is refused', () => {
    expect(() => instantIn('2026-02-30T10:00+08:00')).toThrow(RangeError);
    expect(() => dayIn('30.2.2026')).toThrow(RangeError);
  });
});

describe('a length of time', () => {
  it.each([
    [130 * 60_000, '2小时10分钟', '2 h 10 min'],
    [13 * 3_600_000, '13小时', '13 h'],
    [59_999, '0分钟', '0 min'],
    [-5, '0分钟', '0 min'],
  ])('of %d ms', (milliseconds, chinese, english) => {
    expect([lengthWords(milliseconds, 'zh-Hans'), lengthWords(milliseconds, 'en')]).toEqual([chinese, english]);
  });
});
