import type { Sentence } from '../language.js';
import { accepted, type Parsed, refused } from '../parsed.js';

/** Longest text looked at, in UTF-16 units, before anything else is done with it. */
export const LONGEST_IDENTIFIER = 1000;

const VISIBLE_ASCII = /^[!-~]+$/;

export type ReadingReason = 'empty' | 'too-long';

/**
 * What every identifier is read through first: compatibility normalisation (NFKC), white space of any kind
 * (Unicode White_Space) dropped, letters upper-cased by Unicode's own mapping, whatever the locale.
 */
export function readPlain(text: string): Parsed<string, ReadingReason> {
  if (text.length > LONGEST_IDENTIFIER) return refused('too-long');
  // Visible ASCII is in normal form and has no white space; most texts are of that kind.
  if (VISIBLE_ASCII.test(text)) return accepted(text.toUpperCase());
  const plain = text.normalize('NFKC').replace(/\p{White_Space}/gu, '').toUpperCase();
  return plain === '' ? refused('empty') : accepted(plain);
}

export const READING_REASONS = {
  empty: {
    'zh-Hans': '未填写号码。',
    'zh-Hant': '未填寫號碼。',
    en: 'Nothing was entered.',
    pt: 'Não foi introduzido qualquer número.',
  },
  'too-long': {
    'zh-Hans': '所填内容过长，不是一个号码。',
    'zh-Hant': '所填內容過長，並非一個號碼。',
    en: 'The text is too long to be a number of this kind.',
    pt: 'O texto é demasiado longo para ser um número deste tipo.',
  },
} as const satisfies Record<ReadingReason, Sentence>;
