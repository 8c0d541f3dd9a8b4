import { createHmac } from 'node:crypto';
import { deriveKey } from './keys.js';

/** Crockford's base 32: no I, L, O, U, so that nothing is misread from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const WRITTEN = /^[0-9A-HJKMNP-TV-Z]{12}$/;

/**
 * The secret printed on the receipt, by which an applicant acts without an account: `XXXX-XXXX-XXXX`, 60 bits.
 * It is computed from the case id and never stored, so that a receipt can be printed again.
 */
export function applicantSecret(secretsKey: Uint8Array, caseId: string): string {
  const digest = createHmac('sha256', deriveKey(secretsKey, 'applicant-secret')).update(caseId).digest();
  const characters = Array.from({ length: LENGTH }, (_, index) => ALPHABET.charAt((digest[index] ?? 0) & 31));
  return grouped(characters.join(''));
}

/** The secret as printed, from what a person typed: case, spaces, hyphens, full-width and O/I/L are free. `undefined` for anything else. */
export function normaliseSecret(typed: string): string | undefined {
  if (typed.length > 64) return undefined;
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return WRITTEN.test(plain) ? grouped(plain) : undefined;
}

function grouped(plain: string): string {
  return plain.replace(/(.{4})(?=.)/g, '$1-');
}
