import { type Language, LANGUAGES } from '#libs/domain/language.js';
import { negotiateLanguage } from '#libs/platform/problem/negotiate-language.js';

/** The language in the address, or else the best of those the browser asks for. */
export function pageLanguage(path: string, accepted: string | undefined): Language {
  const first = path.split(/[/?]/, 2)[1];
  return LANGUAGES.find((language) => language === first) ?? negotiateLanguage(accepted);
}

/** The page as it is built, saying in which language it is before any script has run. */
export function inLanguage(page: string, language: Language): string {
  return page.replace(/<html lang="[^"]*"/, `<html lang="${language}"`);
}
