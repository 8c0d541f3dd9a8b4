import { describe, expect, it } from '@jest/globals';
import { inLanguage, pageLanguage } from './page-language.js';

describe('the language of a page', () => {
  it.each([
    ['/pt/status', 'en', 'pt'],
    ['/zh-Hant', 'en', 'zh-Hant'],
    ['/en?from=paper', 'pt', 'en'],
    ['/', 'zh-HK,zh;q=0.9', 'zh-Hant'],
    ['/status', undefined, 'zh-Hans'],
    ['/verify/GZ-2026-00001/abc', 'pt-PT', 'pt'],
    ['/english', 'pt', 'pt'],
  ])('%s asked for with %s is in %s', (path, accepted, language) => {
    expect(pageLanguage(path, accepted)).toBe(language);
  });

  it('is said by the page itself', () => {
    expect(inLanguage('<!doctype html><html lang="zh-Hans" class="a">', 'pt')).toBe('<!doctype html><html lang="pt" class="a">');
  });
});
