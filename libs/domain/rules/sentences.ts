import { say, type Sentence } from '../language.js';

/** In the sentences of rules `{name}` stands for a parameter. */
export { say };

/** What a parameter may be: the same in all languages, or a sentence of its own. */
export type Parameters = Readonly<Record<string, string | number | Sentence>>;

type Part = string | { readonly name: string };
interface Template {
  readonly 'zh-Hans': readonly Part[];
  readonly 'zh-Hant': readonly Part[];
  readonly en: readonly Part[];
  readonly pt: readonly Part[];
}

const templates = new WeakMap<Sentence, Template>();

/** The sentence with its parameters filled in; one without any comes back as it is. */
export function fill(sentence: Sentence, parameters?: Parameters): Sentence {
  if (!parameters) return sentence;
  const template = templateOf(sentence);
  return {
    'zh-Hans': join(template['zh-Hans'], parameters, 'zh-Hans'),
    'zh-Hant': join(template['zh-Hant'], parameters, 'zh-Hant'),
    en: join(template.en, parameters, 'en'),
    pt: join(template.pt, parameters, 'pt'),
  };
}

function join(parts: readonly Part[], parameters: Parameters, language: keyof Sentence): string {
  let text = '';
  for (const part of parts) text += typeof part === 'string' ? part : inLanguage(parameters[part.name], language);
  return text;
}

function inLanguage(value: Parameters[string] | undefined, language: keyof Sentence): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value[language] : String(value);
}

function templateOf(sentence: Sentence): Template {
  const known = templates.get(sentence);
  if (known) return known;
  const made: Template = {
    'zh-Hans': split(sentence['zh-Hans']),
    'zh-Hant': split(sentence['zh-Hant']),
    en: split(sentence.en),
    pt: split(sentence.pt),
  };
  templates.set(sentence, made);
  return made;
}

const split = (text: string): Part[] =>
  text.split(/(\{\w+\})/).map((part) => (/^\{\w+\}$/.test(part) ? { name: part.slice(1, -1) } : part));

const SEPARATOR = { 'zh-Hans': '、', 'zh-Hant': '、', en: '; ', pt: '; ' } as const satisfies Sentence;

/** Several phrases one after the other. */
export function list(phrases: readonly Sentence[]): Sentence {
  const [first] = phrases;
  if (first && phrases.length === 1) return first;
  const inOne = (language: keyof Sentence): string => phrases.map((phrase) => phrase[language]).join(SEPARATOR[language]);
  return say(inOne('zh-Hans'), inOne('zh-Hant'), inOne('en'), inOne('pt'));
}

/** A word that is the same in every language: a number, a code, a day. */
export const verbatim = (text: string | number): Sentence => say(String(text), String(text), String(text), String(text));
