import { randomBytes } from 'node:crypto';

/** Crockford's base 32: nothing is misread when it is told by telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A password for one use, `XXXX-XXXX-XXXX-XXXX`: 80 bits. */
export function oneTimePassword(): string {
  const characters = [...randomBytes(16)].map((byte) => ALPHABET.charAt(byte & 31)).join('');
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}
