import type { Sentence } from '../language.js';
import { accepted, type Parsed, refused } from '../parsed.js';
import { READING_REASONS, readPlain, type ReadingReason } from './reading.js';

/** A Macao resident identity card number; its check algorithm is not published, so only the form is known. */
export interface MacaoResidentCard {
  /** `1234567(8)` */
  readonly normal: string;
}

export type MacaoResidentCardReason = ReadingReason | 'malformed' | 'first-digit';

/** The last digit stands in round or square brackets, or in none. */
const NUMBER = /^(\d{7})(?:(\d)|\((\d)\)|\[(\d)\])$/;
const FIRST_DIGITS = '157';

/** Reads a Macao resident identity card number: eight digits of which the first is 1, 5 or 7. */
export function parseMacaoResidentCard(text: string): Parsed<MacaoResidentCard, MacaoResidentCardReason> {
  const plain = readPlain(text);
  if (!plain.ok) return plain;
  const parts = NUMBER.exec(plain.value);
  const digits = parts?.[1];
  if (!parts || digits === undefined) return refused('malformed');
  if (!FIRST_DIGITS.includes(digits.charAt(0))) return refused('first-digit');
  return accepted({ normal: `${digits}(${parts[2] ?? parts[3] ?? parts[4] ?? ''})` });
}

export const MACAO_RESIDENT_CARD_REASONS = {
  ...READING_REASONS,
  malformed: {
    'zh-Hans': '澳门居民身份证号码应为8位数字，例如 1234567(8)。',
    'zh-Hant': '澳門居民身份證編號應為8位數字，例如 1234567(8)。',
    en: 'A Macao resident identity card number has eight digits, for example 1234567(8).',
    pt: 'O número do bilhete de identidade de residente de Macau tem oito algarismos, por exemplo 1234567(8).',
  },
  'first-digit': {
    'zh-Hans': '澳门居民身份证号码的第一位应为1、5或7。',
    'zh-Hant': '澳門居民身份證編號的首位應為1、5或7。',
    en: 'The first digit of a Macao resident identity card number is 1, 5 or 7.',
    pt: 'O primeiro algarismo do número do bilhete de identidade de residente de Macau é 1, 5 ou 7.',
  },
} as const satisfies Record<MacaoResidentCardReason, Sentence>;
