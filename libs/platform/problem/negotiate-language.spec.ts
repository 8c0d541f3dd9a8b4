import { describe, expect, it } from '@jest/globals';
import { negotiateLanguage } from './negotiate-language.js';

describe('language of the answer', () => {
  it.each([
    [undefined, 'zh-Hans'],
    ['', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-HK', 'zh-Hant'],
    ['ZH-tw', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh-yue-Hant-HK', 'zh-Hant'],
    ['yue', 'zh-Hant'],
    ['pt', 'pt'],
    ['pt-PT, en;q=0.5', 'pt'],
    ['pt-BR', 'pt'],
    ['en-GB', 'en'],
    ['fr, de;q=0.9, en;q=0.3', 'en'],
    ['en;q=0.3, zh-HK;q=0.8', 'zh-Hant'],
    ['en;q=0, pt;q=0.1', 'pt'],
    ['fr', 'zh-Hans'],
    ['*', 'zh-Hans'],
    ['en;q=abc', 'zh-Hans'],
    ['en;q=-1;;;,,,;q=,=', 'zh-Hans'],
    ['english', 'zh-Hans'],
    ['\u0000\ud800', 'zh-Hans'],
    [['fr', 'en'], 'en'],
  ])('%j → %s', (header, language) => {
    expect(negotiateLanguage(header)).toBe(language);
  });

  it('is bounded', () => {
    const endless = `${'zh-'.repeat(1_000_000)},en`;
    expect(negotiateLanguage(endless)).toBe('zh-Hans');
  });
});
