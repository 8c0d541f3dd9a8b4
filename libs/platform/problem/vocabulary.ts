import type { Language, Sentence } from '#libs/domain/language.js';
import { sentence } from './sentences/wording.js';

/** What a program adds to the language of refusals: names of states and actions, sentences for its own field faults. */
export interface Vocabulary {
  /** The name of a code-like value such as a state, an action or a role; `undefined` leaves it as it is. */
  readonly name?: (value: string, language: Language) => string | undefined;
  /** The sentence of a field fault; `undefined` falls back to the general ones. */
  readonly fault?: (code: string) => Sentence | undefined;
}

export const NO_VOCABULARY: Vocabulary = {};

const OFFICES: Readonly<Record<string, Sentence>> = {
  GUANGZHOU: sentence('广州代办处', '廣州代辦處', 'Guangzhou agency office', 'Agência de Guangzhou'),
  SHENZHEN: sentence('深圳代办处', '深圳代辦處', 'Shenzhen agency office', 'Agência de Shenzhen'),
};

const TYPES: Readonly<Record<string, Sentence>> = {
  text: sentence('文字', '文字', 'text', 'texto'),
  number: sentence('数字', '數字', 'number', 'número'),
  'true-or-false': sentence('是或否（true / false）', '是或否（true / false）', 'true or false', 'true ou false'),
  object: sentence('对象', '物件', 'object', 'objecto'),
  list: sentence('列表', '清單', 'list', 'lista'),
};

const SHANGHAI_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):\d{2}\.\d{3}\+08:00$/;

/** A parameter's value as a person reads it: an office by its name, an instant to the minute in Shanghai time. */
export function spoken(value: string, language: Language, vocabulary: Vocabulary): string {
  const known = vocabulary.name?.(value, language) ?? OFFICES[value]?.[language] ?? TYPES[value]?.[language];
  if (known !== undefined) return known;
  const time = SHANGHAI_TIME.exec(value);
  return time ? `${time[1] ?? ''} ${time[2] ?? ''}` : value;
}
