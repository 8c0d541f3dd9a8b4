import { createHmac } from 'node:crypto';
import { deriveKey } from './keys.js';

/**
 * A keyed fingerprint by which an encrypted value can be found without being read (HMAC-SHA-256, hexadecimal).
 * @param kind what the value is (`HKID` …), so that equal texts of two kinds do not meet
 * @param normalForm the value's one normal form; two spellings would have two fingerprints
 */
export function blindIndex(secretsKey: Uint8Array, kind: string, normalForm: string): string {
  return createHmac('sha256', deriveKey(secretsKey, 'blind-index')).update(`${kind}\0${normalForm}`).digest('hex');
}
