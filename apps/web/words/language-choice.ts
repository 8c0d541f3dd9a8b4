import { type Language, LANGUAGES } from '#libs/domain/language.js';

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English', pt: 'Português' };

const REMEMBERED = 'youshen.language';

export function languageIn(path: string): Language | undefined {
  const first = path.split('/', 2)[1];
  return LANGUAGES.find((language) => language === first);
}

/** The language chosen before, or else that of the page as it was served. */
export function preferredLanguage(): Language {
  const chosen = remembered() ?? document.documentElement.lang;
  return LANGUAGES.find((language) => language === chosen) ?? 'zh-Hans';
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // A browser that keeps nothing has the language in the address all the same.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}
