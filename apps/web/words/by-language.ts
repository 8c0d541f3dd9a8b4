import type { Language } from '#libs/domain/language.js';
import { isSentence, type Words } from './say.js';

export interface Messages {
  [name: string]: string | Messages;
}

/** The words of one language alone, in the same order of names. */
export function byLanguage(words: Words, language: Language): Messages {
  return Object.fromEntries(Object.entries(words).map(([name, each]) => [name, isSentence(each) ? each[language] : byLanguage(each, language)]));
}
