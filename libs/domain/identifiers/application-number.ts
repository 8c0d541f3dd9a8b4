import { accepted, type Parsed, refused } from '../parsed.js';
import type { ApplicationNumberReason } from './application-number-reasons.js';
import { uniqueNearMiss, withoutLookAlikes } from './near-miss.js';
import { readPlain } from './reading.js';

/** A Chinese patent application number as numbered since 2003-10-01 (numbering standard ZC 0006-2003). */
export interface ApplicationNumber {
  /** `202310123456.6` */
  readonly normal: string;
  readonly year: number;
  readonly typeDigit: string;
  readonly kind: ApplicationNumberKind;
  /** Seven digits. */
  readonly serial: string;
  /** `0`–`9` or `X` */
  readonly check: string;
}

/** The standard assigns no kind to the type digits 0 and 4 to 7. */
export type ApplicationNumberKind =
  | 'invention'
  | 'utility-model'
  | 'design'
  | 'pct-invention'
  | 'pct-utility-model'
  | 'unassigned';

const KINDS: Readonly<Record<string, ApplicationNumberKind>> = {
  '1': 'invention',
  '2': 'utility-model',
  '3': 'design',
  '8': 'pct-invention',
  '9': 'pct-utility-model',
};

const FIRST_TWELVE_DIGIT_YEAR = 2003;
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
/** Twelve digits, then the check digit with or without its dot; the check digit may be missing. */
const NUMBER = /^(?:CN|ZL)?(\d{12})\.?([\dX]?)$/;
const NUMBER_BEFORE_2003_10 = /^(?:CN|ZL)?(\d{8})\.?([\dX])$/;

/**
 * Reads an application number; `CN` or `ZL` before it and the dot are free. `currentYear` is the year in
 * Asia/Shanghai at the time of reading: a later year is refused, and so is a twelve-digit number before 2003.
 */
export function parseApplicationNumber(
  text: string,
  currentYear: number,
): Parsed<ApplicationNumber, ApplicationNumberReason> {
  const plain = readPlain(text);
  if (!plain.ok) return plain;
  const parts = NUMBER.exec(plain.value);
  if (!parts) return refuseShape(plain.value, currentYear);
  const [digits = '', check = ''] = parts.slice(1);
  const reason = faultOf(digits, check, currentYear);
  if (reason !== undefined) return refused(reason, suggestionFor(reason, digits, check, currentYear));
  return accepted(partsOf(digits, check));
}

/** The check digit of the first twelve digits: Σ digit·weight mod 11, 10 written `X`. */
export function applicationCheckDigit(digits: string): string {
  const sum = Array.from(digits, Number).reduce((total, digit, at) => total + digit * (WEIGHTS[at] ?? 0), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

function faultOf(digits: string, check: string, currentYear: number): ApplicationNumberReason | undefined {
  const year = Number(digits.slice(0, 4));
  if (year < FIRST_TWELVE_DIGIT_YEAR) return 'year-before-2003';
  if (year > currentYear) return 'year-in-future';
  if (check === '') return 'check-digit-missing';
  return check === applicationCheckDigit(digits) ? undefined : 'check-digit-wrong';
}

function suggestionFor(
  reason: ApplicationNumberReason,
  digits: string,
  check: string,
  currentYear: number,
): string | undefined {
  if (reason === 'check-digit-missing') return written(digits, applicationCheckDigit(digits));
  const near = uniqueNearMiss(digits + check, '0123456789X', (candidate) => isPlausible(candidate, currentYear));
  return near === undefined ? undefined : written(near.slice(0, 12), near.slice(12));
}

function isPlausible(candidate: string, currentYear: number): boolean {
  const [digits = '', check = ''] = NUMBER.exec(candidate)?.slice(1) ?? [];
  return digits !== '' && kindOf(digits) !== 'unassigned' && faultOf(digits, check, currentYear) === undefined;
}

function refuseShape(plain: string, currentYear: number): Parsed<never, ApplicationNumberReason> {
  const [digits = '', check = ''] = NUMBER_BEFORE_2003_10.exec(plain)?.slice(1) ?? [];
  // The weights of the eight-digit numbers are the first eight of the twelve: 2 to 9.
  if (digits !== '' && applicationCheckDigit(digits) === check) return refused('numbered-before-2003-10');
  const meant = withoutLookAlikes(plain.replace(/^(?:CN|ZL)/, '')).replace(/[.-]/g, '');
  return refused('malformed', isPlausible(meant, currentYear) ? written(meant.slice(0, 12), meant.slice(12)) : undefined);
}

function partsOf(digits: string, check: string): ApplicationNumber {
  return {
    normal: written(digits, check),
    year: Number(digits.slice(0, 4)),
    typeDigit: digits.charAt(4),
    kind: kindOf(digits),
    serial: digits.slice(5),
    check,
  };
}

function kindOf(digits: string): ApplicationNumberKind {
  return KINDS[digits.charAt(4)] ?? 'unassigned';
}

function written(digits: string, check: string): string {
  return `${digits}.${check}`;
}
