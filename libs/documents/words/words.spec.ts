import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#libs/domain/language.js';
import { day } from '#libs/domain/time/day.js';
import { instant } from '#libs/domain/time/instant.js';
import { clockTime, dayInWords, instantInWords } from './dates.js';
import { LABELS } from './labels.js';
import { CORRECTION, NOT_ACCEPTED, NOT_RECOMMENDED } from './notices.js';
import { filled, inBoth } from './pairing.js';
import { NEXT_STEPS } from './receipt.js';

describe('dates in words', () => {
  it('says day, weekday and time in the four languages', () => {
    expect(instantInWords(instant('2026-09-28T17:30+08:00'))).toEqual({
      'zh-Hans': '2026年9月28日（星期一）17:30',
      'zh-Hant': '2026年9月28日（星期一）17:30',
      en: 'Monday 28 September 2026, 17:30',
      pt: 'segunda-feira, 28 de Setembro de 2026, 17:30',
    });
    expect(dayInWords(day('2026-10-10')).pt).toBe('sábado, 10 de Outubro de 2026');
  });

  it('reads the clock of Asia/Shanghai', () => {
    expect(clockTime(instant('2026-12-31T23:05Z'))).toBe('07:05');
  });
});

describe('pairing', () => {
  it('says a thing once where both languages write it alike', () => {
    expect(inBoth(LABELS.title, 'zh-Hans')).toEqual({ zh: '名称' });
    expect(inBoth(LABELS.title, 'zh-Hant')).toEqual({ zh: '名称', own: '名稱' });
    expect(inBoth('words of an officer', 'pt')).toEqual({ zh: 'words of an officer' });
  });

  it('fills placeholders in the language at hand and never reads the filling as one', () => {
    const sentence = filled(LABELS.what, {});
    expect(sentence).toEqual(LABELS.what);
    const due = filled(NEXT_STEPS[2]!, { due: dayInWords(day('2026-11-24')) });
    expect(due.en).toContain('by Tuesday 24 November 2026');
    expect(filled(NEXT_STEPS[4]!, { address: '{due}$&' }).pt).toContain('em {due}$&.');
  });
});

describe('every sentence', () => {
  const sentences = [...Object.values(LABELS), ...NEXT_STEPS, ...[CORRECTION, NOT_ACCEPTED, NOT_RECOMMENDED].flatMap(({ title, opening, next }) => [title, opening, ...next])];

  it('exists in four languages with the same placeholders', () => {
    for (const sentence of sentences) {
      const placeholders = LANGUAGES.map((language) => (sentence[language].match(/\{\w+\}/g) ?? []).sort().join());
      expect(new Set(placeholders).size).toBe(1);
      for (const language of LANGUAGES) expect(sentence[language].trim()).not.toBe('');
    }
  });

  it('uses no curly quotation marks in Latin scripts: the Chinese faces draw them full-width', () => {
    for (const { en, pt } of sentences) expect(en + pt).not.toMatch(/[‘’“”—]/);
  });
});
