import type { Sentence } from '../language.js';
import { accepted, type Parsed, refused } from '../parsed.js';
import { uniqueNearMiss } from './near-miss.js';
import { READING_REASONS, readPlain, type ReadingReason } from './reading.js';

/** A Hong Kong identity card number. It does not show permanent residence: that needs the document. */
export interface HongKongIdentity {
  /** `A123456(3)` */
  readonly normal: string;
  /** One or two letters. */
  readonly prefix: string;
  readonly digits: string;
  /** `0`–`9` or `A` */
  readonly check: string;
}

export type HkidReason = ReadingReason | 'malformed' | 'check-digit-missing' | 'check-digit-wrong';

/** One round pair of brackets around the check digit, or none. */
const NUMBER = /^([A-Z]{1,2})(\d{6})(?:\(([\dA])\)|([\dA])|)$/;
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2];
const MISSING_LETTER = 36;

/** Reads a Hong Kong identity card number; brackets around the check digit are free. */
export function parseHkid(text: string): Parsed<HongKongIdentity, HkidReason> {
  const plain = readPlain(text);
  if (!plain.ok) return plain;
  const parts = NUMBER.exec(plain.value);
  if (!parts) return refused('malformed');
  const [prefix = '', digits = ''] = parts.slice(1);
  const check = parts[3] ?? parts[4];
  const expected = hkidCheckDigit(prefix, digits);
  if (check === undefined) return refused('check-digit-missing', written(prefix, digits, expected));
  if (check !== expected) return refused('check-digit-wrong', nearMiss(prefix + digits + check));
  return accepted({ normal: written(prefix, digits, check), prefix, digits, check });
}

/** (11 − Σ mod 11) mod 11 over letters A=10 … Z=35 and digits, a missing first letter counting 36; 10 is `A`. */
export function hkidCheckDigit(prefix: string, digits: string): string {
  const letters = Array.from(prefix, (letter) => letter.charCodeAt(0) - 55);
  const values = [...(letters.length === 1 ? [MISSING_LETTER] : []), ...letters, ...Array.from(digits, Number)];
  const sum = values.reduce((total, value, at) => total + value * (WEIGHTS[at] ?? 0), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'A' : String(check);
}

function nearMiss(text: string): string | undefined {
  const near = uniqueNearMiss(text, '0123456789A', isValid);
  return near === undefined ? undefined : written(near.slice(0, -7), near.slice(-7, -1), near.slice(-1));
}

function isValid(candidate: string): boolean {
  const parts = NUMBER.exec(candidate);
  return parts?.[4] !== undefined && hkidCheckDigit(parts[1] ?? '', parts[2] ?? '') === parts[4];
}

function written(prefix: string, digits: string, check: string): string {
  return `${prefix}${digits}(${check})`;
}

export const HKID_REASONS = {
  ...READING_REASONS,
  malformed: {
    'zh-Hans': '香港身份证号码应为1至2个英文字母、6位数字和括号内1位校验位，例如 A123456(3)。',
    'zh-Hant': '香港身份證號碼應為1至2個英文字母、6位數字及括號內1位校驗碼，例如 A123456(3)。',
    en: 'A Hong Kong identity card number has one or two letters, six digits and a check digit, for example A123456(3).',
    pt: 'O número do bilhete de identidade de Hong Kong tem uma ou duas letras, seis algarismos e um algarismo de controlo, por exemplo A123456(3).',
  },
  'check-digit-missing': {
    'zh-Hans': '香港身份证号码缺少括号内的校验位。',
    'zh-Hant': '香港身份證號碼欠缺括號內的校驗碼。',
    en: 'The check digit in brackets is missing.',
    pt: 'Falta o algarismo de controlo entre parênteses.',
  },
  'check-digit-wrong': {
    'zh-Hans': '香港身份证号码的校验位与前面的字母和数字不符，请对照证件核对。',
    'zh-Hant': '香港身份證號碼的校驗碼與前面的字母和數字不符，請對照證件核對。',
    en: 'The check digit does not agree with the letters and digits before it; please compare with the card.',
    pt: 'O algarismo de controlo não corresponde às letras e aos algarismos anteriores; queira conferir com o documento.',
  },
} as const satisfies Record<HkidReason, Sentence>;
