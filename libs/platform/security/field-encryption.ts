import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey } from './keys.js';

interface FieldKey {
  readonly id: string;
  readonly key: Buffer;
}

/** The key in use and those before it, which still open what they closed. */
export interface FieldKeys {
  readonly current: FieldKey;
  readonly byId: ReadonlyMap<string, Buffer>;
}

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The keys for personal data in single fields; earlier secret keys are given while data closed with them are kept. */
export function fieldKeys(secretsKey: Uint8Array, ...earlier: readonly Uint8Array[]): FieldKeys {
  const current = fieldKey(secretsKey);
  return { current, byId: new Map([current, ...earlier.map(fieldKey)].map(({ id, key }) => [id, key])) };
}

function fieldKey(secretsKey: Uint8Array): FieldKey {
  return { id: deriveKey(secretsKey, 'field-key-id', 4).toString('hex'), key: deriveKey(secretsKey, 'field-encryption') };
}

/**
 * AES-256-GCM: `v1.<key id>.<base64url of iv, tag, ciphertext>`.
 * @param associatedData where the field belongs (table, column, row): moved elsewhere it no longer opens
 */
export function encryptField(keys: FieldKeys, plaintext: string, associatedData: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keys.current.key, iv).setAAD(aad(keys.current.id, associatedData));
  const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  return `${VERSION}.${keys.current.id}.${Buffer.concat([iv, cipher.getAuthTag(), ciphertext]).toString('base64url')}`;
}

/** @throws Error for a field that is damaged, was moved, or was closed with a key that is not at hand */
export function decryptField(keys: FieldKeys, sealed: string, associatedData: string): string {
  const [version, id, body, ...rest] = sealed.split('.');
  const key = keys.byId.get(id ?? '');
  if (version !== VERSION || id === undefined || body === undefined || rest.length > 0 || !key) {
    throw new Error('an encrypted field is of unknown form or key');
  }
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(aad(id, associatedData))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
}

function aad(id: string, associatedData: string): Buffer {
  return Buffer.from(`${VERSION}.${id}.${associatedData}`, 'utf8');
}
