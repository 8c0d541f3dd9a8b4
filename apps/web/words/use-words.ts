import { type Language, LANGUAGES, type Sentence } from '#libs/domain/language.js';
import { byLanguage } from './by-language.js';
import { i18n, language } from './i18n.js';
import type { Words } from './say.js';

/** `title`, `steps.one`: the names under which there is a sentence. */
export type NameIn<Given> = {
  [Name in keyof Given & string]: Given[Name] extends Sentence ? Name : `${Name}.${NameIn<Given[Name]>}`;
}[keyof Given & string];

export type Values = Readonly<Record<string, string | number>>;
export type Say<Given> = (name: NameIn<Given>, values?: Values) => string;

const known = new Map<Words, string>();

/**
 * Says a page's own words in the present language; a name that is not there does not compile.
 * @returns a function of the sentence's name and its values; the value `n` also decides between `one | many`.
 */
export function useWords<Given extends Words>(words: Given): Say<Given> {
  const group = groupOf(words);
  return (name, values = {}) => {
    const key = `${group}.${name}`;
    return typeof values['n'] === 'number' ? i18n.global.t(key, values, values['n']) : i18n.global.t(key, values);
  };
}

/** A sentence that came from elsewhere with all its languages. */
export const spoken = (sentence: Sentence, as: Language = language.value): string => sentence[as];

function groupOf(words: Words): string {
  const before = known.get(words);
  if (before !== undefined) return before;
  const group = `words${known.size}`;
  known.set(words, group);
  for (const each of LANGUAGES) i18n.global.mergeLocaleMessage(each, { [group]: byLanguage(words, each) });
  return group;
}
