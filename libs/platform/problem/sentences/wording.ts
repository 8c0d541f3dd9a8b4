import type { Sentence } from '#libs/domain/language.js';

/** What a refusal is called, and what is said about it; `{name}` is a parameter, `[[…]]` is said only where its parameters are known. */
export interface Wording {
  readonly title: Sentence;
  readonly detail: Sentence;
}

type InFourLanguages = readonly [simplified: string, traditional: string, english: string, portuguese: string];

export function sentence(...[simplified, traditional, english, portuguese]: InFourLanguages): Sentence {
  return { 'zh-Hans': simplified, 'zh-Hant': traditional, en: english, pt: portuguese };
}

export function wording(title: InFourLanguages, detail: InFourLanguages): Wording {
  return { title: sentence(...title), detail: sentence(...detail) };
}
