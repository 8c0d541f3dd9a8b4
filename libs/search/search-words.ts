import { cut, runningNumber } from './tokens.js';
import { folded, isChinese, wordsOf } from './writing.js';

/** Tokens from `from` on up to, and without, `below`; compared byte by byte. */
export interface TokenRange {
  readonly from: string;
  readonly below: string;
}

/** A word of a search: a case fits if one of its tokens lies in one of the ranges. */
export type SearchWord = readonly TokenRange[];

const MOST_WORDS = 6;
/** `GZ-2026-00123`, with the zeros left out, or without the office. */
const ACCEPTANCE = /^(gz|sz)?[\s\p{Pd}]*(20\d{2})[\s\p{Pd}]+(\d{1,5})$/u;
/** Digits of an application number as people group them, with or without country, kind and point. */
const APPLICATION = /^(?:cn|zl)*(20\d{6,10}[\dx]?)$/;
const COUNTRY = /^(?:cn|zl)+(?=\d)/;

/** What a search text asks for: all its words, in any order. A text without a word in it finds nothing. */
export function searchWords(text: string): readonly SearchWord[] {
  const plain = folded(text).trim();
  const [, office = '', year = '', number = ''] = ACCEPTANCE.exec(plain) ?? [];
  if (year !== '') return [[exactly(office + year + number.padStart(5, '0'))]];
  const [, application] = APPLICATION.exec(plain.replace(/[\s.\p{Pd}]/gu, '')) ?? [];
  if (application !== undefined) return [wordOf(application)];
  const words = wordsOf(plain.replace(/(?<=\p{L}|\d)[\p{Pd}.](?=\d)/gu, ''));
  return words.length === 0 ? [[]] : words.slice(0, MOST_WORDS).map(wordOf);
}

function wordOf(word: string): SearchWord {
  const text = word.replace(COUNTRY, '');
  const number = /^\d{1,6}$/.test(text) ? [exactly(runningNumber(text))] : [];
  // One letter begins half of all names.
  const whole = text.length === 1 && !isChinese(text);
  return [...number, whole ? exactly(text) : beginning(text)];
}

const exactly = (text: string): TokenRange => ({ from: text, below: `${text}\u0001` });
const beginning = (text: string): TokenRange => ({ from: cut(text), below: `${cut(text)}\u{10FFFF}` });
