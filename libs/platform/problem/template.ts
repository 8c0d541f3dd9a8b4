import type { ErrorParameters } from '#libs/domain/errors.js';
import type { Language, Sentence } from '#libs/domain/language.js';
import { NO_VOCABULARY, spoken, type Vocabulary } from './vocabulary.js';

const OPTIONAL_PART = /\[\[(.*?)\]\]/g;
const PARAMETER = /\{(\w+)\}/g;
const SEPARATOR = { 'zh-Hans': '、', 'zh-Hant': '、', en: ', ', pt: ', ' } as const satisfies Record<Language, string>;

/**
 * The sentence in one language, with its `{parameters}` filled in. A part in `[[…]]` is left out where one of its
 * parameters is not known; a parameter outside such a part that is not known is shown as `…`.
 */
export function fill(template: Sentence, parameters: ErrorParameters, language: Language, vocabulary: Vocabulary = NO_VOCABULARY): string {
  const value = (name: string): string | undefined => {
    const found = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (found === undefined || (Array.isArray(found) && found.length === 0)) return undefined;
    return (Array.isArray(found) ? found : [found]).map((one) => spoken(String(one), language, vocabulary)).join(SEPARATOR[language]);
  };
  return template[language]
    .replace(OPTIONAL_PART, (_, part: string) => (names(part).every((name) => value(name) !== undefined) ? part : ''))
    .replace(PARAMETER, (_, name: string) => value(name) ?? '…')
    .replace(/ +(?=[.,])/g, '');
}

function names(part: string): readonly string[] {
  return [...part.matchAll(PARAMETER)].map((match) => match[1] ?? '');
}
