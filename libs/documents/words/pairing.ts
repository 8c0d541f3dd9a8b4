import { LANGUAGES, type Language, type Sentence } from '#libs/domain/language.js';
import type { Wording } from '#libs/application/ports/documents.js';
import type { Pair } from '../letter.js';

/** The Chinese and, where it says it differently, the reader's own language. Words written by a person stand alone. */
export function inBoth(wording: Wording, language: Language): Pair {
  if (typeof wording === 'string') return { zh: wording };
  const [zh, own] = [wording['zh-Hans'], wording[language]];
  return own === zh ? { zh } : { zh, own };
}

/** The sentence with each `{name}` replaced, in every language. */
export function filled(sentence: Sentence, parts: Readonly<Record<string, Wording>>): Sentence {
  return everyLanguage((language) =>
    sentence[language].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const part = parts[name];
      return part === undefined ? placeholder : typeof part === 'string' ? part : part[language];
    }),
  );
}

export function everyLanguage(say: (language: Language) => string): Sentence {
  return Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Record<Language, string>;
}
