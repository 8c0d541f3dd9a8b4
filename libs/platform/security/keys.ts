import { hkdfSync } from 'node:crypto';

/**
 * A key of its own for each purpose, derived from the one secret key (HKDF-SHA-256, RFC 5869). A purpose's name
 * never changes, for what it protects is kept for years.
 * @param bytes length of the derived key
 */
export function deriveKey(secretsKey: Uint8Array, purpose: string, bytes = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', secretsKey, '', `youshen/${purpose}`, bytes));
}
