import type { Sentence } from '#libs/domain/language.js';

/** Words of a page: sentences in all four languages side by side, grouped as the page is. */
export interface Words {
  readonly [name: string]: Sentence | Words;
}

/**
 * One sentence in the four languages. `{name}` takes a value; where number decides the form, `one | many` with `{n}`.
 * Traditional is written as in Hong Kong and Macao, Portuguese as in Macao's administration.
 */
export const say = (hans: string, hant: string, en: string, pt: string): Sentence => ({ 'zh-Hans': hans, 'zh-Hant': hant, en, pt });

export const isSentence = (words: Sentence | Words): words is Sentence => typeof words['zh-Hans'] === 'string';
