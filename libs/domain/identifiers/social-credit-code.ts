import type { Sentence } from '../language.js';
import { accepted, type Parsed, refused } from '../parsed.js';
import { uniqueNearMiss } from './near-miss.js';
import { READING_REASONS, readPlain, type ReadingReason } from './reading.js';

/** The unified social credit code of a mainland body (GB 32100-2015). */
export interface SocialCreditCode {
  /** Eighteen characters. */
  readonly normal: string;
}

export type SocialCreditCodeReason =
  | ReadingReason
  | 'malformed'
  | 'letter-not-used'
  | 'check-digit-missing'
  | 'check-digit-wrong';

/** The standard leaves out I, O, S, V and Z; a character's place is its value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const CODE = /^[0-9A-HJ-NPQRTUWXY]{17,18}$/;
const EIGHTEEN = /^[0-9A-Z]{18}$/;

export function parseSocialCreditCode(text: string): Parsed<SocialCreditCode, SocialCreditCodeReason> {
  const plain = readPlain(text);
  if (!plain.ok) return plain;
  const code = plain.value;
  if (!CODE.test(code)) return refuseShape(code);
  if (code.length === WEIGHTS.length) return refused('check-digit-missing', code + socialCreditCheckDigit(code));
  return isValid(code) ? accepted({ normal: code }) : refused('check-digit-wrong', uniqueNearMiss(code, ALPHABET, isValid));
}

/** (31 − Σ value·weight mod 31) mod 31 of the first seventeen characters, as a character. */
export function socialCreditCheckDigit(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(code.charAt(at)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function isValid(code: string): boolean {
  return CODE.test(code) && code.charAt(17) === socialCreditCheckDigit(code);
}

function refuseShape(code: string): Parsed<never, SocialCreditCodeReason> {
  if (!EIGHTEEN.test(code)) return refused('malformed');
  const meant = code.replaceAll('O', '0').replaceAll('I', '1').replaceAll('S', '5').replaceAll('Z', '2');
  return refused('letter-not-used', isValid(meant) ? meant : undefined);
}

export const SOCIAL_CREDIT_CODE_REASONS = {
  ...READING_REASONS,
  malformed: {
    'zh-Hans': '统一社会信用代码应为18位数字和大写字母。',
    'zh-Hant': '統一社會信用代碼應為18位數字和大寫字母。',
    en: 'A unified social credit code has eighteen digits and letters.',
    pt: 'O código unificado de crédito social tem dezoito algarismos e letras.',
  },
  'letter-not-used': {
    'zh-Hans': '统一社会信用代码不使用字母 I、O、S、V、Z。',
    'zh-Hant': '統一社會信用代碼不使用字母 I、O、S、V、Z。',
    en: 'The letters I, O, S, V and Z are not used in a unified social credit code.',
    pt: 'As letras I, O, S, V e Z não são usadas no código unificado de crédito social.',
  },
  'check-digit-missing': {
    'zh-Hans': '统一社会信用代码缺少第18位校验码。',
    'zh-Hant': '統一社會信用代碼欠缺第18位校驗碼。',
    en: 'The eighteenth character, the check digit, is missing.',
    pt: 'Falta o décimo oitavo carácter, que é o de controlo.',
  },
  'check-digit-wrong': {
    'zh-Hans': '统一社会信用代码的校验码与前17位不符，请核对。',
    'zh-Hant': '統一社會信用代碼的校驗碼與前17位不符，請核對。',
    en: 'The check digit does not agree with the seventeen characters before it; please compare.',
    pt: 'O carácter de controlo não corresponde aos dezassete anteriores; queira conferir.',
  },
} as const satisfies Record<SocialCreditCodeReason, Sentence>;
